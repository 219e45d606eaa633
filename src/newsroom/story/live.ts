import type { Entry } from '../../schema/content.ts';
import { toMoment, type Moment } from '../../text/time/dates.ts';
import { textsOf, type Block } from './body/body.ts';
import type { Edition } from '../edition/edition.ts';
import { hasEnded } from './genre.ts';
import { feedPath, liveStatusPath, storyPath } from '../edition/permalink.ts';
import { toUpdate, type Update } from './update.ts';

/** The view model of the updates of a live story. */
export interface LiveCoverage {
  /** Newest first. */
  readonly updates: readonly Update[];
  /** The time of the first update, or of the story if there is none. */
  readonly started: Moment;
  /** The time at which coverage ended; absent while it continues. */
  readonly ended?: Moment;
  /** Path of its own feed. */
  readonly feed: string;
  /** Path of the file that an open page polls for new updates; see `LiveStatus`. */
  readonly status: string;
}

/** The file that an open page polls. It is small, and lists enough to find out which updates the page lacks. */
export interface LiveStatus {
  /** Whether coverage has ended, so that the page can stop polling. */
  readonly ended: boolean;
  /** The anchors of all updates, newest first. */
  readonly updates: readonly string[];
}

/** The bodies of a story's updates, Markdown without front matter, by update id. */
export type UpdateBodies = ReadonlyMap<string, string>;

/** Returns the live coverage of a story, or `undefined` for other genres. */
export function toLiveCoverage(
  story: Entry<'stories'>,
  bodies: UpdateBodies,
  edition: Edition,
): LiveCoverage | undefined {
  if (story.data.genre !== 'live') return undefined;
  const { publishedAt, coverageEndedAt } = story.data;
  const isEnded = hasEnded(story.data, edition.pressTime);
  const updates = (edition.updatesByStory.get(story.id) ?? []).map((update) =>
    toUpdate(update, bodies.get(update.entry.id) ?? '', edition),
  );
  return {
    updates,
    started: updates.at(-1)?.at ?? toMoment(publishedAt, edition.calendar),
    ...(isEnded && coverageEndedAt !== undefined && { ended: toMoment(coverageEndedAt, edition.calendar) }),
    feed: feedPath(storyPath(story.id)),
    status: liveStatusPath(storyPath(story.id)),
  };
}

/** Returns the status of live coverage. */
export function toLiveStatus({ updates, ended }: LiveCoverage): LiveStatus {
  return { ended: ended !== undefined, updates: updates.map(({ anchor }) => anchor) };
}

/** The parts of a story that have text. */
interface Written {
  readonly body: readonly Block[];
  readonly live?: LiveCoverage | undefined;
}

/** Returns the plain text of a story, updates included. */
export const wordsOfStory = (story: Written): string => textsOfStory(story).join(' ');

/** Returns the same in its parts: paragraphs, captions, headlines of updates. */
export function textsOfStory({ body, live }: Written): string[] {
  const updates = (live?.updates ?? []).flatMap((update) => [update.headline ?? '', ...textsOf(update.body)]);
  return [...textsOf(body), ...updates].filter(Boolean);
}
