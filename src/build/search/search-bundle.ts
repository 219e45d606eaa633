import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type * as Pagefind from 'pagefind';
import type { SearchCard } from '../../newsroom/lists/search-card.ts';

/** A story as Pagefind takes it: words of the index, divided by spaces. */
export interface IndexRecord {
  readonly card: SearchCard;
  readonly content: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
  readonly sort: Record<string, string>;
}

/** A bundle as Pagefind left it: an index of some records, with the engine that reads it. */
export interface Bundle {
  /** The number of records. */
  readonly records: number;
  /** The version of the engine: "1.6.0". */
  readonly version: string;
}

/** The parts of Pagefind's description of a bundle that are used here. */
interface BundleEntry {
  readonly version: string;
  readonly languages: Record<string, { readonly hash: string; wasm: string | null }>;
}

/** Pagefind's description of a bundle. */
export const entryFile = 'pagefind-entry.json';

/** What the browser reads of a bundle. */
const kept = /^(?:pagefind-entry\.json|.*\.pf_meta|fragment|index|filter)$/;
const engineFile = /^(?:pagefind\.js|wasm\..*\.pagefind)$/;

/** The number of cards in a file. A page of results needs up to ten files, of some 2 kB each. */
const cardsPerFile = 10;

/** Words have their stems already, so the engine needs no language. */
const language = 'unknown';

/**
 * Has the allocator of Pagefind, jemalloc, keep memory that it frees, in one arena. To take it back, the kernel interrupts
 * all other processors, which took up to half of the time in which an index is written; more arenas keep more.
 */
const allocation = 'dirty_decay_ms:-1,muzzy_decay_ms:-1,narenas:1';

/** Makes indexes, one at a time. */
export type Indexer = typeof Pagefind;

/**
 * Starts an indexer. The package keeps one process, which works on one index at a time; so where several work side by
 * side, each has a copy of the package of its own. Whoever has started one closes it.
 */
export async function startIndexer(number: number): Promise<Indexer> {
  process.env['_RJEM_MALLOC_CONF'] ??= allocation;
  return (await import(/* @vite-ignore */ `${import.meta.resolve('pagefind')}?indexer=${number}`)) as Indexer;
}

/** Makes the index of some records. It is dropped when it is written, so that it takes no more memory than it needs. */
export class BundleWriter {
  readonly #index: Pagefind.PagefindIndex;
  readonly #cards = new Map<string, SearchCard>();

  private constructor(index: Pagefind.PagefindIndex) {
    this.#index = index;
  }

  /**
   * Begins an index.
   *
   * @param count the number of records.
   * @throws Error if Pagefind does not start.
   */
  static async begin(count: number, { createIndex }: Indexer): Promise<BundleWriter> {
    const { index, errors } = await createIndex({ maxFragments: Math.max(1, Math.ceil(count / cardsPerFile)) });
    if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
    return new BundleWriter(index);
  }

  /** @throws Error if Pagefind refuses the record. */
  async add({ card, ...record }: IndexRecord): Promise<void> {
    this.#cards.set(card.href, card);
    const added = await this.#index.addCustomRecord({ ...record, url: card.href, language });
    if (added.errors.length > 0) throw new Error(`Pagefind refuses ${card.href}: ${added.errors.join('; ')}`);
  }

  /**
   * Writes the index into a folder that does not exist yet.
   *
   * @throws Error if Pagefind cannot write.
   */
  async write(folder: string): Promise<Bundle> {
    const written = await this.#index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`Pagefind cannot write ${folder}: ${written.errors.join('; ')}`);
    await this.#index.deleteIndex();
    await replaceFragments(join(folder, 'fragment'), this.#cards);
    const { version } = await readEntry(folder);
    return { records: this.#cards.size, version };
  }
}

const unzip = promisify(gunzip);
const zip = promisify(gzip);

/** What every file of Pagefind begins with. */
const signature = 'pagefind_dcd';

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

/** Puts cards in the place of the texts that Pagefind wrote. Files of one record and of several have different forms. */
async function replaceFragments(folder: string, cards: ReadonlyMap<string, SearchCard>): Promise<void> {
  const withCard = ({ url }: Fragment): CardFragment => ({
    url,
    content: '',
    word_count: 0,
    filters: {},
    anchors: [],
    meta: cards.get(url),
  });
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    const text = (await unzip(await readFile(file))).toString('utf8', signature.length);
    const written = JSON.parse(text) as Fragment | Record<string, Fragment>;
    const replaced = isFragment(written)
      ? withCard(written)
      : Object.fromEntries(Object.entries(written).map(([id, fragment]) => [id, withCard(fragment)]));
    await writeFile(file, await zip(signature + JSON.stringify(replaced), { level: 9 }));
  }
}

const isFragment = (value: Fragment | Record<string, Fragment>): value is Fragment => typeof value.url === 'string';

/**
 * Leaves in a bundle what is its own, and moves the engine, which is the same for every bundle of a version, into
 * a folder that stands beside it. What else Pagefind writes are interfaces that nobody loads.
 *
 * A bundle names its WebAssembly by a word of which Pagefind makes the path `<bundle>/wasm.<word>.pagefind`. The
 * word written here leads out of the bundle, so that a reader who searches fifteen years loads it once.
 */
export async function shareEngine(folder: string, engineName: string): Promise<void> {
  const engine = join(folder, '..', engineName);
  await mkdir(engine, { recursive: true });
  for (const name of await readdir(folder)) {
    if (engineFile.test(name)) await rename(join(folder, name), join(engine, name));
    else if (!kept.test(name)) await rm(join(folder, name), { recursive: true });
  }
  const entry = await readEntry(folder);
  for (const language of Object.values(entry.languages)) {
    language.wasm = `/../../${engineName}/wasm.${language.wasm ?? 'unknown'}`;
  }
  await writeFile(join(folder, entryFile), JSON.stringify(entry));
}

/** Returns the name of the folder of an engine. */
export const engineFolder = (version: string): string => `engine-${version}`;

async function readEntry(folder: string): Promise<BundleEntry> {
  return JSON.parse(await readFile(join(folder, entryFile), 'utf8')) as BundleEntry;
}
