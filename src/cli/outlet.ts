import { Command } from 'commander';
import { newCommand } from './outlet/new.ts';
import { run } from './run.ts';

/** `npm run outlet -- new`: makes the folder of a new outlet in `content/`. */

const program = new Command('npm run outlet --').description('Makes an outlet of your own');
await run(() => program.addCommand(newCommand()).exitOverride().parseAsync());
