import type { Command } from 'commander';
import { typedCorrections } from '../../../text/markdown/typed-correction.ts';
import { Change } from '../change.ts';
import { openStory, command, storyArgument, printLines } from '../command.ts';
import { applyChange, fileOf } from '../session.ts';
import { CommandError } from '../command-error.ts';
import { append } from '../edit-yaml.ts';
import { hasRun, isPublic } from '../find-story.ts';
import { isAhead, momentForms, momentOf } from '../moment.ts';
import { pathFromHere } from '../paths.ts';
import { askText } from '../terminal.ts';

interface Options {
  readonly text?: string;
  readonly at: string;
}

/** Returns the command `correct`, which adds a correction to a story and to the corrections page. */
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
  const { session, story } = await openStory(name, { '--text': options.text }, { isOffered: isPublic });
  if (story.data.killed) throw new CommandError(`"${story.id}" was killed → there is nothing left to correct`);
  if (!hasRun(session, story))
    throw new CommandError(`"${story.id}" has not run → mend its text; it needs no correction`);
  const at = momentOf(session, options.at);
  if (isAhead(session, at)) throw new CommandError(`${at} is still to come → give the moment when it was corrected`);
  if (Date.parse(at) < Date.parse(story.data.publishedAt)) {
    throw new CommandError(`${at} is before the story ran, ${story.data.publishedAt} → give a later moment`);
  }
  const text = options.text ?? (await askText('What was wrong, and what is right?'));
  if (typedCorrections(text).length > 0) {
    throw new CommandError(
      'the text begins by saying that it is a correction, as the page does above it → leave that out',
    );
  }
  const change = new Change();
  const file = fileOf(session, story.id);
  change.editYaml(file, (yaml) => append(yaml, 'corrections', { at, text }));
  const warnings = await applyChange(session, change);
  printLines([`${pathFromHere(file)}: corrected → mend the text below as well, if that is not done`], warnings);
}
