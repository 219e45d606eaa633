import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { decode, encode } from 'cborg';
import type { SearchCard } from '../../newsroom/lists/search-card.ts';
import { cardsPerFile, signature, type FileKind } from '../../text/search/engine-file.ts';

const unzip = promisify(gunzip);
const zip = promisify(gzip);

/** The files of a bundle, by kind, in the order of their numbers. */
export type NumberedFiles = Readonly<Record<FileKind, readonly Buffer[]>>;

/** Pagefind's description of a bundle, in CBOR. */
type Description = [
  version: string,
  pages: (readonly [id: string, words: number, fileOfCards: string | null])[],
  words: (readonly [from: string, to: string, file: string])[],
  filters: (readonly [name: string, file: string])[],
  ...others: unknown[],
];

/** A record as Pagefind keeps it for the browser. */
interface Fragment {
  readonly url: string;
}

/**
 * Reads the files of a bundle, numbered. Pagefind names them by digests, and a reader loads the list of all names, which is
 * two thirds shorter with numbers. The number of a record is its place in the part.
 *
 * @param cards by address, in the order of the part.
 */
export async function readNumbered(folder: string, cards: ReadonlyMap<string, SearchCard>): Promise<NumberedFiles> {
  const places = await readPlaces(folder, [...cards.keys()]);
  const [metaFile = ''] = (await readdir(folder)).filter((name) => name.endsWith('.pf_meta'));
  const meta = await unzip(await readFile(join(folder, metaFile)));
  const [version, pages, words, filters, ...others] = decode(meta.subarray(signature.length)) as Description;
  const numbered: Description = [
    version,
    pages.map(([id, count]) => {
      const place = places.get(id);
      if (place === undefined) throw new Error(`Pagefind has written no record ${id} in ${folder}.`);
      return [String(place), count, String(Math.floor(place / cardsPerFile))];
    }),
    words.map(([from, to], number) => [from, to, String(number)]),
    filters.map(([name], number) => [name, String(number)]),
    ...others,
  ];
  const readAll = (kind: FileKind, names: readonly string[]) =>
    Promise.all(names.map((name) => readFile(join(folder, kind, `${name}.pf_${kind}`))));
  return {
    meta: [await zip(Buffer.concat([Buffer.from(signature), encode(numbered)]), { level: 9 })],
    filter: await readAll(
      'filter',
      filters.map(([, file]) => file),
    ),
    index: await readAll(
      'index',
      words.map(([, , file]) => file),
    ),
  };
}

/** Returns the place of each record, by the id that Pagefind gave it. */
async function readPlaces(folder: string, addresses: readonly string[]): Promise<Map<string, number>> {
  const places = new Map(addresses.map((address, place) => [address, place]));
  const found = new Map<string, number>();
  for (const name of await readdir(join(folder, 'fragment')).catch(() => [])) {
    const text = (await unzip(await readFile(join(folder, 'fragment', name)))).toString('utf8', signature.length);
    const written = JSON.parse(text) as Fragment | Record<string, Fragment>;
    const records = isFragment(written) ? [[name.replace(/\.\w+$/, ''), written] as const] : Object.entries(written);
    for (const [id, { url }] of records) found.set(id, places.get(url) ?? NaN);
  }
  return found;
}

const isFragment = (value: Fragment | Record<string, Fragment>): value is Fragment => typeof value.url === 'string';
