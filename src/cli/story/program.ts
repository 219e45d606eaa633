import { Command, CommanderError } from 'commander';
import { CommandError } from './command-error.ts';

/**
 * Runs a command for stories. In a terminal, each asks for missing arguments.
 *
 * @param args the arguments after `npm run story --`.
 * @returns the exit code: 0 on success, 1 if the command cannot be carried out, 2 if its arguments are missing or wrong.
 */
export async function runStory(args: readonly string[]): Promise<number> {
  try {
    const program = storyProgram(await storyCommands(args[0]));
    await program.parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    // Commander has printed the help or the error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CommandError)) throw error;
    console.error(error.message);
    return error.exitCode;
  }
}

/** The commands, in the order of the help. Each is loaded only if it is run or described. */
const commands = new Map<string, () => Promise<Command>>([
  ['new', async () => (await import('./commands/new.ts')).newCommand()],
  ['schedule', async () => (await import('./commands/schedule.ts')).scheduleCommand()],
  ['unschedule', async () => (await import('./commands/unschedule.ts')).unscheduleCommand()],
  ['update', async () => (await import('./commands/update.ts')).updateCommand()],
  ['pin', async () => (await import('./commands/pin.ts')).pinCommand()],
  ['unpin', async () => (await import('./commands/unpin.ts')).unpinCommand()],
  ['urgent', async () => (await import('./commands/urgent.ts')).urgentCommand()],
  ['move', async () => (await import('./commands/move.ts')).moveCommand()],
  ['rename', async () => (await import('./commands/rename.ts')).renameCommand()],
  ['correct', async () => (await import('./commands/correct.ts')).correctCommand()],
  ['kill', async () => (await import('./commands/kill.ts')).killCommand()],
  ['publish', async () => (await import('./commands/publish.ts')).publishCommand()],
  ['list', async () => (await import('./commands/list.ts')).listCommand()],
  ['check', async () => (await import('./check.ts')).checkCommand()],
]);

/** Returns the command of a name alone, or all commands for stories, if none has this name. */
export async function storyCommands(name = ''): Promise<Command[]> {
  const wanted = commands.get(name);
  return wanted ? [await wanted()] : Promise.all([...commands.values()].map((load) => load()));
}

function storyProgram(subcommands: readonly Command[]): Command {
  const program = new Command('npm run story --')
    .description('Creates, schedules, updates, pins, moves, renames, corrects and withdraws stories')
    .addHelpText('after', '\nIn a terminal, commands ask for missing arguments.');
  for (const subcommand of subcommands) program.addCommand(subcommand.exitOverride());
  return program.exitOverride();
}
