import { becomesOldAt, isOld } from '../story/age.ts';
import { expiries } from './expiries.ts';
import type { Content } from '../edition/content.ts';
import type { Edition } from '../edition/edition.ts';
import { releaseTime } from '../edition/gate.ts';
import { licenseEnds } from '../edition/license-end.ts';
import { liveChanges } from './live-changes.ts';
import type { ScheduledChange } from './scheduled-change.ts';

/**
 * The next time at which the edition changes without a change of its content, and the reasons. It is published, so it
 * names no story.
 */
export interface NextEdition {
  /** ISO 8601, in UTC. */
  readonly at: string;
  readonly reasons: readonly { readonly why: string; readonly count: number }[];
}

/** Returns the earliest change after press time with all its reasons, or `undefined` if there is none. */
export function nextEdition(content: Content, edition: Edition): NextEdition | undefined {
  const now = Date.parse(edition.pressTime);
  const future = changesOf(content, edition).filter(({ at }) => at > now);
  const at = future.reduce((first, change) => Math.min(first, change.at), Infinity);
  if (at === Infinity) return undefined;
  const reasons = Map.groupBy(
    future.filter((change) => change.at === at).map(({ why }) => why),
    (why) => why,
  );
  return {
    at: new Date(at).toISOString(),
    reasons: [...reasons]
      .map(([why, all]) => ({ why, count: all.length }))
      .toSorted((a, b) => (a.why < b.why ? -1 : 1)),
  };
}

/** Returns all scheduled changes, past ones included, from the whole content and from the edition. */
function changesOf(content: Content, edition: Edition): ScheduledChange[] {
  const { stories, outlet } = content;
  return [
    ...stories.flatMap((story) => storyChanges(story, edition)),
    ...ageChanges(stories, outlet.data.timeZone, edition),
    ...liveChanges(content, edition),
    ...expiries(edition),
  ];
}

/**
 * Returns when a story is published, updated, corrected and withdrawn; updates and corrections only while it is public.
 */
function storyChanges(story: Content['stories'][number], { agencies }: Edition): ScheduledChange[] {
  const { draft, embargoUntil, killed, corrections, updatedAt } = story.data;
  if (draft) return [];
  const release = releaseTime(story);
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

/** Returns when the pages of stories begin to say that they are old. */
function ageChanges(
  stories: Content['stories'],
  timeZone: string,
  { pressTime, agencies }: Edition,
): ScheduledChange[] {
  return stories.flatMap((story): ScheduledChange[] => {
    if (story.data.draft || isOld(story, pressTime, timeZone)) return [];
    const at = becomesOldAt(story, timeZone);
    const isPublic = at > releaseTime(story) && at < endOf(story, agencies);
    return isPublic ? [{ at, why: 'a story is more than a year old' }] : [];
  });
}

/** Returns when a story ceases to be public, by withdrawal or license expiry; `Infinity` if never. */
function endOf(story: Content['stories'][number], agencies: Edition['agencies']): number {
  const ends = [...(story.data.killed ? [story.data.killed.at] : []), ...licenseEnds(story, agencies)];
  return Math.min(...ends.map((at) => Date.parse(at)));
}
