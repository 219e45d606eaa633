import { expect, test } from 'vitest';
import type { Bundles } from '../../../src/components/search/engine/bundles.ts';
import { Lexicon } from '../../../src/components/search/engine/lexicon.ts';
import type { Hit, Instance } from '../../../src/components/search/engine/pagefind.ts';
import { ArchiveSearch } from '../../../src/components/search/engine/search-archive.ts';
import type { SearchPart } from '../../../src/newsroom/lists/search-parts.ts';
import { writeLexicon } from '../../../src/text/search/lexicon-file.ts';
import { stemmerFor } from '../../../src/text/search/stemmer.ts';

const years = Array.from({ length: 12 }, (_, index) => String(2025 - index));
const parts = years.map((year): SearchPart => {
  return { year, path: `/${year}/`, stories: 200, newest: `${year}-12`, oldest: `${year}-01`, tag: '', slot: 0 };
});

const hitOf = (id: string): Hit => ({ id, score: 1, words: [], data: () => Promise.resolve(null) });

/** An archive in which every part has both words of a query, but few have a story with both. */
function archiveWith(yearsWithHits: readonly string[]) {
  const opened: string[] = [];
  const counts = new Map(parts.map((_, number) => [number, 9]));
  const terms = new Map(['river', 'stone'].map((term) => [term, counts]));
  const words = [...terms.keys()].map((word) => ({ word, written: word, stories: 108, terms: [word] }));
  const load = () => Promise.resolve(writeLexicon({ words, terms, headlines: new Map(), standfirsts: new Map() }));
  const lexicon = new Lexicon([{ path: '/', files: [{ from: '', file: 'words' }] }], load, () => stemmerFor('en-US'));
  const open = ({ year }: SearchPart): Promise<Pick<Instance, 'search'>> => {
    opened.push(year);
    const results = yearsWithHits.includes(year) ? [hitOf(year)] : [];
    return Promise.resolve({ search: () => Promise.resolve({ results, filters: {} }) });
  };
  const bundles = { parts: () => Promise.resolve(parts), lexicon: () => Promise.resolve(lexicon), open };
  return { opened, bundles: bundles as unknown as Bundles };
}

test('a search stops after some parts if it has found something, and goes on until there is more', async () => {
  const { bundles, opened } = archiveWith(['2025', '2015']);
  const query = { words: 'river stone', filters: {}, order: 'best', asTyped: false } as const;
  const search = await ArchiveSearch.start(query, bundles, 'en-US');
  await search?.searchUntil(10);
  expect(search?.hits.map(({ id }) => id)).toEqual(['2025']);
  expect([opened.length, search?.isComplete]).toEqual([2, false]);
  await search?.searchUntil(20);
  expect(search?.hits.map(({ id }) => id)).toEqual(['2025', '2015']);
  expect([opened.length, search?.isComplete]).toEqual([11, false]);
});
