/** What an edition says in any of its files, whatever they are packed in. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A file of an edition, unpacked. */
export interface Unpacked {
  /** Path from the root of the edition. */
  readonly path: string;
  readonly text: string;
  /** SHA-256 of the bytes as they lie there, in hexadecimal. */
  readonly digest: string;
}

/** Every file of an edition. The parts of the search index are compressed; in them its words are there in clear. */
export function unpacked(folder: string): Unpacked[] {
  return globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => {
      const bytes = readFileSync(join(folder, path));
      const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
      const text = (isCompressed ? gunzipSync(bytes) : bytes).toString('utf8');
      return { path, text, digest: createHash('sha256').update(bytes).digest('hex') };
    });
}

/** The files of an edition that say a word, in their names too, in any spelling of its letters. */
export function filesWith(word: string, files: readonly Unpacked[]): string[] {
  const wanted = word.toLowerCase();
  return files
    .filter(({ path, text }) => path.toLowerCase().includes(wanted) || text.toLowerCase().includes(wanted))
    .map(({ path }) => path);
}
