import type { Command } from 'commander';
import { CommandError } from './story/command-error.ts';

/** Options that npm has itself, so that its settings for them say nothing of a command of ours. */
const ofNpm = ['yes', 'message'];

/**
 * Has a command refuse words that belong to no option, and options that npm has kept for itself, with the remedy.
 *
 * @returns the command.
 */
export function withCheckedArguments(command: Command): Command {
  return command.allowExcessArguments().hook('preAction', (_program, called) => {
    const keptByNpm = called.options.find(
      (option) =>
        !ofNpm.includes(option.name()) &&
        process.env[`npm_config_${option.name().replaceAll('-', '_')}`] !== undefined &&
        called.getOptionValueSource(option.attributeName()) !== 'cli',
    );
    const excess = called.args.slice(called.registeredArguments.length);
    if (keptByNpm) {
      const start = called.parent ? `${called.parent.name()} ${called.name()}` : called.name();
      throw new CommandError(
        `npm has taken ${keptByNpm.long ?? keptByNpm.flags} for an option of its own → put -- in front, as in ${start} …`,
        2,
      );
    }
    if (excess.length === 0) return;
    const belong = wordsTogether(called, excess.length);
    const fix = belong === '' ? 'take it out' : `put words that belong together in quotation marks: ${belong}`;
    throw new CommandError(`"${excess.join(' ')}" belongs to no option → ${fix}`, 2);
  });
}

/** Returns the options and the argument that have more words than they take, with their words in quotation marks. */
function wordsTogether({ args, options, parent, registeredArguments }: Command, excess: number): string {
  // The words of the command line, options included, from the name of the subcommand on.
  const given = parent?.args ?? [];
  const operands = [...args];
  let left = excess;
  const found = given.flatMap((flag, place) => {
    const option = options.find(({ long, short, required }) => required && [long, short].includes(flag));
    const behind = option ? given.slice(place + 1) : [];
    const end = behind.findIndex((word) => word.startsWith('-'));
    const most = option?.flags.endsWith('<moment>') === true ? 2 : left + 1;
    const words = behind.slice(0, end === -1 ? undefined : end).slice(0, Math.min(most, left + 1));
    if (words.length < 2) return [];
    left -= words.length - 1;
    for (const word of words.slice(1)) operands.splice(operands.indexOf(word), 1);
    return [`${flag} "${words.join(' ')}"`];
  });
  const last = registeredArguments.length - 1;
  if (left > 0 && last >= 0) found.unshift(`"${operands.slice(last).join(' ')}"`);
  return found.join(' ');
}
