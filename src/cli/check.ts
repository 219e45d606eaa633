import { checkCommand } from './story/check.ts';

/** `npm run check`: lists every problem in `content/`, or a summary by kind if there are many. Exits 1 on errors. */

await checkCommand().name('npm run check --').parseAsync();
