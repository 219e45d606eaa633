import type { SearchPart } from '../../../newsroom/lists/search-parts.ts';
import { signature } from '../../../text/search/engine-file.ts';
import { belowBase } from '../../../text/site-url.ts';
import type { PackedFiles } from './packed-files.ts';
import type { Fragment } from './pagefind.ts';

/** A card with the id by which the engine knows its story. */
export interface IdentifiedCard {
  readonly id: string;
  readonly fragment: Fragment;
}

/** Reads the cards of stories from the files of the search index without the engine. */
export class CardFiles {
  readonly #files: PackedFiles;
  readonly #loaded = new Map<string, Promise<readonly IdentifiedCard[]>>();

  constructor(files: PackedFiles) {
    this.#files = files;
  }

  /**
   * Returns the card of a story.
   *
   * @param place the place of the story in the part: 0 is the newest.
   * @throws Error if the card cannot be loaded.
   */
  async load({ path, tag }: SearchPart, place: number): Promise<IdentifiedCard> {
    const folder = belowBase(path, import.meta.env.BASE_URL);
    const { cards } = await this.#files.open(folder, tag);
    let first = 0;
    for (const [file, count] of cards) {
      const card = place < first + count ? (await this.#cardsIn(`${folder}${file}`))[place - first] : undefined;
      if (card) return card;
      first += count;
    }
    throw new Error(`${folder} has no card ${place}.`);
  }

  #cardsIn(address: string): Promise<readonly IdentifiedCard[]> {
    let cards = this.#loaded.get(address);
    if (!cards) {
      cards = readCards(address);
      cards.catch(() => this.#loaded.delete(address));
      this.#loaded.set(address, cards);
    }
    return cards;
  }
}

/** Reads a file of one record, or of several by their ids. */
async function readCards(address: string): Promise<IdentifiedCard[]> {
  const { ok, status, body } = await fetch(address);
  if (!ok || !body) throw new Error(`${address}: ${status}`);
  const text = await new Response(body.pipeThrough(new DecompressionStream('gzip'))).text();
  const read = JSON.parse(text.slice(signature.length)) as Fragment | Record<string, Fragment>;
  if (isFragment(read)) return [{ id: address.replace(/.*\/|\.pf_fragment$/g, ''), fragment: read }];
  return Object.entries(read).map(([id, fragment]) => ({ id, fragment }));
}

const isFragment = (read: Fragment | Record<string, Fragment>): read is Fragment => 'meta' in read && 'url' in read;
