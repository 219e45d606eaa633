import type { Entry } from '../../schema/content.ts';
import { toMoment, type Moment } from '../../text/time/dates.ts';
import { wordsOf, type Block } from './body.ts';
import type { Edition } from '../edition/edition.ts';
import { hasEnded } from './genre.ts';
import { feedPath, newsPath, storyPath } from '../edition/permalink.ts';
import { toUpdate, type Update } from './update.ts';

/** The running coverage of a live story. */
export interface LiveCoverage {
  /** Newest first. */
  readonly updates: readonly Update[];
  /** When coverage began: with the first update, or with the story. */
  readonly started: Moment;
  /** When it ended, if it has. */
  readonly ended?: Moment;
  /** Path of its own feed. */
  readonly feed: string;
  /** Path of the file that tells an open page what is new; see `LiveNews`. */
  readonly news: string;
}

/** What an open page asks for again and again: small, and enough to know what it lacks. */
export interface LiveNews {
  /** Nothing more is to come. */
  readonly ended: boolean;
  /** The anchors of all updates, newest first. */
  readonly updates: readonly string[];
}

/** The bodies of a story's updates, Markdown without front matter, by the ids of the updates. */
export type UpdateBodies = ReadonlyMap<string, string>;

/** The coverage of a story, or `undefined` for one that is not live. */
export function toLiveCoverage(
  story: Entry<'stories'>,
  bodies: UpdateBodies,
  edition: Edition,
): LiveCoverage | undefined {
  if (story.data.genre !== 'live') return undefined;
  const { publishedAt, coverageEndedAt } = story.data;
  const isOver = hasEnded(story.data, edition.pressTime);
  const updates = (edition.updatesByStory.get(story.id) ?? []).map((update) =>
    toUpdate(update, bodies.get(update.entry.id) ?? '', edition),
  );
  return {
    updates,
    started: updates.at(-1)?.at ?? toMoment(publishedAt, edition.calendar),
    ...(isOver && coverageEndedAt !== undefined && { ended: toMoment(coverageEndedAt, edition.calendar) }),
    feed: feedPath(storyPath(story.id)),
    news: newsPath(storyPath(story.id)),
  };
}

/** What an open page of a story is told. */
export function toLiveNews({ updates, ended }: LiveCoverage): LiveNews {
  return { ended: ended !== undefined, updates: updates.map(({ anchor }) => anchor) };
}

/** What a story says in words alone, its updates included. */
export function wordsOfStory({
  body,
  live,
}: {
  readonly body: readonly Block[];
  readonly live?: LiveCoverage | undefined;
}): string {
  const updates = (live?.updates ?? []).flatMap((update) => [update.headline ?? '', wordsOf(update.body)]);
  return [wordsOf(body), ...updates].filter(Boolean).join(' ');
}
