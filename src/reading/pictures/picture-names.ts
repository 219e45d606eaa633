import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { pictureFile } from '../../schema/fields/picture.ts';
import { suggest } from '../../text/suggest.ts';

/**
 * Says that a picture is not beside the file that shows it, and how to fix that, by what lies in the folder. Reads the
 * folder, so it is for mistakes only.
 *
 * @param folder path below `contentDir`; empty for `contentDir` itself.
 */
export function absentPicture(contentDir: string, folder: string, name: string): string {
  const entries = entriesIn(join(contentDir, folder));
  const there = entries.find((entry) => entry.name === name);
  if (there?.isDirectory()) return `"${name}" is a folder → put the picture itself beside this file`;
  if (there?.isSymbolicLink()) return `"${name}" is a link to another file → put the picture itself beside this file`;
  const names = entries.filter((entry) => entry.isFile() && !isText(entry.name)).map((entry) => entry.name);
  const isAlike = (form: (text: string) => string) => names.find((other) => form(other) === form(name));
  const meant =
    isAlike((text) => text.normalize().toLowerCase()) ??
    isAlike((text) => text.replace(/\.\w+$/, '').toLowerCase()) ??
    suggest(name, names);
  if (folder !== '' && meant !== undefined && !pictureFile.safeParse(meant).success) {
    return `there is "${meant}" and no "${name}" → export it as JPEG or PNG, and give that file's name`;
  }
  const hint = meant === undefined ? '' : `did you mean "${meant}", which is there? Otherwise `;
  return `there is no file "${name}" beside this one → ${hint}put it ${folder === '' ? 'beside outlet.yaml' : `into ${folder}/`}, or correct the name`;
}

const isText = (name: string): boolean => name.startsWith('.') || /\.(?:md|ya?ml|txt)$/i.test(name);

/** What lies in a folder; nothing if it cannot be read, as under a proposed change. */
function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
