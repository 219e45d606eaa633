import type { Entry } from '../../schema/content.ts';

/**
 * Returns whether a story may be printed at press time. All published content passes this check.
 *
 * @param pressTime ISO 8601.
 */
export function isPublishable(story: Entry<'stories'>, pressTime: string): boolean {
  return isReleased(story, pressTime) && !isKilled(story, pressTime);
}

/** Returns whether a story has been published by press time; this includes stories withdrawn since. */
export function isReleased(story: Entry<'stories'>, pressTime: string): boolean {
  return !story.data.draft && releaseTime(story) <= Date.parse(pressTime);
}

/** Returns whether a story is withdrawn at press time, so that nothing of it may be printed. */
export function isKilled({ data: { killed } }: Entry<'stories'>, pressTime: string): boolean {
  return killed !== undefined && Date.parse(killed.at) <= Date.parse(pressTime);
}

/**
 * Returns when a story that is not a draft is first printed, in milliseconds since 1970: at `publishedAt` or
 * `embargoUntil`, whichever is later.
 */
export function releaseTime({ data: { publishedAt, embargoUntil } }: Entry<'stories'>): number {
  return Math.max(Date.parse(publishedAt), embargoUntil === undefined ? 0 : Date.parse(embargoUntil));
}

/** Returns whether an update may be printed at press time, provided that its story may. */
export function isUpdatePublishable(
  { entry, at }: { readonly entry: Entry<'updates'>; readonly at: string },
  pressTime: string,
): boolean {
  return !entry.data.draft && Date.parse(at) <= Date.parse(pressTime);
}

/** Returns whether press time is at or after `until`. Without `until` nothing expires. */
export function isExpired(until: string | undefined, pressTime: string): boolean {
  return until !== undefined && Date.parse(pressTime) >= Date.parse(until);
}
