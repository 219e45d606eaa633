import { enableCompileCache } from 'node:module';

/** `npm run check`: lists every problem in `content/`, or a summary by kind if there are many. Exits 1 on errors. */

// As in story.ts.
enableCompileCache();
const { run } = await import('./run.ts');
const { checkCommand } = await import('./story/check.ts');
await run(() => checkCommand().name('npm run check --').parseAsync());
