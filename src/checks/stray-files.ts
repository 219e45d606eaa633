import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dirname } from 'node:path/posix';
import { slugOf } from '../text/slug.ts';
import { suggest } from '../text/suggest.ts';
import { classify, places, type ContentFile } from '../reading/files.ts';
import { isWrittenKind } from '../schema/content.ts';
import type { Problem } from '../reading/problem.ts';

/** The paths of a content tree, relative to it, with forward slashes. */
export interface TreePaths {
  readonly paths: readonly string[];
  /** Symbolic links, which are not followed. */
  readonly links: readonly string[];
}

/** Folders whose files authors expect to be printed. */
const folders = ['stories', 'sections', 'contributors', 'agencies', 'topics', 'series', 'fronts', 'pages'];

/** Files that editors, file managers and git leave behind and that nobody expects to be printed. */
const leftover = /(?:^|\/)(?:Thumbs\.db|desktop\.ini|Icon\r|~\$[^/]*|#[^/]*#|[^/]*(?:~|\.(?:bak|orig|rej|swp|tmp)))$/i;

const written = /\.(?:md|markdown|mdown|mkdn?|mdx|mdoc|ya?ml)$/i;
const office = /\.(?:docx?|odt|rtf|pages|gdoc|html?|txt|json|toml)$/i;

/** Finds files and folders that authors expect to be printed but that are not read. */
export function strayFiles(contentDir: string, { paths, links }: TreePaths, files: readonly ContentFile[]): Problem[] {
  const read = new Set(files.map(({ path }) => path));
  const unread = paths.filter((path) => !read.has(path) && !leftover.test(path));
  const strays = unread.filter(isStray);
  const problem = (severity: Problem['severity'], path: string, message: string): Problem => ({
    severity,
    file: join(contentDir, path),
    line: 1,
    field: 'file',
    message,
  });
  return [
    ...strays.map((path) => problem('error', path, strayMistake(contentDir, path))),
    ...storyless(paths, strays).map((folder) =>
      problem('warning', folder, 'has no index.md, so nothing in it is printed → write index.md, or delete the folder'),
    ),
    ...strangeFolders(files).map((folder) =>
      problem(
        'warning',
        folder,
        'is no folder of a text, so no page can show the pictures and media in it → put each beside the text that shows it',
      ),
    ),
    ...links
      .filter((path) => isStray(path) || classify(path) || folders.includes(path.split('/')[0] ?? ''))
      .map((path) =>
        problem(
          'error',
          path,
          'is a symbolic link, which is not followed → put the file or folder itself in its place',
        ),
      ),
  ];
}

/** Finds two files for the same entry, such as `x.yml` beside `x.yaml`. */
export function twinFiles(contentDir: string, files: readonly ContentFile[]): Problem[] {
  const first = new Map<string, string>();
  return files.flatMap(({ kind, id, path }): Problem[] => {
    const name = `${kind} ${id}`;
    const twin = first.get(name);
    if (twin === undefined) first.set(name, path);
    if (twin === undefined || !isWrittenKind(kind)) return [];
    const message = `holds the same entry as ${twin} → keep one of the two files, and delete the other`;
    return [{ severity: 'error', file: join(contentDir, path), line: 1, field: 'file', message }];
  });
}

/** Returns whether the author of an unread file seems to expect that it is printed. */
function isStray(path: string): boolean {
  const [folder = '', ...below] = path.split('/');
  const name = below.at(-1) ?? folder;
  if (/^README\.\w+$/i.test(name)) return false;
  if (folder === 'stories') return /\.(?:md|markdown|mdown|mkdn?|mdx|mdoc)$/i.test(name);
  if (folder === 'addresses') return !name.endsWith('.txt');
  if (below.length === 0 && /\.s?css$/i.test(name)) return true;
  return written.test(name) || (below.length > 0 && folders.includes(folder) && office.test(name));
}

function strayMistake(contentDir: string, path: string): string {
  const better = betterPath(path);
  if (better !== undefined && classify(better)) {
    return existsSync(join(contentDir, better))
      ? `is not read, and ${better} is there already → bring what it says into that file, and delete this one`
      : `is not read under this name → rename it to ${better}`;
  }
  const folder = /^stories\/.*\/updates?\//i.test(path) ? 'updates' : (path.split('/')[0] ?? '');
  if (folder === 'addresses')
    return 'lies where nothing is read → give it the name addresses/<yyyy>.txt, or move it away';
  const place = folder in places ? places[folder as keyof typeof places] : Object.values(places).join(', ');
  return `lies where nothing is read → move or rename it to fit ${place}; names have lower-case letters, digits and hyphens`;
}

/** Returns the path that the author probably meant: the same names in the required form. */
function betterPath(path: string): string | undefined {
  const [top = '', ...below] = path.split('/');
  const folder = suggest(top, [...folders, 'outlet.yaml', 'urgent.yaml']) ?? top;
  const file = below.pop();
  if (file === undefined && /\.s?css$/i.test(top)) return 'theme.css';
  if (file === undefined) return /^(?:outlet|urgent)\.ya?ml$/i.test(top) ? top.toLowerCase() : undefined;
  const ending = folder === 'stories' || folder === 'pages' ? '.md' : '.yaml';
  const stem = file.replace(/\.[^.]+$/, '');
  if (folder !== 'stories') return [folder, `${slugOf(stem)}${ending}`].join('/');
  const [year = '', month = '', story, updates] = below;
  const month2 = month.padStart(2, '0');
  if (updates !== undefined) {
    const [, date, hour, minute, rest = ''] = /^(\d{4}-\d\d-\d\d)[T_ -]?(\d\d)[:.h-]?(\d\d)(.*)$/i.exec(stem) ?? [];
    const name = date === undefined ? stem : `${date}T${hour}${minute}${rest === '' ? '' : `-${slugOf(rest)}`}`;
    return [folder, year, month2, slugOf(story ?? ''), 'updates', `${name}.md`].join('/');
  }
  if (story === undefined) return [folder, year, month2, slugOf(stem), 'index.md'].join('/');
  return /^index$/i.test(stem) ? [folder, year, month2, slugOf(story), 'index.md'].join('/') : undefined;
}

/** Returns folders of pictures and media that no text can show: those at the top that are not of `content/`, and those of months and years. */
function strangeFolders(files: readonly ContentFile[]): string[] {
  const beside = files.filter(({ kind }) => !isWrittenKind(kind));
  const found = beside.flatMap(({ path }) => {
    const [folder = '', ...below] = path.split('/');
    if (below.length === 0) return [];
    if (folder === 'stories') return /^stories\/(?:\d{4}\/(?:\d\d\/)?)?[^/]+$/.test(path) ? [dirname(path)] : [];
    return folders.includes(folder) || folder === 'addresses' ? [] : [folder];
  });
  return [...new Set(found)];
}

/** Returns folders of stories that have files but no text. `checkLive` reports updates without a story. */
function storyless(paths: readonly string[], strays: readonly string[]): string[] {
  const folderOf = (path: string) => /^stories\/\d{4}\/\d\d\/[^/]+(?=\/)/.exec(path)?.[0];
  const reported = new Set(strays.map(folderOf));
  const withText = new Set(paths.filter((path) => path.endsWith('.md')).map(folderOf));
  const others = paths.filter((path) => path.startsWith('stories/') && !path.endsWith('.md') && !leftover.test(path));
  const all = new Set(others.map(folderOf));
  return [...all]
    .filter((folder) => folder !== undefined)
    .filter((folder) => !withText.has(folder) && !reported.has(folder));
}
