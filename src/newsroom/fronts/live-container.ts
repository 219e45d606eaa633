import type { Entry } from '../../schema/content.ts';
import { toMoment } from '../../text/time/dates.ts';
import { anchorOf, type DatedUpdate } from '../edition/dated-update.ts';
import type { Edition } from '../edition/edition.ts';
import { storyPath } from '../edition/permalink.ts';
import { hasEnded } from '../story/genre.ts';
import { toTeaser } from '../story/teaser.ts';
import type { Heading, LiveContainer, LiveMoment } from './container.ts';
import type { Dealer } from './dealer.ts';

/** The number of key moments on a front. */
const momentCount = 3;

/**
 * Returns live coverage with its newest key moments: the story that an editor named, or else the newest coverage that has
 * not ended.
 */
export function liveContainer(
  stories: Iterable<Entry<'stories'>>,
  options: { readonly pinned: readonly string[]; readonly preferred: readonly string[]; readonly repeat: boolean },
  heading: { readonly heading?: Heading },
  edition: Edition,
  dealer: Dealer,
): LiveContainer | undefined {
  const isLive = ({ data }: Entry<'stories'>) => data.genre === 'live';
  const pinned = options.pinned.filter((id) => edition.storyById.get(id)?.data.genre === 'live');
  const accepts = (story: Entry<'stories'>) => isLive(story) && !hasEnded(story.data, edition.pressTime);
  const [story] = dealer.take(stories, 1, { ...options, pinned, accepts });
  if (!story) return undefined;
  return {
    kind: 'live',
    ...heading,
    story: toTeaser(story, edition),
    isOver: hasEnded(story.data, edition.pressTime),
    moments: momentsOf(edition.updatesByStory.get(story.id) ?? [], storyPath(story.id), edition),
  };
}

/** Returns the newest key moments, or the newest updates with a headline if none is marked. */
function momentsOf(updates: readonly DatedUpdate[], path: string, { calendar }: Edition): LiveMoment[] {
  const headed = updates.filter(({ entry }) => entry.data.headline !== undefined);
  const key = headed.filter(({ entry }) => entry.data.key);
  return (key.length > 0 ? key : headed).slice(0, momentCount).map(({ entry, at }) => ({
    name: entry.data.headline ?? '',
    href: `${path}#${anchorOf(entry.id)}`,
    at: toMoment(at, calendar),
  }));
}
