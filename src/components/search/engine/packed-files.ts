import type { PackTable, SearchPart } from '../../../newsroom/lists/search-parts.ts';
import { enginePath, fileKinds } from '../../../text/search/engine-file.ts';
import { belowBase } from '../../../text/site-url.ts';

/** Where the bytes of a packed file are. */
interface Slice {
  /** Address of the pack. */
  readonly pack: string;
  readonly start: number;
  /** In bytes. */
  readonly length: number;
}

/** Returns the folder of a part, an address with a slash at the end. */
export const folderOf = ({ path }: Pick<SearchPart, 'path'>): string => belowBase(path, import.meta.env.BASE_URL);

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
  /** Parts whose files can be loaded from their addresses, by folder. */
  readonly #opened = new Map<string, { readonly part: SearchPart; readonly table: Promise<void> }>();
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
      if (slice) return this.#load(slice);
      const [, folder = '', number] = /^(.*\/)fragment\/(\d+)\.pf_fragment$/.exec(address) ?? [];
      const opened = this.#opened.get(folder);
      return opened ? this.loadCards(opened.part, Number(number)) : this.#fetch(input, init);
    };
  }

  /**
   * Loads the table of a part, once. From then on, the engine can load its files from their addresses.
   *
   * @throws Error if the table cannot be loaded.
   */
  open(part: SearchPart): Promise<void> {
    const folder = folderOf(part);
    const opened = this.#opened.get(folder);
    if (opened) return opened.table;
    const table = this.#readTable(folder, part.tag);
    table.catch(() => this.#opened.delete(folder));
    this.#opened.set(folder, { part, table });
    return table;
  }

  async #readTable(folder: string, tag: string): Promise<void> {
    const response = await this.#fetch(`${folder}files.json?${tag}`);
    if (!response.ok) throw new Error(`${folder}: ${response.status}`);
    const { entry, lengths, packs } = (await response.json()) as PackTable;
    this.#entries.set(`${folder}pagefind-entry.json`, entry);
    const files = fileKinds.flatMap((kind) =>
      lengths[kind].map((length, number) => ({ path: enginePath(kind, number), length })),
    );
    for (const [name, count] of packs) {
      let start = 0;
      for (const { path, length } of files.splice(0, count)) {
        this.#slices.set(folder + path, { pack: folder + name, start, length });
        start += length;
      }
    }
  }

  /** Loads a file of cards, which needs no table. */
  loadCards(part: SearchPart, number: number): Promise<Response> {
    const { tag, slot } = part;
    return this.#load({ pack: `${folderOf(part)}cards-${tag}.pack`, start: number * slot, length: slot });
  }

  /** Forgets the files of a part. */
  close(part: Pick<SearchPart, 'path'>): void {
    const folder = folderOf(part);
    for (const files of [this.#entries, this.#slices, this.#opened, this.#whole]) {
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
