import type { Command } from 'commander';
import { storyPath } from '../../../newsroom/edition/permalink.ts';
import { Change } from '../change.ts';
import { openStory, command, storyArgument, printLines } from '../command.ts';
import { applyChange, fileOf } from '../session.ts';
import { CommandError } from '../command-error.ts';
import { setField } from '../edit-yaml.ts';
import { hasRun, isPublic } from '../find-story.ts';
import { dropFromFronts } from '../fronts.ts';
import { pathFromHere } from '../paths.ts';
import { askConsent, askText, isTerminal } from '../terminal.ts';

interface Options {
  readonly reason?: string;
  readonly yes?: boolean;
}

/** Returns the command `kill`, which withdraws a story for good. A notice takes its place. */
export function killCommand(): Command {
  return command('kill', 'Withdraws a story for good: a notice with the reason takes its place', [
    'council-votes-on-the-bridge --reason "The vote did not take place."',
  ])
    .argument(...storyArgument)
    .option('--reason <text>', 'why, in words that readers see')
    .option('--yes', 'do not ask for confirmation')
    .action(kill);
}

async function kill(name: string | undefined, options: Options): Promise<void> {
  const { session, story } = await openStory(
    name,
    { '--reason': options.reason },
    { allowMistakes: true, isOffered: isPublic },
  );
  const { killed, headline } = story.data;
  if (killed) throw new CommandError(`"${story.id}" was killed on ${killed.at} → there is nothing left to do`);
  if (!hasRun(session, story)) {
    throw new CommandError(
      `"${story.id}" has not run, so no reader has seen it → set draft: true, or delete its folder`,
    );
  }
  const reason = options.reason ?? (await askText('Why, in words that readers see?'));
  const isConfirmed = options.yes === true || !isTerminal() || (await askConsent(`Withdraw “${headline}” for good?`));
  if (!isConfirmed) throw new CommandError('canceled: nothing was changed');
  const change = new Change();
  const file = fileOf(session, story.id);
  change.editYaml(file, (yaml) => setField(yaml, 'killed', { at: session.now, reason }));
  const fronts = dropFromFronts(session, change, story.id);
  const warnings = await applyChange(session, change);
  printLines([`${pathFromHere(file)}: withdrawn; ${storyPath(story.id)} will say so`, ...fronts], warnings);
}
