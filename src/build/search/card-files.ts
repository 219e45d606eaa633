import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { SearchCard } from '../../newsroom/lists/search-card.ts';
import type { PackTable } from '../../newsroom/lists/search-parts.ts';
import { signature } from '../../text/search/engine-file.ts';

const unzip = promisify(gunzip);
const zip = promisify(gzip);

/** A record as Pagefind keeps it for the browser. */
interface Fragment {
  readonly url: string;
}

/** A record as the browser gets it: the card instead of the words of the index, which nobody reads. */
interface CardFragment extends Fragment {
  readonly content: '';
  readonly word_count: 0;
  readonly filters: Record<string, never>;
  readonly anchors: readonly never[];
  readonly meta: SearchCard | undefined;
}

/**
 * Puts cards in the place of the texts that Pagefind wrote. Files of one record and of several have different forms; the
 * records of a file follow each other.
 *
 * @returns the files in the order of the cards.
 */
export async function replaceFragments(
  folder: string,
  cards: ReadonlyMap<string, SearchCard>,
): Promise<PackTable['cards']> {
  const places = new Map([...cards.keys()].map((url, place) => [url, place]));
  const placeOf = ({ url }: Fragment): number => places.get(url) ?? 0;
  const files: { readonly place: number; readonly entry: readonly [path: string, cards: number] }[] = [];
  const withCard = ({ url }: Fragment): CardFragment => ({
    url,
    content: '',
    word_count: 0,
    filters: {},
    anchors: [],
    meta: cards.get(url),
  });
  for (const name of await readdir(join(folder, 'fragment')).catch(() => [])) {
    const path = `fragment/${name}`;
    const file = join(folder, path);
    const text = (await unzip(await readFile(file))).toString('utf8', signature.length);
    const written = JSON.parse(text) as Fragment | Record<string, Fragment>;
    const records = (isFragment(written) ? [['', written] as const] : Object.entries(written)).sort(
      ([, a], [, b]) => placeOf(a) - placeOf(b),
    );
    const replaced = isFragment(written)
      ? withCard(written)
      : Object.fromEntries(records.map(([id, fragment]) => [id, withCard(fragment)]));
    await writeFile(file, await zip(signature + JSON.stringify(replaced), { level: 9 }));
    files.push({ place: records[0] ? placeOf(records[0][1]) : 0, entry: [path, records.length] });
  }
  return files.sort((a, b) => a.place - b.place).map(({ entry }) => entry);
}

const isFragment = (value: Fragment | Record<string, Fragment>): value is Fragment => typeof value.url === 'string';
