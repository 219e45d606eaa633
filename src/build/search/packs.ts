import { hash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchCard } from '../../newsroom/lists/search-card.ts';
import type { PackTable, SearchPart } from '../../newsroom/lists/search-parts.ts';
import { fileKinds } from '../../text/search/engine-file.ts';
import { writeSlots } from './card-slots.ts';
import { readNumbered } from './compact.ts';
import { entryFile } from './search-bundle.ts';

/**
 * The maximum size of a pack of several files, in bytes. Browsers request only the bytes that they need, but a host that
 * ignores `Range` sends the whole pack.
 */
const packSize = 600_000;

/**
 * Replaces the files of a Pagefind bundle by a few packs, a file of cards, and `files.json`, which says where each file is.
 * An archive of 100,000 stories would otherwise have over ten thousand files of search, more than some hosts take.
 *
 * @param cards by address, in the order of the part.
 */
export async function packBundle(
  folder: string,
  cards: ReadonlyMap<string, SearchCard>,
): Promise<Pick<SearchPart, 'tag' | 'slot'>> {
  const names = await readdir(folder);
  const entry = JSON.parse(await readFile(join(folder, entryFile), 'utf8')) as unknown;
  const files = await readNumbered(folder, cards);
  for (const name of names) await rm(join(folder, name), { recursive: true });
  const packs: [name: string, files: number][] = [];
  for (const packed of bySize(fileKinds.flatMap((kind) => files[kind]))) {
    const bytes = Buffer.concat(packed);
    const name = `${hash('sha1', bytes).slice(0, 12)}.pack`;
    await writeFile(join(folder, name), bytes);
    packs.push([name, packed.length]);
  }
  const [meta, filter, index] = fileKinds.map((kind) => files[kind].map(({ length }) => length));
  const table: PackTable = { entry, lengths: { meta: meta ?? [], filter: filter ?? [], index: index ?? [] }, packs };
  const text = JSON.stringify(table);
  const { bytes, slot } = writeSlots([...cards.values()]);
  const tag = hash('sha1', Buffer.concat([Buffer.from(text), bytes])).slice(0, 12);
  await writeFile(join(folder, 'files.json'), text);
  await writeFile(join(folder, `cards-${tag}.pack`), bytes);
  return { tag, slot };
}

/** Divides files into groups that have at most the size of a pack, or one file. */
function bySize(files: readonly Buffer[]): Buffer[][] {
  const groups: Buffer[][] = [];
  let size = Infinity;
  for (const file of files) {
    size += file.length;
    const group = groups.at(-1);
    if (group && size <= packSize) {
      group.push(file);
    } else {
      groups.push([file]);
      size = file.length;
    }
  }
  return groups;
}
