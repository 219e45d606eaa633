import type { Command } from 'commander';
import { storyOfUpdate, toDatedUpdate } from '../../../newsroom/edition/dated-update.ts';
import type { Entry } from '../../../schema/content.ts';
import { inZone } from '../../../text/time/wall-clock.ts';
import { Change } from '../change.ts';
import { openStory, command, storyArgument, printLines } from '../command.ts';
import { applyChange, fileOf, type ContentSession } from '../session.ts';
import { CommandError } from '../command-error.ts';
import { setField } from '../edit-yaml.ts';
import { hasRun } from '../find-story.ts';
import { askMoment, isAhead, momentForms, momentOf } from '../moment.ts';
import { pathFromHere } from '../paths.ts';
import { askConsent, isTerminal } from '../terminal.ts';

interface Options {
  readonly at?: string;
  readonly embargo?: boolean;
}

/** Returns the command `schedule`, which sets when a story runs and removes its draft status. */
export function scheduleCommand(): Command {
  return command('schedule', 'Sets when a story runs, and ends its draft status', [
    'bridge-vote --at "2026-02-01 06:00"',
    'bridge-vote --at 2026-02-01T06:00-05:00 --embargo',
    'bridge-vote --at now',
  ])
    .argument(...storyArgument)
    .option('--at <moment>', `when it runs: ${momentForms}`)
    .option('--embargo', 'hold back every word of it until then, as agreed with its source')
    .action(schedule);
}

async function schedule(name: string | undefined, options: Options): Promise<void> {
  const { session, story } = await openStory(
    name,
    { '--at': options.at },
    { isOffered: (current, candidate) => !hasRun(current, candidate) },
  );
  const { killed, publishedAt, embargoUntil } = story.data;
  if (killed) throw new CommandError(`"${story.id}" was killed → write another story`);
  if (hasRun(session, story)) {
    throw new CommandError(`"${story.id}" has run, ${publishedAt} → set updatedAt if its substance has changed`);
  }
  const wanted = momentOf(session, options.at ?? (await askMoment(session, 'When?')));
  const isNow = Date.parse(wanted) === Date.parse(session.now);
  if (!isAhead(session, wanted) && !isNow)
    throw new CommandError(`${wanted} is past → give a moment to come, or "now"`);
  const at = isNow ? beginningOf(session, story) : wanted;
  const embargo = options.embargo ?? (options.at === undefined && isTerminal() && (await askConsent('Under embargo?')));
  if (embargo && isNow) throw new CommandError('an embargo until now would hold nothing back → leave out --embargo');
  if (!embargo && embargoUntil !== undefined && Date.parse(embargoUntil) > Date.parse(at)) {
    throw new CommandError(
      `it is under embargo until ${embargoUntil} → schedule it then or later, or give --embargo if ${at} was agreed`,
    );
  }
  const change = new Change();
  const file = fileOf(session, story.id);
  change.editYaml(file, (yaml) => setField(yaml, 'publishedAt', at));
  if (embargo) change.editYaml(file, (yaml) => setField(yaml, 'embargoUntil', at, 'publishedAt'));
  if (story.data.draft) change.editYaml(file, (yaml) => setField(yaml, 'draft', false));
  const warnings = await applyChange(session, change);
  printLines([`${pathFromHere(file)}: runs ${at}${embargo ? ', under embargo until then' : ''}`], warnings);
}

/** Returns when a story begins that runs now: live coverage no later than its first update. */
function beginningOf({ content, now }: ContentSession, { id }: Entry<'stories'>): string {
  const { timeZone } = content.outlet.data;
  const [first] = content.updates
    .filter((update) => storyOfUpdate(update.id) === id)
    .flatMap((update) => toDatedUpdate(update, timeZone) ?? [])
    .map(({ at }) => Date.parse(at))
    .toSorted((one, other) => one - other);
  return first !== undefined && first < Date.parse(now) ? inZone(first, timeZone) : now;
}
