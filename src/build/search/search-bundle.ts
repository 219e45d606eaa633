import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as Pagefind from 'pagefind';
import type { SearchRecord } from '../../syndication/metadata/search-record.ts';

/** A bundle as Pagefind left it: an index of some records, with the engine that reads it. */
export interface Bundle {
  /** How many records are in it. */
  readonly records: number;
  /** The version of the engine: "1.6.0". */
  readonly version: string;
  /** Changes whenever the index does. */
  readonly tag: string;
}

/** What Pagefind says of a bundle, as far as it matters here. */
interface BundleEntry {
  readonly version: string;
  readonly languages: Record<string, { readonly hash: string; wasm: string | null }>;
}

const entryFile = 'pagefind-entry.json';

/** What the browser reads of a bundle. The worker is looked for beside the index that is opened first. */
const kept = /^(?:pagefind-entry\.json|pagefind-worker\.js|.*\.pf_meta|fragment|index|filter)$/;
const engineFile = /^(?:pagefind\.js|wasm\..*\.pagefind)$/;

/** Pagefind takes one after another, but need not wait for each to come. */
const recordsAtATime = 32;

/** Makes indexes, one at a time. */
export type Indexer = typeof Pagefind;

/**
 * Starts an indexer. The package keeps one process, which works on one index at a time; so where several work side by
 * side, each has a copy of the package of its own. Whoever has started one closes it.
 */
export async function startIndexer(number: number): Promise<Indexer> {
  return (await import(/* @vite-ignore */ `${import.meta.resolve('pagefind')}?indexer=${number}`)) as Indexer;
}

/**
 * Writes the index of some records into a folder that does not exist yet. The index is dropped
 * when it is written, so that no more memory is taken than the largest of them needs.
 *
 * @throws Error if Pagefind refuses a record or cannot write.
 */
export async function printBundle(
  records: AsyncIterable<SearchRecord>,
  folder: string,
  { createIndex }: Indexer,
): Promise<Bundle> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
  try {
    let count = 0;
    const add = async (record: SearchRecord): Promise<void> => {
      const added = await index.addCustomRecord(record);
      if (added.errors.length > 0) throw new Error(`Pagefind refuses ${record.url}: ${added.errors.join('; ')}`);
      count += 1;
    };
    let underWay: Promise<void>[] = [];
    for await (const record of records) {
      underWay.push(add(record));
      if (underWay.length < recordsAtATime) continue;
      await Promise.all(underWay);
      underWay = [];
    }
    await Promise.all(underWay);
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`Pagefind cannot write ${folder}: ${written.errors.join('; ')}`);
    const { version, languages } = await readEntry(folder);
    return {
      records: count,
      version,
      tag: Object.values(languages)
        .map(({ hash }) => hash)
        .join('-'),
    };
  } finally {
    await index.deleteIndex();
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
    language.wasm = `/../../${engineName}/wasm.${language.wasm ?? 'unknown'}`;
  }
  await writeFile(join(folder, entryFile), JSON.stringify(entry));
}

async function readEntry(folder: string): Promise<BundleEntry> {
  return JSON.parse(await readFile(join(folder, entryFile), 'utf8')) as BundleEntry;
}
