import { run } from './run.ts';
import { checkCommand } from './story/check.ts';

/** `npm run check`: lists every problem in `content/`, or a summary by kind if there are many. Exits 1 on errors. */

await run(() => checkCommand().name('npm run check --').parseAsync());
