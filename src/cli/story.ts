import { runStory } from './story/program.ts';

/** `npm run story`: the commands for stories. */

process.exitCode = await runStory(process.argv.slice(2));
