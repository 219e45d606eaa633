import { Command, CommanderError } from 'commander';
import { checkCommand } from './story/check.ts';
import { correctCommand } from './story/commands/correct.ts';
import { CommandError } from './story/command-error.ts';
import { killCommand } from './story/commands/kill.ts';
import { listCommand } from './story/commands/list.ts';
import { moveCommand } from './story/commands/move.ts';
import { newCommand } from './story/commands/new.ts';
import { renameCommand } from './story/commands/rename.ts';
import { scheduleCommand } from './story/commands/schedule.ts';

/**
 * `npm run story`: the commands for stories. In a terminal, each asks for missing arguments. Exits 0 on success, 1 if the
 * command cannot be carried out, 2 if its arguments are missing or wrong.
 */

const program = new Command('npm run story --')
  .description('Creates, schedules, moves, renames, corrects and withdraws stories')
  .addHelpText('after', '\nIn a terminal, commands ask for missing arguments.');
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
for (const subcommand of commands) program.addCommand(subcommand.exitOverride());

try {
  await program.exitOverride().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has printed the help or the error.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof CommandError) {
    console.error(error.message);
    process.exitCode = error.exitCode;
  } else throw error;
}
