import type { Command } from 'commander';
import { Change } from '../change.ts';
import { atDesk, command, storyArgument, tell } from '../command.ts';
import { carryOut, fileOf } from '../desk.ts';
import { DeskError } from '../desk-error.ts';
import { append } from '../edit-yaml.ts';
import { hasRun } from '../find-story.ts';
import { isAhead, momentForms, momentOf } from '../moment.ts';
import { pathFromHere } from '../paths.ts';
import { askText } from '../terminal.ts';

interface Options {
  readonly text?: string;
  readonly at: string;
}

/** `story correct`: a correction that readers see on the story and on the page of corrections. */
export function correctCommand(): Command {
  return command('correct', 'Adds a correction that readers see; mend the text itself as well', [
    'bridge-vote --text "An earlier version misstated the length of the bridge. It is 300 meters."',
  ])
    .argument(...storyArgument)
    .option('--text <text>', 'what was wrong, and what is right')
    .option('--at <moment>', `when it was corrected: ${momentForms}`, 'now')
    .action(correct);
}

async function correct(name: string | undefined, options: Options): Promise<void> {
  const { desk, story } = await atDesk(name, { '--text': options.text });
  if (story.data.killed) throw new DeskError(`"${story.id}" was killed → there is nothing left to correct`);
  if (!hasRun(desk, story)) throw new DeskError(`"${story.id}" has not run → mend its text, and no reader need know`);
  const at = momentOf(desk, options.at);
  if (isAhead(desk, at)) throw new DeskError(`${at} is still to come → give the moment when it was corrected`);
  if (Date.parse(at) < Date.parse(story.data.publishedAt)) {
    throw new DeskError(`${at} is before the story ran, ${story.data.publishedAt} → give a later moment`);
  }
  const text = options.text ?? (await askText('What was wrong, and what is right?'));
  const change = new Change();
  const file = fileOf(desk, story.id);
  change.editYaml(file, (yaml) => append(yaml, 'corrections', { at, text }));
  const warnings = await carryOut(desk, change);
  tell([`${pathFromHere(file)}: corrected → mend the text below as well, if that is not done`], warnings);
}
