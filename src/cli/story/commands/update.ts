import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Entry } from '../../../schema/content.ts';
import { placeholderText } from '../../../text/body/placeholder-text.ts';
import { Change } from '../change.ts';
import { openStory, command, storyArgument, printLines } from '../command.ts';
import { hasRun } from '../find-story.ts';
import { applyChange, folderOf, type ContentSession } from '../session.ts';
import { CommandError } from '../command-error.ts';
import { isAhead } from '../moment.ts';
import { pathFromHere } from '../paths.ts';
import { askText, isTerminal } from '../terminal.ts';
import { fieldLines, type Value } from '../yaml-text.ts';

interface Options {
  readonly text?: string;
  readonly key?: boolean;
}

/** Returns the command `update`, which adds an update to live coverage, with the time of now. */
export function updateCommand(): Command {
  return command('update', 'Adds an update to live coverage; without its text, a draft of one', [
    'council-live "The chamber is in recess" --text "Members return at two."',
    'council-live "The bridge stays closed" --key',
  ])
    .argument(...storyArgument)
    .argument('[headline]', 'a few words over the update')
    .option('--text <text>', 'what has happened, as Markdown')
    .option('--key', 'lists it among the key moments')
    .action(update);
}

async function update(name: string | undefined, given: string | undefined, { key, text }: Options): Promise<void> {
  const { session, story } = await openStory(name, key ? { '<headline>': given } : {}, {
    isOffered: (current, { data }) =>
      data.genre === 'live' &&
      !data.killed &&
      (data.coverageEndedAt === undefined || isAhead(current, data.coverageEndedAt)),
  });
  const { genre, coverageEndedAt, killed } = story.data;
  if (genre !== 'live') throw new CommandError(`"${story.id}" is not live coverage → set genre: live, or name another`);
  if (killed) throw new CommandError(`"${story.id}" was killed → write another story`);
  if (coverageEndedAt !== undefined && !isAhead(session, coverageEndedAt)) {
    throw new CommandError(`its coverage ended, ${coverageEndedAt} → take coverageEndedAt out to go on`);
  }
  const isAsked = name === undefined && isTerminal();
  const headline = given ?? (key || isAsked ? await askText('Headline, a few words') : undefined);
  const words = text ?? (isAsked ? await askText('Text; leave it empty to write it later', '', () => undefined) : '');
  // A headline alone tells enough.
  const isDraft = words === '' && headline === undefined;
  const fields: Record<string, Value> = {
    ...(headline !== undefined && { headline }),
    ...(key && { key }),
    ...(isDraft && { draft: true }),
  };
  const lines = Object.entries(fields).flatMap(([field, value]) => fieldLines(field, value));
  const change = new Change();
  const file = newFile(join(folderOf(session, story.id), 'updates'), session.now);
  const body = isDraft ? placeholderText : words;
  change.create(file, ['---', ...lines, '---', ...(body === '' ? [] : ['', body]), ''].join('\n'));
  const warnings = await applyChange(session, change);
  printLines([`${pathFromHere(file)}: ${isDraft ? draftNote : stateIn(session, story)}`], warnings);
}

const draftNote = 'a draft → write it, and take draft: true out';

/** Says when readers see an update. */
const stateIn = (session: ContentSession, story: Entry<'stories'>): string =>
  hasRun(session, story)
    ? 'runs with the next edition'
    : 'runs when the story does, which readers do not see yet → schedule the story';

/** Returns the path of a file for an update of a moment, such as `2026-02-01T0930.md`, or `2026-02-01T0930-2.md`. */
function newFile(folder: string, now: string): string {
  const minute = now.slice(0, 16).replace(':', '');
  const pathOf = (count: number) => join(folder, `${minute}${count > 1 ? `-${count}` : ''}.md`);
  let count = 1;
  while (existsSync(pathOf(count))) count += 1;
  return pathOf(count);
}
