import { Command, CommanderError } from 'commander';
import { checkCommand } from './story/check.ts';
import { correctCommand } from './story/commands/correct.ts';
import { DeskError } from './story/desk-error.ts';
import { killCommand } from './story/commands/kill.ts';
import { listCommand } from './story/commands/list.ts';
import { moveCommand } from './story/commands/move.ts';
import { newCommand } from './story/commands/new.ts';
import { renameCommand } from './story/commands/rename.ts';
import { scheduleCommand } from './story/commands/schedule.ts';

/**
 * `npm run story`: the desk's commands. Each asks in a terminal for what was not given. Exits 0 if it was done, 1 if
 * it cannot be done, 2 if it was not said what to do.
 */

const program = new Command('npm run story --')
  .description("The desk's commands: a story's life, from its first line to its last")
  .addHelpText('after', '\nIn a terminal, what a command needs and was not given is asked for.');
const commands = [
  newCommand(),
  scheduleCommand(),
  moveCommand(),
  renameCommand(),
  correctCommand(),
  killCommand(),
  listCommand(),
  checkCommand(),
];
for (const each of commands) program.addCommand(each.exitOverride());

try {
  await program.exitOverride().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // The library has printed the help or the mistake.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof DeskError) {
    console.error(error.message);
    process.exitCode = error.exitCode;
  } else throw error;
}
