import type { Command } from 'commander';
import { Change } from '../change.ts';
import { openStory, command, storyArgument, printLines } from '../command.ts';
import { applyChange } from '../session.ts';
import { CommandError } from '../command-error.ts';
import { dropFromFronts } from '../fronts.ts';
import { checkFront } from './pin.ts';

/** Returns the command `unpin`, which takes a story off the lists of fronts. It can still appear there as a new story. */
export function unpinCommand(): Command {
  return command('unpin', 'Takes a story off the lists of fronts', ['bridge-vote', 'bridge-vote --front in-the-news'])
    .argument(...storyArgument)
    .option('--front <slug>', 'home, or the section whose front it is; all fronts if left out')
    .action(unpin);
}

async function unpin(name: string | undefined, { front }: { readonly front?: string }): Promise<void> {
  const { session, story } = await openStory(name, {}, { allowMistakes: true });
  if (front !== undefined) checkFront(session, front);
  const change = new Change();
  const dropped = dropFromFronts(session, change, story.id, front);
  if (dropped.length === 0) {
    const where = front === undefined ? 'no front lists' : `the front "${front}" does not list`;
    throw new CommandError(`${where} "${story.id}" → there is nothing to do`);
  }
  const warnings = await applyChange(session, change);
  printLines(dropped, warnings);
}
