import type { Edition, Run } from '../edition/edition.ts';
import { pinsOf, type Pin } from '../../schema/front.ts';
import type { Entry } from '../../schema/content.ts';
import { isOpen } from '../edition/gate.ts';
import { isSponsored, newsOf } from '../story/sponsor.ts';
import { toTeaser, type Teaser } from '../story/teaser.ts';

/** A front, laid out as a paper: no story stands on it twice. */
export interface Front {
  /** The story of the day; absent only while there is no story at all. */
  readonly lead?: Teaser;
  /** Beside and under the lead. */
  readonly seconds: readonly Teaser[];
  /** Everything else, newest first. */
  readonly river: readonly Teaser[];
  /** The newest sponsored story, set apart from the news; it leaves when news of the same date would. */
  readonly sponsored?: Teaser;
}

/** How many stories a front holds beside its lead. */
const secondsCount = 4;
const riverCount = 20;

/**
 * A front: the editors' running order first, then the newest stories. A sponsored story stands where editors pin it, or
 * else in a place of its own, and never takes the place of news.
 *
 * @param name the front's file in `fronts/`, without its ending; a front without a file is filled by date.
 * @param run the stories that may fill it, newest first.
 */
export function toFront(name: string, run: Run, edition: Edition): Front {
  const order = standingPins(edition.fronts.get(name), edition.pressTime);
  const pinned = order.flatMap(({ story }) => edition.storyById.get(story) ?? []);
  const taken = new Set(pinned.map(({ id }) => id));
  const room = 1 + secondsCount + riverCount;
  const rest = newsOf(run, room + taken.size).filter(({ id }) => !taken.has(id));
  const [lead, ...others] = [...pinned, ...rest].slice(0, room).map((story) => toTeaser(story, edition));
  const sponsored = run.slice(0, room).find((story) => isSponsored(story) && !taken.has(story.id));
  return {
    ...(lead && { lead }),
    seconds: others.slice(0, secondsCount),
    river: others.slice(secondsCount),
    ...(sponsored && { sponsored: toTeaser(sponsored, edition) }),
  };
}

/** Returns the pins that count at a moment; one that has expired is no pin any more. */
function standingPins(front: Entry<'fronts'> | undefined, pressTime: string): Pin[] {
  return front ? pinsOf(front.data).filter(({ until }) => isOpen(until, pressTime)) : [];
}
