import { isLongOld, turnsOld } from '../story/age.ts';
import { closings } from './expiries.ts';
import type { Content, Edition } from '../edition/edition.ts';
import { releaseOf } from '../edition/gate.ts';
import { licenceEnds } from '../edition/lapsed.ts';
import { liveTurns } from '../story/live.ts';
import type { Turn } from './scheduled-change.ts';

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
  const ahead = turnsOf(content, edition).filter(({ at }) => at > now);
  const at = ahead.reduce((first, turn) => Math.min(first, turn.at), Infinity);
  if (at === Infinity) return undefined;
  const reasons = Map.groupBy(
    ahead.filter((turn) => turn.at === at).map(({ why }) => why),
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
function turnsOf(content: Content, edition: Edition): Turn[] {
  const { stories, outlet } = content;
  return [
    ...stories.flatMap((story) => storyTurns(story, edition)),
    ...ageTurns(stories, outlet.data.timeZone, edition),
    ...liveTurns(content, edition),
    ...closings(edition),
  ];
}

/** A story comes out, is updated and corrected, and goes; updates and corrections show only while the story does. */
function storyTurns(story: Content['stories'][number], { agencies }: Edition): Turn[] {
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

/** The page of a story says that it is old; the calendar is asked only of stories that are not old already. */
function ageTurns(stories: Content['stories'], timeZone: string, { pressTime, agencies }: Edition): Turn[] {
  const starts = new Map<string, number>();
  const now = Date.parse(pressTime);
  return stories.flatMap((story): Turn[] => {
    if (story.data.draft || isLongOld(story, now)) return [];
    const at = turnsOld(story, timeZone, starts);
    const isThere = at > releaseOf(story) && at < endOf(story, agencies);
    return isThere ? [{ at, why: 'a story is more than a year old' }] : [];
  });
}

/** From when on a story is not shown any more, by a withdrawal or the end of a license; `Infinity` for most. */
function endOf(story: Content['stories'][number], agencies: Edition['agencies']): number {
  const ends = [...(story.data.killed ? [story.data.killed.at] : []), ...licenceEnds(story, agencies)];
  return Math.min(...ends.map((at) => Date.parse(at)));
}
