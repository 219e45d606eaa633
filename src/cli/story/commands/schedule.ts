import type { Command } from 'commander';
import { Change } from '../change.ts';
import { atDesk, command, storyArgument, tell } from '../command.ts';
import { carryOut, fileOf } from '../desk.ts';
import { DeskError } from '../desk-error.ts';
import { setField } from '../edit-yaml.ts';
import { hasRun } from '../find-story.ts';
import { isAhead, momentForms, momentOf } from '../moment.ts';
import { pathFromHere } from '../paths.ts';
import { askConsent, askText, isTerminal } from '../terminal.ts';

interface Options {
  readonly at?: string;
  readonly embargo?: boolean;
}

/** `story schedule`: when a story runs; it is no draft from then on. */
export function scheduleCommand(): Command {
  return command('schedule', 'Says when a story runs; it is no draft any more', [
    'bridge-vote --at "2026-02-01 06:00"',
    'bridge-vote --at 2026-02-01T06:00-05:00 --embargo',
    'bridge-vote --at now',
  ])
    .argument(...storyArgument)
    .option('--at <moment>', `when it runs: ${momentForms}`)
    .option('--embargo', 'not one word of it before that moment, as agreed with its source')
    .action(schedule);
}

async function schedule(name: string | undefined, options: Options): Promise<void> {
  const { desk, story } = await atDesk(name, { '--at': options.at });
  const { killed, publishedAt, embargoUntil } = story.data;
  if (killed) throw new DeskError(`"${story.id}" was killed → write another story`);
  if (hasRun(desk, story)) {
    throw new DeskError(`"${story.id}" has run, ${publishedAt} → set updatedAt if its substance has changed`);
  }
  const at = momentOf(desk, options.at ?? (await askText(`When? ${momentForms}`)));
  const isNow = Date.parse(at) === Date.parse(desk.now);
  if (!isAhead(desk, at) && !isNow) throw new DeskError(`${at} is past → give a moment to come, or "now"`);
  const embargo = options.embargo ?? (options.at === undefined && isTerminal() && (await askConsent('Under embargo?')));
  if (embargo && isNow) throw new DeskError('an embargo until now would hold nothing back → leave out --embargo');
  if (!embargo && embargoUntil !== undefined && Date.parse(embargoUntil) > Date.parse(at)) {
    throw new DeskError(
      `it is under embargo until ${embargoUntil} → schedule it then or later, or give --embargo if ${at} was agreed`,
    );
  }
  const change = new Change();
  const file = fileOf(desk, story.id);
  change.editYaml(file, (yaml) => setField(yaml, 'publishedAt', at));
  if (embargo) change.editYaml(file, (yaml) => setField(yaml, 'embargoUntil', at, 'publishedAt'));
  if (story.data.draft) change.editYaml(file, (yaml) => setField(yaml, 'draft', false));
  const warnings = await carryOut(desk, change);
  tell([`${pathFromHere(file)}: runs ${at}${embargo ? ', under embargo until then' : ''}`], warnings);
}
