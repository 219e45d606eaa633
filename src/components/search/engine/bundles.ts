import type { SearchManifest, SearchPart } from '../../../newsroom/lists/search-parts.ts';
import { belowBase } from '../../../text/site-url.ts';
import { stemmerFor } from '../../../text/search/stemmer.ts';
import { CardFiles } from './card-files.ts';
import { Lexicon } from './lexicon.ts';
import { folderOf, PackedFiles } from './packed-files.ts';
import type { Instance, Pagefind } from './pagefind.ts';
import { fieldWeights } from './ranking.ts';
import { archiveOf, isSmall } from './search-part.ts';

/** Parts that are open at a time; more take memory and are seldom needed again. */
const mostOpen = 12;

/** The search index in the browser: a lexicon, and one Pagefind bundle for each part, opened when it is first searched. */
export class Bundles {
  readonly #address: string;
  readonly #locale: string;
  /** In the order of their last use. */
  readonly #opened = new Map<string, Promise<Instance>>();
  readonly #files = new PackedFiles();
  /** The cards of all stories. */
  readonly cards = new CardFiles(this.#files);
  #manifest: Promise<SearchManifest> | undefined;
  #engine: Promise<Pagefind> | undefined;
  #first: Promise<Instance> | undefined;
  #lexicon: Promise<Lexicon> | undefined;

  /**
   * @param address the address of the `SearchManifest`.
   * @param locale the language of the outlet.
   */
  constructor(address: string, locale: string) {
    this.#address = address;
    this.#locale = locale;
  }

  /** Returns the parts of the index, newest first. */
  async parts(): Promise<readonly SearchPart[]> {
    return (await this.#readManifest()).parts;
  }

  /** Returns whether the archive is so small that all of it is searched; false if that cannot be known. */
  async isSmall(): Promise<boolean> {
    return this.parts().then(
      (parts) => isSmall(archiveOf(parts)),
      () => false,
    );
  }

  /** Returns the words of the index. */
  lexicon(): Promise<Lexicon> {
    this.#lexicon ??= this.#readManifest().then(({ lexicons }) => {
      return new Lexicon(lexicons, loadText, () => stemmerFor(this.#locale));
    });
    return this.#lexicon;
  }

  /** Loads the manifest and the engine ahead of a search; in a small archive, also the newest part. */
  async preload(): Promise<void> {
    const [newest] = await this.parts();
    if (newest) await ((await this.isSmall()) ? this.open(newest) : this.loadEngine());
  }

  /** Loads the code of the engine, which takes a while, ahead of the first part. */
  async loadEngine(): Promise<Pagefind> {
    const { engine } = await this.#readManifest();
    if (engine === undefined) throw new Error('There is nothing to search.');
    this.#engine ??= import(
      /* @vite-ignore */ `${belowBase(engine, import.meta.env.BASE_URL)}pagefind.js`
    ) as Promise<Pagefind>;
    return this.#engine;
  }

  /**
   * Opens a part, and closes those that were not used for the longest time.
   *
   * @throws Error if the part cannot be loaded.
   */
  async open(part: SearchPart): Promise<Instance> {
    let opened = this.#opened.get(part.path);
    if (!opened) {
      // All bundles share one WebAssembly module. Two that load it at once would replace each other's,
      // so the others wait for the first.
      const first = this.#first;
      opened = first
        ? first.then(
            () => this.#load(part),
            () => this.#load(part),
          )
        : this.#load(part);
      this.#first ??= opened;
      opened.catch(() => this.#opened.delete(part.path));
    }
    this.#opened.delete(part.path);
    this.#opened.set(part.path, opened);
    return opened;
  }

  /** Closes the parts that were not used for the longest time, above a number. The cards of their hits are lost. */
  closeUnused(): void {
    const paths = [...this.#opened.keys()];
    for (const path of paths.slice(0, Math.max(0, paths.length - mostOpen))) {
      const opened = this.#opened.get(path);
      this.#opened.delete(path);
      this.#files.close({ path });
      opened?.then(
        (instance) => instance.destroy(),
        () => undefined,
      );
    }
  }

  async #readManifest(): Promise<SearchManifest> {
    if (!this.#manifest) {
      // The manifest is the only file of the index whose content changes under the same address.
      this.#manifest = fetch(this.#address, { cache: 'no-cache' }).then((response) => {
        if (!response.ok) throw new Error(`${this.#address}: ${response.status}`);
        return response.json() as Promise<SearchManifest>;
      });
      // The next search tries again.
      this.#manifest.catch(() => (this.#manifest = undefined));
    }
    return this.#manifest;
  }

  async #load(part: SearchPart): Promise<Instance> {
    const [engine] = await Promise.all([this.loadEngine(), this.#files.open(part)]);
    const instance = engine.createInstance({
      basePath: folderOf(part),
      baseUrl: '/',
      metaCacheTag: part.tag,
      noWorker: true,
      ranking: { metaWeights: fieldWeights },
    });
    await instance.init();
    // Pagefind says only then that it could not load.
    await instance.search('ꞏ', {});
    return instance;
  }
}

async function loadText(path: string): Promise<string> {
  const response = await fetch(belowBase(path, import.meta.env.BASE_URL));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}
