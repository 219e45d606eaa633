import { join } from 'node:path';
import type { Command } from 'commander';
import { classify } from '../../../reading/files.ts';
import { treeOf } from '../../../reading/tree.ts';
import { storyPath } from '../../../newsroom/edition/permalink.ts';
import { relink } from '../../../text/markdown/relink.ts';
import { Change } from '../change.ts';
import { atDesk, command, storyArgument, tell } from '../command.ts';
import { carryOut, fileOf, folderOf, type Desk } from '../desk.ts';
import { DeskError } from '../desk-error.ts';
import { append, removeItems, replaceTexts } from '../edit-yaml.ts';
import { hasRun, holderOfAlias } from '../find-story.ts';
import { mistakeInId } from './new.ts';
import { pathFromHere } from '../paths.ts';
import { askText } from '../terminal.ts';

interface Options {
  readonly alias?: boolean;
}

/** `story rename`: another address for a story; the former one leads to it from then on. */
export function renameCommand(): Command {
  return command('rename', 'Moves a story to another address: folder, alias, and every link and front that names it', [
    'council-votes-on-the-bridge bridge-vote',
    '2026/01/bridge-vote 2026/02/bridge-vote',
  ])
    .argument(...storyArgument)
    .argument('[slug]', 'the new slug, or a whole folder below stories/ to change the month too')
    .option('--alias', 'write the former address into aliases, which is done anyway once the story has run')
    .option('--no-alias', 'let the former address be forgotten')
    .action(rename);
}

async function rename(name: string | undefined, slug: string | undefined, options: Options): Promise<void> {
  const { desk, story } = await atDesk(name, { '<slug>': slug });
  const wanted = slug ?? (await askText('New slug', story.id.slice(story.id.lastIndexOf('/') + 1)));
  const from = story.id;
  const to = /^\d{4}\/\d\d\//.test(wanted) ? wanted : `${from.slice(0, 'yyyy/mm/'.length)}${wanted}`;
  // A story may go back to an address that it had before.
  const wrong = holderOfAlias(desk, to)?.id === from ? undefined : mistakeInId(desk, to);
  if (wrong !== undefined) throw new DeskError(`${wrong} → choose another slug`);
  const needsAlias = options.alias ?? hasRun(desk, story);

  const change = new Change();
  const file = fileOf(desk, to);
  change.move(folderOf(desk, from), folderOf(desk, to));
  const { aliases } = story.data;
  // Feeds know a story by its first address, which therefore stays at the head of the list.
  const staysFirst = needsAlias && aliases[0] === to;
  if (!staysFirst) change.editYaml(file, (yaml) => removeItems(yaml, 'aliases', (item) => item === to));
  if (needsAlias && !aliases.includes(from)) change.editYaml(file, (yaml) => append(yaml, 'aliases', from));
  const files = await filesThatMayName(desk);
  const others = files.filter((path) => readdress(change, moved(desk, path, from, to), from, to));
  const warnings = await carryOut(desk, change);
  tell(
    [
      `${pathFromHere(file)}: now at ${storyPath(to)}${needsAlias ? `, and ${storyPath(from)} leads there` : ''}`,
      ...others.map((path) => `${pathFromHere(moved(desk, path, from, to))}: names its new address`),
    ],
    warnings,
  );
}

/** Files in which a story can be named. */
async function filesThatMayName({ environment: { contentDir } }: Desk): Promise<string[]> {
  const { paths } = await treeOf(contentDir);
  return paths
    .filter((path) => path.endsWith('.md') || (classify(path) && /\.ya?ml$/.test(path)))
    .map((path) => join(contentDir, path));
}

/** Has a file name the new address: links in its text, and ids or paths in its fields. Gives whether it did. */
function readdress(change: Change, file: string, from: string, to: string): boolean {
  const [fromPath, toPath] = [storyPath(from), storyPath(to)];
  const inYaml = change.editYaml(file, (yaml) => {
    const ids = replaceTexts(yaml, from, to, ['aliases']);
    return replaceTexts(ids, fromPath, toPath, ['aliases']);
  });
  if (!file.endsWith('.md')) return inYaml;
  const inBody = change.editBody(file, (body) => relink(body, fromPath, toPath));
  return inYaml || inBody;
}

/** Where a file lies once the story has moved. */
function moved(desk: Desk, file: string, from: string, to: string): string {
  const folder = `${folderOf(desk, from)}/`;
  return file.startsWith(folder) ? join(folderOf(desk, to), file.slice(folder.length)) : file;
}
