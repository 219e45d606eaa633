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
  /** Tables by address of the folder. */
  readonly #tables = new Map<string, Promise<PackTable>>();
  /** Whether the host takes `Range`; known from its first answer, for which other requests wait. */
  #takesRanges: Promise<boolean> | undefined;
  /** Whole packs from a host that does not, by address. */
  readonly #whole = new Map<string, Promise<ArrayBuffer>>();

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
   * Loads the table of a folder, once. From then on, its files can be loaded from their addresses.
   *
   * @param folder an address with a slash at the end.
   * @param tag changes whenever the folder does.
   * @throws Error if the table cannot be loaded.
   */
  open(folder: string, tag: string): Promise<PackTable> {
    let table = this.#tables.get(folder);
    if (!table) {
      table = this.#readTable(folder, tag);
      table.catch(() => this.#tables.delete(folder));
      this.#tables.set(folder, table);
    }
    return table;
  }

  async #readTable(folder: string, tag: string): Promise<PackTable> {
    const response = await this.#fetch(`${folder}files.json?${tag}`);
    if (!response.ok) throw new Error(`${folder}: ${response.status}`);
    const table = (await response.json()) as PackTable;
    this.#entries.set(`${folder}pagefind-entry.json`, table.entry);
    for (const [name, files] of Object.entries(table.packs)) {
      let start = 0;
      for (const [path, length] of files) {
        this.#slices.set(`${folder}${path}`, { pack: `${folder}${name}`, start, length });
        start += length;
      }
    }
    return table;
  }

  /** Forgets the files of a folder. */
  close(folder: string): void {
    for (const files of [this.#entries, this.#slices, this.#tables, this.#whole]) {
      for (const address of files.keys()) if (address.startsWith(folder)) files.delete(address);
    }
  }

  async #load(slice: Slice): Promise<Response> {
    const isFirst = this.#takesRanges === undefined;
    if (!isFirst && !(await this.#takesRanges)) return this.#cut(slice, () => this.#fetch(slice.pack));
    const { pack, start, length } = slice;
    const answer = this.#fetch(pack, { headers: { Range: `bytes=${start}-${start + length - 1}` } });
    if (isFirst) {
      this.#takesRanges = answer.then(
        ({ status }) => status !== 200,
        () => true,
      );
    }
    const response = await answer;
    if (response.status === 200) return this.#cut(slice, () => Promise.resolve(response));
    if (!response.ok) return response;
    const bytes = await response.arrayBuffer();
    if (bytes.byteLength < length) throw new Error(`${pack} is cut short.`);
    return new Response(bytes);
  }

  /** Returns a file from its whole pack, which is loaded once. */
  async #cut({ pack, start, length }: Slice, load: () => Promise<Response>): Promise<Response> {
    let whole = this.#whole.get(pack);
    if (!whole) {
      whole = load().then((response) => {
        if (!response.ok) throw new Error(`${pack}: ${response.status}`);
        return response.arrayBuffer();
      });
      whole.catch(() => this.#whole.delete(pack));
      this.#whole.set(pack, whole);
    }
    const bytes = await whole;
    if (bytes.byteLength < start + length) throw new Error(`${pack} is cut short.`);
    return new Response(bytes.slice(start, start + length));
  }
}
