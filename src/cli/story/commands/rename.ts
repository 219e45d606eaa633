import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { classify } from '../../../reading/files.ts';
import { storyPath } from '../../../newsroom/edition/permalink.ts';
import { Change } from '../change.ts';
import { openStory, command, storyArgument, printLines } from '../command.ts';
import { applyChange, fileOf, folderOf, type ContentSession } from '../session.ts';
import { CommandError } from '../command-error.ts';
import { append, removeItems, replaceTexts } from '../edit-yaml.ts';
import { hasRun, holderOfAlias } from '../find-story.ts';
import { mistakeInId } from './new.ts';
import { pathFromHere } from '../paths.ts';
import { askText } from '../terminal.ts';

interface Options {
  readonly alias?: boolean;
}

/** Returns the command `rename`, which gives a story a new address. The former address redirects to it. */
export function renameCommand(): Command {
  return command('rename', 'Moves a story to another address: folder, alias, and every link and front that names it', [
    'council-votes-on-the-bridge bridge-vote',
    '2026/01/bridge-vote 2026/02/bridge-vote',
  ])
    .argument(...storyArgument)
    .argument('[slug]', 'the new slug, or a whole folder below stories/ to change the month too')
    .option('--alias', 'add the former address to aliases; always done once the story has run')
    .option('--no-alias', 'do not add the former address to aliases')
    .action(rename);
}

async function rename(name: string | undefined, slug: string | undefined, options: Options): Promise<void> {
  const { session, story } = await openStory(name, { '<slug>': slug });
  const from = story.id;
  const idOf = (wanted: string) =>
    /^\d{4}\/\d\d\//.test(wanted) ? wanted : `${from.slice(0, 'yyyy/mm/'.length)}${wanted}`;
  // A story may return to a former address of its own.
  const mistakeIn = (id: string) => (holderOfAlias(session, id)?.id === from ? undefined : mistakeInId(session, id));
  const present = from.slice(from.lastIndexOf('/') + 1);
  const to = idOf(slug ?? (await askText('New slug', present, (answer) => mistakeIn(idOf(answer)))));
  const wrong = mistakeIn(to);
  if (wrong !== undefined) throw new CommandError(`${wrong} → choose another slug`);
  const needsAlias = options.alias ?? hasRun(session, story);

  const change = new Change();
  const file = fileOf(session, to);
  change.move(folderOf(session, from), folderOf(session, to));
  const { aliases } = story.data;
  // The first address is the story's id in feeds, so it must stay first in the list.
  const staysFirst = needsAlias && aliases[0] === to;
  if (!staysFirst) change.editYaml(file, (yaml) => removeItems(yaml, 'aliases', (item) => item === to));
  if (needsAlias && !aliases.includes(from)) change.editYaml(file, (yaml) => append(yaml, 'aliases', from));
  const files = filesThatName(session, from);
  // No other command for stories reads the Markdown of bodies.
  const { relink } = await import('../../../text/markdown/relink.ts');
  const others = files.filter((path) => readdress(change, moved(session, path, from, to), { from, to, relink }));
  const warnings = await applyChange(session, change);
  printLines(
    [
      `${pathFromHere(file)}: now at ${storyPath(to)}${needsAlias ? `, and ${storyPath(from)} leads there` : ''}`,
      ...others.map((path) => `${pathFromHere(moved(session, path, from, to))}: names its new address`),
    ],
    warnings,
  );
}

/** Returns the files that have the id of a story in them, of which links are made too. */
function filesThatName({ environment: { contentDir }, paths }: ContentSession, id: string): string[] {
  return paths
    .filter((path) => path.endsWith('.md') || (classify(path) && /\.ya?ml$/.test(path)))
    .map((path) => join(contentDir, path))
    .filter((file) => readFileSync(file).includes(id));
}

interface Readdressing {
  readonly from: string;
  readonly to: string;
  /** Replaces the links of a body from one story to another. */
  readonly relink: (body: string, from: string, to: string) => string;
}

/** Replaces links, ids and paths of a renamed story in a file. Returns whether the file changed. */
function readdress(change: Change, file: string, { from, to, relink }: Readdressing): boolean {
  const [fromPath, toPath] = [storyPath(from), storyPath(to)];
  const inYaml = change.editYaml(file, (yaml) => {
    const ids = replaceTexts(yaml, from, to, ['aliases']);
    return replaceTexts(ids, fromPath, toPath, ['aliases']);
  });
  if (!file.endsWith('.md')) return inYaml;
  const inBody = change.editBody(file, (body) => relink(body, from, to));
  return inYaml || inBody;
}

/** Returns the path of a file after the story's folder has moved. */
function moved(session: ContentSession, file: string, from: string, to: string): string {
  const folder = `${folderOf(session, from)}/`;
  return file.startsWith(folder) ? join(folderOf(session, to), file.slice(folder.length)) : file;
}
