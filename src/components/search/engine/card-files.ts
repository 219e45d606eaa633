import type { SearchPart } from '../../../newsroom/lists/search-parts.ts';
import { cardsPerFile, signature } from '../../../text/search/engine-file.ts';
import { folderOf, type PackedFiles } from './packed-files.ts';
import type { Fragment } from './pagefind.ts';

/** Reads the cards of stories from the files of the search index without the engine. */
export class CardFiles {
  readonly #files: Pick<PackedFiles, 'loadCards'>;
  /** By part and number of the file. */
  readonly #loaded = new Map<string, Promise<Fragments>>();

  constructor(files: Pick<PackedFiles, 'loadCards'>) {
    this.#files = files;
  }

  /**
   * Returns the card of a story.
   *
   * @param place the place of the story in the part: 0 is the newest.
   * @throws Error if the card cannot be loaded.
   */
  async load(part: SearchPart, place: number): Promise<Fragment> {
    const number = Math.floor(place / cardsPerFile);
    const file = `${part.path}${part.tag}/${number}`;
    let cards = this.#loaded.get(file);
    if (!cards) {
      cards = this.#read(part, number);
      cards.catch(() => this.#loaded.delete(file));
      this.#loaded.set(file, cards);
    }
    const card = (await cards)[place];
    if (!card) throw new Error(`${folderOf(part)} has no card ${place}.`);
    return card;
  }

  async #read(part: SearchPart, number: number): Promise<Fragments> {
    const { ok, status, body } = await this.#files.loadCards(part, number);
    if (!ok || !body) throw new Error(`${folderOf(part)}: ${status}`);
    const text = await new Response(body.pipeThrough(new DecompressionStream('gzip'))).text();
    return JSON.parse(text.slice(signature.length)) as Fragments;
  }
}

/** Records by their place in the part. */
type Fragments = Readonly<Record<number, Fragment>>;
