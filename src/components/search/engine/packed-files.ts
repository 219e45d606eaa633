import type { PackTable } from '../../../newsroom/lists/search-parts.ts';

/** Where the bytes of a packed file are. */
interface Slice {
  /** Address of the pack. */
  readonly pack: string;
  readonly start: number;
  /** In bytes. */
  readonly length: number;
}

/**
 * Answers requests of the search engine for files of the index, which the build has packed. The engine takes no function
 * that loads files, so the answers come from `fetch`. Requests for all other addresses pass through.
 */
export class PackedFiles {
  readonly #fetch = globalThis.fetch.bind(globalThis);
  /** By address of the file, without query. */
  readonly #slices = new Map<string, Slice>();
  /** Files that the tables have in themselves, by address. */
  readonly #entries = new Map<string, unknown>();
  /** Whole packs from hosts that ignore `Range`, by address. */
  readonly #whole = new Map<string, ArrayBuffer>();

  constructor() {
    globalThis.fetch = async (input, init) => {
      const address = typeof input === 'string' ? input.replace(/\?.*/, '') : '';
      const entry = this.#entries.get(address);
      if (entry !== undefined) return Response.json(entry);
      const slice = this.#slices.get(address);
      return slice ? this.#load(slice) : this.#fetch(input, init);
    };
  }

  /**
   * Loads the table of a folder. From then on, its files can be loaded from their addresses.
   *
   * @param folder an address with a slash at the end.
   * @param tag changes whenever the folder does.
   * @throws Error if the table cannot be loaded.
   */
  async open(folder: string, tag: string): Promise<void> {
    const response = await this.#fetch(`${folder}files.json?${tag}`);
    if (!response.ok) throw new Error(`${folder}: ${response.status}`);
    const { entry, packs } = (await response.json()) as PackTable;
    this.#entries.set(`${folder}pagefind-entry.json`, entry);
    for (const [name, files] of Object.entries(packs)) {
      let start = 0;
      for (const [path, length] of files) {
        this.#slices.set(`${folder}${path}`, { pack: `${folder}${name}`, start, length });
        start += length;
      }
    }
  }

  /** Forgets the files of a folder. */
  close(folder: string): void {
    for (const files of [this.#entries, this.#slices, this.#whole]) {
      for (const address of files.keys()) if (address.startsWith(folder)) files.delete(address);
    }
  }

  async #load({ pack, start, length }: Slice): Promise<Response> {
    const end = start + length;
    const known = this.#whole.get(pack);
    if (known) return new Response(known.slice(start, end));
    const response = await this.#fetch(pack, { headers: { Range: `bytes=${start}-${end - 1}` } });
    if (!response.ok) return response;
    const bytes = await response.arrayBuffer();
    const isWhole = response.status !== 206;
    if (bytes.byteLength < (isWhole ? end : length)) throw new Error(`${pack} is cut short.`);
    if (!isWhole) return new Response(bytes);
    this.#whole.set(pack, bytes);
    return new Response(bytes.slice(start, end));
  }
}
