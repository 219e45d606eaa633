import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackTable } from '../../src/newsroom/lists/search-parts.ts';

/** Returns the files of a part of the search index, by path, from its packs. */
export function packedFiles(folder: string): Map<string, Buffer> {
  const { packs } = JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8')) as PackTable;
  const found = new Map<string, Buffer>();
  for (const [name, files] of Object.entries(packs)) {
    const bytes = readFileSync(join(folder, name));
    let start = 0;
    for (const [path, length] of files) {
      found.set(path, bytes.subarray(start, start + length));
      start += length;
    }
  }
  return found;
}
