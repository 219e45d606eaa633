import type { SearchContents, SearchPart } from '../../newsroom/lists/search.ts';
import { belowBase } from '../../text/site-url.ts';
import type { Answer } from './merge.ts';
import type { Hit, Instance, Pagefind, SearchOptions } from './pagefind.ts';
import { orderOf, termsOf, type Query } from './query.ts';

/** The index in the reader's browser: one bundle for each part, loaded when it is first asked. */
export class Bundles {
  readonly #address: string;
  readonly #opened = new Map<string, Promise<Instance>>();
  #contents: Promise<SearchContents> | undefined;
  #engine: Promise<Pagefind> | undefined;
  #first: Promise<Instance> | undefined;

  /** @param address of the table of contents. */
  constructor(address: string) {
    this.#address = address;
  }

  /** The parts that can be searched, newest first. */
  async parts(): Promise<readonly SearchPart[]> {
    return (await this.#read()).parts;
  }

  /** Loads ahead what every search needs. */
  async prepare(): Promise<void> {
    const [newest] = await this.parts();
    if (newest) await this.#open(newest);
  }

  /**
   * Asks one part.
   *
   * @throws Error if the part cannot be loaded.
   */
  async ask(part: SearchPart, query: Query): Promise<Answer<Hit>> {
    const instance = await this.#open(part);
    const having = await Promise.all(termsOf(query).map((term) => frequency(term, instance)));
    const answer = { year: part.year, stories: part.stories, having };
    // The engine passes over a word that a bundle does not have, or takes the beginning of it for the whole. Over
    // many parts that would give stories that lack a word of the query, from the very parts that lack it.
    if (having.includes(0)) return { ...answer, hits: [], counts: {} };
    return { ...answer, ...(await search(instance, query)) };
  }

  async #read(): Promise<SearchContents> {
    // The table of contents is the one file whose content changes under the same address.
    this.#contents ??= fetch(this.#address, { cache: 'no-cache' }).then((response) => {
      if (!response.ok) throw new Error(`${this.#address}: ${response.status}`);
      return response.json() as Promise<SearchContents>;
    });
    return this.#contents;
  }

  #open(part: SearchPart): Promise<Instance> {
    let opened = this.#opened.get(part.path);
    if (!opened) {
      // All bundles share one WebAssembly. Two that load it at a time would each replace the other's, so the
      // first goes ahead alone.
      const ahead = this.#first;
      opened = ahead ? ahead.then(() => this.#load(part)) : this.#load(part);
      this.#first ??= opened;
      this.#opened.set(part.path, opened);
    }
    return opened;
  }

  async #load({ path, tag }: SearchPart): Promise<Instance> {
    const { engine } = await this.#read();
    const base = import.meta.env.BASE_URL;
    const folder = belowBase(path, base);
    const engineFolder = engine === undefined ? folder : belowBase(engine, base);
    this.#engine ??= import(/* @vite-ignore */ `${engineFolder}pagefind.js`) as Promise<Pagefind>;
    const instance = (await this.#engine).createInstance({ basePath: folder, baseUrl: '/', metaCacheTag: tag });
    await instance.filters();
    return instance;
  }
}

/** How many stories of a bundle have a word, in whatever inflection; a filter that none passes spares the results. */
async function frequency(term: string, instance: Instance): Promise<number> {
  const phrase = `"${term.replaceAll('"', '')}"`;
  const { unfilteredResultCount } = await instance.search(phrase, { filters: { section: ' ' } });
  return unfilteredResultCount;
}

async function search(instance: Instance, query: Query): Promise<Pick<Answer<Hit>, 'hits' | 'counts'>> {
  const { year: _, ...filters } = query.filters;
  const words = query.words || null;
  const sort: SearchOptions = orderOf(query) === 'newest' ? { sort: { newest: 'asc' } } : {};
  const found = instance.search(words, { ...sort, filters });
  // A filter in use leaves its other choices nothing, so what they would give is asked for without it.
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
