import type { Command } from 'commander';
import { Change } from '../change.ts';
import { openStory, command, storyArgument, printLines } from '../command.ts';
import { applyChange, fileOf } from '../session.ts';
import { CommandError } from '../command-error.ts';
import { removeField, setField } from '../edit-yaml.ts';
import { hasRun } from '../find-story.ts';
import { pathFromHere } from '../paths.ts';

/** Returns the command `unschedule`, which makes a story that has not run a draft again. */
export function unscheduleCommand(): Command {
  return command('unschedule', 'Makes a story that has not run a draft again', ['bridge-vote'])
    .argument(...storyArgument)
    .action(unschedule);
}

async function unschedule(name: string | undefined): Promise<void> {
  const { session, story } = await openStory(
    name,
    {},
    { allowMistakes: true, isOffered: (current, candidate) => !candidate.data.draft && !hasRun(current, candidate) },
  );
  const { draft, publishedAt, embargoUntil } = story.data;
  if (draft) throw new CommandError(`"${story.id}" is a draft already → there is nothing to do`);
  if (hasRun(session, story)) {
    throw new CommandError(`"${story.id}" has run, ${publishedAt} → withdraw it with "kill", or correct it`);
  }
  const change = new Change();
  const file = fileOf(session, story.id);
  change.editYaml(file, (yaml) => setField(yaml, 'draft', true, 'publishedAt'));
  // What "schedule --embargo" has set; an embargo until another time was agreed apart from the schedule.
  const isOfSchedule = embargoUntil !== undefined && Date.parse(embargoUntil) === Date.parse(publishedAt);
  if (isOfSchedule) change.editYaml(file, (yaml) => removeField(yaml, 'embargoUntil'));
  const warnings = await applyChange(session, change);
  const done = [`${pathFromHere(file)}: a draft again → run "schedule" when it is to run`];
  if (isOfSchedule) done.push(`its embargo until ${embargoUntil} is taken out → give --embargo again if it was agreed`);
  else if (embargoUntil !== undefined) done.push(`it stays under embargo until ${embargoUntil}`);
  printLines(done, warnings);
}
