import { checkCommand } from './story/check.ts';

/** `npm run check`: every problem in `content/`, or their kinds if there are many; exit 1 if any is an error. */

await checkCommand().name('npm run check --').parseAsync();
