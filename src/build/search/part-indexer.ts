import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { SearchPart } from '../../newsroom/lists/search-parts.ts';
import type { SearchRecord } from '../../syndication/metadata/search-record.ts';
import { stemmerFor } from '../../text/search/stemmer.ts';
import { Indexer } from './indexer.ts';
import { packBundle } from './packs.ts';
import { PartCounter } from './part-words.ts';
import { BundleWriter, engineFolder, shareEngine, type Bundle, type IndexRecord } from './search-bundle.ts';
import { TextIndexer } from './text-indexer.ts';

/** The file of a part that has its words, for the lexicon of the next build. Readers do not load it. */
export const wordsFile = 'words.json.gz';

/** A Pagefind process, with the number of parts that it has indexed. */
interface IdleIndexer {
  readonly indexer: Indexer;
  readonly parts: number;
}

/** A part that is being indexed. */
interface OpenPart extends IdleIndexer {
  readonly counter: PartCounter;
  readonly bundle: BundleWriter;
}

/** An indexer takes more memory from part to part: half as much again after 12 parts. */
const partsPerIndexer = 3;

/** A bundle that was packed. */
type IndexedBundle = Bundle & Pick<SearchPart, 'tag' | 'slot'>;

/** Indexes parts of the search index, several at a time. */
export class PartIndexer {
  readonly #texts: Promise<TextIndexer>;
  readonly #open = new Map<string, OpenPart>();
  readonly #idle: IdleIndexer[] = [];
  #started = 0;

  /** @param locale the language of the outlet, a BCP 47 tag. */
  constructor(locale: string) {
    this.#texts = stemmerFor(locale).then((stemmer) => new TextIndexer(locale, stemmer));
  }

  /** Begins a part. */
  async begin(name: string): Promise<void> {
    const idle = this.#idle.pop() ?? { indexer: await Indexer.load(this.#started++), parts: 0 };
    const bundle = await BundleWriter.begin(idle.indexer);
    this.#open.set(name, { ...idle, bundle, counter: new PartCounter(await this.#texts) });
  }

  /** Adds stories to a part, in their order. */
  async add(name: string, records: readonly SearchRecord[]): Promise<void> {
    const { counter, bundle } = this.#part(name);
    await Promise.all(records.map((record) => bundle.add(indexRecord(record, counter))));
  }

  /** Writes a part into a folder that does not exist yet, and the engine beside it. */
  async write(name: string, folder: string): Promise<IndexedBundle> {
    const { counter, bundle, indexer, parts } = this.#part(name);
    const written = await bundle.write(folder);
    await shareEngine(folder, engineFolder(written.version));
    const packed = await packBundle(folder, bundle.cards);
    await writeFile(join(folder, wordsFile), gzipSync(JSON.stringify(counter.result())));
    this.#open.delete(name);
    if (parts + 1 < partsPerIndexer) this.#idle.push({ indexer, parts: parts + 1 });
    else await indexer.close();
    return { ...written, ...packed };
  }

  /** Ends all processes. */
  async close(): Promise<void> {
    for (const { indexer } of [...this.#open.values(), ...this.#idle]) await indexer.close();
  }

  #part(name: string): OpenPart {
    const part = this.#open.get(name);
    if (!part) throw new Error(`The part ${name} was not begun.`);
    return part;
  }
}

function indexRecord({ card, texts, weighted, filters, sort }: SearchRecord, counter: PartCounter): IndexRecord {
  const { title, standfirst, byline } = weighted;
  const codes = counter.add([...texts, byline]);
  const fields = {
    title: counter.addTop('headlines', title),
    standfirst: counter.addTop('standfirsts', standfirst),
    byline: counter.codesOf(byline),
  };
  const meta = Object.entries(fields).flatMap(([field, ofField]) =>
    ofField.length === 0 ? [] : [[field, ofField.join(' ')] as const],
  );
  return { card, content: codes.join(' '), meta: Object.fromEntries(meta), filters, sort };
}
