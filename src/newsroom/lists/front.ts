import type { Edition, StoryList } from '../edition/edition.ts';
import { pinsOf, type Pin } from '../../schema/front.ts';
import type { Entry } from '../../schema/content.ts';
import { isExpired } from '../edition/gate.ts';
import { isSponsored, firstUnsponsored } from '../story/sponsor.ts';
import { toTeaser, type Teaser } from '../story/teaser.ts';

/** The view model of a front. No story is on it twice. */
export interface Front {
  /** The main story; absent only if there are no stories. */
  readonly lead?: Teaser;
  /** The stories beside and under the lead. */
  readonly seconds: readonly Teaser[];
  /** The stories below, pins first, then newest first. */
  readonly river: readonly Teaser[];
  /**
   * The newest sponsored story, shown apart from the news for as long as news of the same date would be on the front.
   */
  readonly sponsored?: Teaser;
}

/** The numbers of stories after the lead. */
const secondsCount = 4;
const riverCount = 20;

/**
 * Returns the view model of a front: the pins of the editors first, then the newest stories. A sponsored story is shown
 * where editors pin it, or else in a box of its own, so that it never replaces news.
 *
 * @param name the front's file in `fronts/`, without extension. A front without a file has the newest stories.
 * @param stories the stories that may fill it, newest first.
 */
export function toFront(name: string, stories: StoryList, edition: Edition): Front {
  const pins = activePins(edition.fronts.get(name), edition.pressTime);
  const pinned = pins.flatMap(({ story }) => edition.storyById.get(story) ?? []);
  const pinnedIds = new Set(pinned.map(({ id }) => id));
  const count = 1 + secondsCount + riverCount;
  const rest = firstUnsponsored(stories, count + pinnedIds.size).filter(({ id }) => !pinnedIds.has(id));
  const [lead, ...others] = [...pinned, ...rest].slice(0, count).map((story) => toTeaser(story, edition));
  const sponsored = stories.slice(0, count).find((story) => isSponsored(story) && !pinnedIds.has(story.id));
  return {
    ...(lead && { lead }),
    seconds: others.slice(0, secondsCount),
    river: others.slice(secondsCount),
    ...(sponsored && { sponsored: toTeaser(sponsored, edition) }),
  };
}

/** Returns the pins that have not expired at press time. */
function activePins(front: Entry<'fronts'> | undefined, pressTime: string): Pin[] {
  return front ? pinsOf(front.data).filter(({ until }) => !isExpired(until, pressTime)) : [];
}
