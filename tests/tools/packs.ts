import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackTable } from '../../src/newsroom/lists/search-parts.ts';
import { enginePath, fileKinds } from '../../src/text/search/engine-file.ts';

/** Returns the files of a part of the search index, by path, from its packs. */
export function packedFiles(folder: string): Map<string, Buffer> {
  const { lengths, packs } = JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8')) as PackTable;
  const found = new Map<string, Buffer>();
  const files = fileKinds.flatMap((kind) =>
    lengths[kind].map((length, number) => ({ path: enginePath(kind, number), length })),
  );
  for (const [name, count] of packs) {
    const bytes = readFileSync(join(folder, name));
    let start = 0;
    for (const { path, length } of files.splice(0, count)) {
      found.set(path, bytes.subarray(start, start + length));
      start += length;
    }
  }
  return found;
}
