import type { Entry } from '../../schema/content.ts';
import type { Edition } from '../edition/edition.ts';
import { isSponsored } from '../story/sponsor.ts';

interface TakeOptions {
  /** The ids of the stories that come first, whatever they are. */
  readonly pinned?: readonly string[];
  /** The ids of stories that come next, if they are of the right kind. */
  readonly preferred?: readonly string[];
  /** Whether to take stories that are on the front already. */
  readonly repeat?: boolean;
  readonly accepts?: (story: Entry<'stories'>) => boolean;
}

/** Deals the stories of a front to its containers, each once. */
export class Dealer {
  readonly #shown = new Set<string>();
  readonly #edition: Edition;

  constructor(edition: Edition) {
    this.#edition = edition;
  }

  /** Takes the next stories for a container. Sponsored stories are taken only if they are pinned. */
  take(
    supply: Iterable<Entry<'stories'>>,
    count: number,
    { pinned = [], preferred = [], repeat = false, accepts = () => true }: TakeOptions = {},
  ): Entry<'stories'>[] {
    const taken = new Map<string, Entry<'stories'>>();
    const add = (story: Entry<'stories'> | undefined) => {
      if (story && taken.size < count && (repeat || !this.hasShown(story))) taken.set(story.id, story);
    };
    for (const id of pinned) add(this.#edition.storyById.get(id));
    for (const id of preferred) {
      const story = this.#edition.storyById.get(id);
      if (story && accepts(story)) add(story);
    }
    for (const story of supply) {
      if (taken.size >= count) break;
      if (!isSponsored(story) && accepts(story)) add(story);
    }
    for (const id of taken.keys()) this.#shown.add(id);
    return [...taken.values()];
  }

  /** Returns whether a story is on the front already. */
  hasShown({ id }: { readonly id: string }): boolean {
    return this.#shown.has(id);
  }

  /** Returns the first stories of a list that can still be taken. */
  next(supply: Iterable<Entry<'stories'>>, count: number): Entry<'stories'>[] {
    const found: Entry<'stories'>[] = [];
    for (const story of supply) {
      if (found.length >= count) break;
      if (!isSponsored(story) && !this.hasShown(story)) found.push(story);
    }
    return found;
  }
}
