import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as Pagefind from 'pagefind';
import type { SearchCard } from '../../newsroom/lists/search-card.ts';
import type { Indexer } from './indexer.ts';

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
  /** The version of the engine: "1.6.0". */
  readonly version: string;
}

/** The parts of Pagefind's description of a bundle that are used here. */
interface BundleEntry {
  readonly version: string;
  readonly languages: Record<string, { hash: string; wasm: string | null }>;
}

/** Pagefind's description of a bundle. */
export const entryFile = 'pagefind-entry.json';

/** What the browser reads of a bundle. */
const kept = /^(?:pagefind-entry\.json|.*\.pf_meta|fragment|index|filter)$/;
const engineFile = /^(?:pagefind\.js|wasm\..*\.pagefind)$/;

/** Words have their stems already, so the engine needs no language. */
const language = 'unknown';

/** Makes the index of some records. It is dropped when it is written, so that it takes no more memory than it needs. */
export class BundleWriter {
  readonly #indexer: Indexer;
  readonly #index: Pagefind.PagefindIndex;
  /** The cards of the records that were added, by address. */
  readonly cards = new Map<string, SearchCard>();

  private constructor(indexer: Indexer, index: Pagefind.PagefindIndex) {
    this.#indexer = indexer;
    this.#index = index;
  }

  /**
   * Begins an index.
   *
   * @throws Error if Pagefind does not start.
   */
  static async begin(indexer: Indexer): Promise<BundleWriter> {
    // Cards take the place of its fragments, so it writes them into one file.
    return new BundleWriter(indexer, await indexer.createIndex({ maxFragments: 1 }));
  }

  /** @throws Error if Pagefind refuses the record. */
  async add({ card, ...record }: IndexRecord): Promise<void> {
    this.cards.set(card.href, card);
    const adding = this.#index.addCustomRecord({ ...record, url: card.href, language });
    const added = await this.#indexer.whileRunning(adding);
    if (added.errors.length > 0) throw new Error(`Pagefind refuses ${card.href}: ${added.errors.join('; ')}`);
  }

  /**
   * Writes the index into a folder that does not exist yet.
   *
   * @throws Error if Pagefind cannot write.
   */
  async write(folder: string): Promise<Bundle> {
    const written = await this.#indexer.whileRunning(this.#index.writeFiles({ outputPath: folder }));
    if (written.errors.length > 0) throw new Error(`Pagefind cannot write ${folder}: ${written.errors.join('; ')}`);
    await this.#indexer.whileRunning(this.#index.deleteIndex());
    const { version } = await readEntry(folder);
    return { version };
  }
}

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
    // The number of its description; see `enginePath`.
    language.hash = '0';
    language.wasm = `/../../${engineName}/wasm.${language.wasm ?? 'unknown'}`;
  }
  await writeFile(join(folder, entryFile), JSON.stringify(entry));
}

/** Returns the name of the folder of an engine. */
export const engineFolder = (version: string): string => `engine-${version}`;

async function readEntry(folder: string): Promise<BundleEntry> {
  return JSON.parse(await readFile(join(folder, entryFile), 'utf8')) as BundleEntry;
}
