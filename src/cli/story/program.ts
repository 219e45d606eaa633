import { Command, CommanderError } from 'commander';
import { checkCommand } from './check.ts';
import { CommandError } from './command-error.ts';
import { correctCommand } from './commands/correct.ts';
import { killCommand } from './commands/kill.ts';
import { listCommand } from './commands/list.ts';
import { moveCommand } from './commands/move.ts';
import { newCommand } from './commands/new.ts';
import { pinCommand } from './commands/pin.ts';
import { publishCommand } from './commands/publish.ts';
import { renameCommand } from './commands/rename.ts';
import { scheduleCommand } from './commands/schedule.ts';
import { unpinCommand } from './commands/unpin.ts';
import { unscheduleCommand } from './commands/unschedule.ts';
import { updateCommand } from './commands/update.ts';
import { urgentCommand } from './commands/urgent.ts';

/**
 * Runs a command for stories. In a terminal, each asks for missing arguments.
 *
 * @param args the arguments after `npm run story --`.
 * @returns the exit code: 0 on success, 1 if the command cannot be carried out, 2 if its arguments are missing or wrong.
 */
export async function runStory(args: readonly string[]): Promise<number> {
  try {
    await storyProgram().parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    // Commander has printed the help or the error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CommandError)) throw error;
    console.error(error.message);
    return error.exitCode;
  }
}

/** Returns the commands for stories, in the order of the help. */
export const storyCommands = (): Command[] => [
  newCommand(),
  scheduleCommand(),
  unscheduleCommand(),
  updateCommand(),
  pinCommand(),
  unpinCommand(),
  urgentCommand(),
  moveCommand(),
  renameCommand(),
  correctCommand(),
  killCommand(),
  publishCommand(),
  listCommand(),
  checkCommand(),
];

function storyProgram(): Command {
  const program = new Command('npm run story --')
    .description('Creates, schedules, updates, pins, moves, renames, corrects and withdraws stories')
    .addHelpText('after', '\nIn a terminal, commands ask for missing arguments.');
  for (const subcommand of storyCommands()) program.addCommand(subcommand.exitOverride());
  return program.exitOverride();
}
