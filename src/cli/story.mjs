/**
 * `npm run story`: the commands for stories. It is no TypeScript, and says first that compiled code is kept, before all
 * imports: a first file in TypeScript would load the compiler, and reading the program anew takes half of a command's time.
 */
import { enableCompileCache } from 'node:module';
import process from 'node:process';

enableCompileCache();
const { runStory } = await import('./story/program.ts');
process.exitCode = await runStory(process.argv.slice(2));
