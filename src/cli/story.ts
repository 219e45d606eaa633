import { enableCompileCache } from 'node:module';

/** `npm run story`: the commands for stories. */

// Without this, half of the time of a command goes into reading the program anew. It must come before all imports.
enableCompileCache();
const { runStory } = await import('./story/program.ts');
process.exitCode = await runStory(process.argv.slice(2));
