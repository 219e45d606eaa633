import { isOld, turnsOld } from '../story/age.ts';
import { expiries } from './expiries.ts';
import type { Content } from '../edition/content.ts';
import type { Edition } from '../edition/edition.ts';
import { releaseOf } from '../edition/gate.ts';
import { licenseEnds } from '../edition/license-end.ts';
import { liveChanges } from './live-changes.ts';
import type { ScheduledChange } from './scheduled-change.ts';

/**
 * The next moment at which the edition would change by the clock alone, and why. It is published, so it names no
 * story: of what is to come it tells the hour and nothing else.
 */
export interface NextEdition {
  /** ISO 8601, in UTC. */
  readonly at: string;
  readonly reasons: readonly { readonly why: string; readonly count: number }[];
}

/** The first of all moments after press time, with everything that happens then; `undefined` if there is none. */
export function nextEdition(content: Content, edition: Edition): NextEdition | undefined {
  const now = Date.parse(edition.pressTime);
  const ahead = changesOf(content, edition).filter(({ at }) => at > now);
  const at = ahead.reduce((first, change) => Math.min(first, change.at), Infinity);
  if (at === Infinity) return undefined;
  const reasons = Map.groupBy(
    ahead.filter((change) => change.at === at).map(({ why }) => why),
    (why) => why,
  );
  return {
    at: new Date(at).toISOString(),
    reasons: [...reasons]
      .map(([why, all]) => ({ why, count: all.length }))
      .toSorted((a, b) => (a.why < b.why ? -1 : 1)),
  };
}

/** Every moment that may be to come: of what lies in the content, and of what stands in the edition. */
function changesOf(content: Content, edition: Edition): ScheduledChange[] {
  const { stories, outlet } = content;
  return [
    ...stories.flatMap((story) => storyChanges(story, edition)),
    ...ageChanges(stories, outlet.data.timeZone, edition),
    ...liveChanges(content, edition),
    ...expiries(edition),
  ];
}

/** A story comes out, is updated and corrected, and goes; updates and corrections show only while the story does. */
function storyChanges(story: Content['stories'][number], { agencies }: Edition): ScheduledChange[] {
  const { draft, embargoUntil, killed, corrections, updatedAt } = story.data;
  if (draft) return [];
  const release = releaseOf(story);
  const end = endOf(story, agencies);
  const isEmbargo = embargoUntil !== undefined && Date.parse(embargoUntil) === release;
  return [
    { at: release, why: isEmbargo ? 'an embargo ends' : 'a story is published' },
    ...[
      ...(updatedAt === undefined ? [] : [{ at: Date.parse(updatedAt), why: 'a story is updated' }]),
      ...corrections.map(({ at }) => ({ at: Date.parse(at), why: 'a correction is published' })),
    ].filter(({ at }) => at > release && at < end),
    ...(killed === undefined ? [] : [{ at: Date.parse(killed.at), why: 'a story is withdrawn' }]),
  ];
}

/** The page of a story says that it is old. */
function ageChanges(
  stories: Content['stories'],
  timeZone: string,
  { pressTime, agencies }: Edition,
): ScheduledChange[] {
  return stories.flatMap((story): ScheduledChange[] => {
    if (story.data.draft || isOld(story, pressTime, timeZone)) return [];
    const at = turnsOld(story, timeZone);
    const isThere = at > releaseOf(story) && at < endOf(story, agencies);
    return isThere ? [{ at, why: 'a story is more than a year old' }] : [];
  });
}

/** From when on a story is not shown any more, by a withdrawal or the end of a license; `Infinity` for most. */
function endOf(story: Content['stories'][number], agencies: Edition['agencies']): number {
  const ends = [...(story.data.killed ? [story.data.killed.at] : []), ...licenseEnds(story, agencies)];
  return Math.min(...ends.map((at) => Date.parse(at)));
}
