import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Outlets that come with Broadsheet, by folder in `content/`. The first is shown while there is no other outlet. */
export const demonstrations: readonly string[] = ['meridian-courier', 'khor-yaqut'];

/** `content/`, where each outlet has a folder. */
const outletsFolder = 'content';

/** Names of the outlets of one's own in `content/`, sorted. */
export const ownOutlets = (folder = outletsFolder): string[] =>
  foldersIn(folder).filter((name) => !demonstrations.includes(name));

/**
 * Returns the content tree to print where CONTENT_DIR names none: that of the only outlet of one's own, or that of the
 * demonstration if there is none.
 *
 * @returns an absolute path, or all outlets among which CONTENT_DIR must choose.
 */
export function outletToPrint(folder = outletsFolder): string | readonly string[] {
  const own = ownOutlets(folder);
  const [first = demonstrations[0] ?? '', ...others] = own;
  return others.length > 0 ? own : resolve(join(folder, first));
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  } catch {
    // The check tells that there is no such folder.
    return [];
  }
}
