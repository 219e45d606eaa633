import type { Command } from 'commander';
import { storyPath } from '../../../newsroom/edition/permalink.ts';
import { Change } from '../change.ts';
import { atDesk, command, storyArgument, tell } from '../command.ts';
import { carryOut, fileOf } from '../desk.ts';
import { DeskError } from '../desk-error.ts';
import { setField } from '../edit-yaml.ts';
import { hasRun } from '../find-story.ts';
import { dropFromFront } from '../fronts.ts';
import { pathFromHere } from '../paths.ts';
import { askConsent, askText, isTerminal } from '../terminal.ts';

interface Options {
  readonly reason?: string;
  readonly yes?: boolean;
}

/** `story kill`: withdraws a story for good; its address says so. */
export function killCommand(): Command {
  return command('kill', 'Withdraws a story for good: its address says so, and nothing else of it is left', [
    'council-votes-on-the-bridge --reason "The vote did not take place."',
  ])
    .argument(...storyArgument)
    .option('--reason <text>', 'why, in words that readers see')
    .option('--yes', 'do not ask whether it is meant')
    .action(kill);
}

async function kill(name: string | undefined, options: Options): Promise<void> {
  const { desk, story } = await atDesk(name, { '--reason': options.reason }, true);
  const { killed, headline } = story.data;
  if (killed) throw new DeskError(`"${story.id}" was killed on ${killed.at} → there is nothing left to do`);
  if (!hasRun(desk, story)) {
    throw new DeskError(`"${story.id}" has not run, so no reader has seen it → set draft: true, or delete its folder`);
  }
  const reason = options.reason ?? (await askText('Why, in words that readers see?'));
  const isMeant = options.yes === true || !isTerminal() || (await askConsent(`Withdraw “${headline}” for good?`));
  if (!isMeant) throw new DeskError('broken off: nothing was changed');
  const change = new Change();
  const file = fileOf(desk, story.id);
  change.editYaml(file, (yaml) => setField(yaml, 'killed', { at: desk.now, reason }));
  const fronts = await dropFromFront(desk, change, 'fronts/', story.id);
  const warnings = await carryOut(desk, change);
  tell(
    [
      `${pathFromHere(file)}: withdrawn; ${storyPath(story.id)} will say so`,
      ...fronts.map((front) => `${pathFromHere(front)}: no longer lists it`),
    ],
    warnings,
  );
}
