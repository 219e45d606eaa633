import type { SearchManifest, SearchPart } from '../../../newsroom/lists/search-parts.ts';
import { belowBase } from '../../../text/site-url.ts';
import type { PartResult } from './merge-results.ts';
import type { Hit, Instance, Pagefind, SearchOptions } from './pagefind.ts';
import { orderOf, termsOf, type Query } from './query.ts';

/** The search index in the browser: one Pagefind bundle for each part, loaded when it is first searched. */
export class Bundles {
  readonly #address: string;
  readonly #opened = new Map<string, Promise<Instance>>();
  #manifest: Promise<SearchManifest> | undefined;
  #engine: Promise<Pagefind> | undefined;
  #first: Promise<Instance> | undefined;

  /** @param address the address of the `SearchManifest`. */
  constructor(address: string) {
    this.#address = address;
  }

  /** Returns the parts of the index, newest first. */
  async parts(): Promise<readonly SearchPart[]> {
    return (await this.#readManifest()).parts;
  }

  /** Loads the engine and the newest part ahead of a search. */
  async preload(): Promise<void> {
    const [newest] = await this.parts();
    if (newest) await this.#open(newest);
  }

  /**
   * Searches one part.
   *
   * @throws Error if the part cannot be loaded.
   */
  async search(part: SearchPart, query: Query): Promise<PartResult<Hit>> {
    const instance = await this.#open(part);
    const termFrequencies = await Promise.all(termsOf(query).map((term) => frequency(term, instance)));
    const result = { year: part.year, stories: part.stories, termFrequencies };
    // For a word that a bundle lacks, Pagefind ignores the word or searches for its beginning. So parts that lack a
    // word would return stories without it.
    if (termFrequencies.includes(0)) return { ...result, hits: [], counts: {} };
    return { ...result, ...(await searchBundle(instance, query)) };
  }

  async #readManifest(): Promise<SearchManifest> {
    // The manifest is the only file of the index whose content changes under the same address.
    this.#manifest ??= fetch(this.#address, { cache: 'no-cache' }).then((response) => {
      if (!response.ok) throw new Error(`${this.#address}: ${response.status}`);
      return response.json() as Promise<SearchManifest>;
    });
    return this.#manifest;
  }

  #open(part: SearchPart): Promise<Instance> {
    let opened = this.#opened.get(part.path);
    if (!opened) {
      // All bundles share one WebAssembly module. Two that load it at once would replace each other's, so the others
      // wait for the first.
      const first = this.#first;
      opened = first ? first.then(() => this.#load(part)) : this.#load(part);
      this.#first ??= opened;
      this.#opened.set(part.path, opened);
    }
    return opened;
  }

  async #load({ path, tag }: SearchPart): Promise<Instance> {
    const { engine } = await this.#readManifest();
    const base = import.meta.env.BASE_URL;
    const folder = belowBase(path, base);
    const engineFolder = engine === undefined ? folder : belowBase(engine, base);
    this.#engine ??= import(/* @vite-ignore */ `${engineFolder}pagefind.js`) as Promise<Pagefind>;
    const instance = (await this.#engine).createInstance({ basePath: folder, baseUrl: '/', metaCacheTag: tag });
    await instance.filters();
    return instance;
  }
}

/**
 * Returns how many stories of a bundle have a word in any inflection. The filter matches no story, so that no results
 * are loaded.
 */
async function frequency(term: string, instance: Instance): Promise<number> {
  const phrase = `"${term.replaceAll('"', '')}"`;
  const { unfilteredResultCount } = await instance.search(phrase, { filters: { section: ' ' } });
  return unfilteredResultCount;
}

async function searchBundle(instance: Instance, query: Query): Promise<Pick<PartResult<Hit>, 'hits' | 'counts'>> {
  const { year: _, ...filters } = query.filters;
  const words = query.words || null;
  const sort: SearchOptions = orderOf(query) === 'newest' ? { sort: { newest: 'asc' } } : {};
  const found = instance.search(words, { ...sort, filters });
  // With a filter set, the counts of its other values are 0, so they come from a search without that filter.
  const counts = await Promise.all(
    Object.keys(filters).map(async (name) => {
      const others = Object.fromEntries(Object.entries(filters).filter(([other]) => other !== name));
      const { filters: counted } = await instance.search(words, { filters: others });
      return [name, counted[name] ?? {}] as const;
    }),
  );
  const { results, filters: counted } = await found;
  return { hits: results, counts: { ...counted, ...Object.fromEntries(counts) } };
}
