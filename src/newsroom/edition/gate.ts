import type { Entry } from '../../schema/content.ts';

/**
 * The one gate: may this story be printed at press time? Everything that leaves the house passes here first.
 *
 * @param pressTime ISO 8601.
 */
export function isPublishable(story: Entry<'stories'>, pressTime: string): boolean {
  return isReleased(story, pressTime) && !isKilled(story, pressTime);
}

/** Has its moment come? A story that has run, and was withdrawn since, is released too. */
export function isReleased(story: Entry<'stories'>, pressTime: string): boolean {
  return !story.data.draft && releaseOf(story) <= Date.parse(pressTime);
}

/** Has it been withdrawn? Nothing of it may be printed from that moment on. */
export function isKilled({ data: { killed } }: Entry<'stories'>, pressTime: string): boolean {
  return killed !== undefined && Date.parse(killed.at) <= Date.parse(pressTime);
}

/** When a story that is no draft may first be printed, in milliseconds since 1970: its time has come, and no embargo is left. */
export function releaseOf({ data: { publishedAt, embargoUntil } }: Entry<'stories'>): number {
  return Math.max(Date.parse(publishedAt), embargoUntil === undefined ? 0 : Date.parse(embargoUntil));
}

/** May this update be printed at press time, if its story may? */
export function isUpdatePublishable(
  { entry, at }: { readonly entry: Entry<'updates'>; readonly at: string },
  pressTime: string,
): boolean {
  return !entry.data.draft && Date.parse(at) <= Date.parse(pressTime);
}

/** Is a window that closes at `until` still open at a moment? One that never closes is. */
export function isOpen(until: string | undefined, pressTime: string): boolean {
  return until === undefined || Date.parse(pressTime) < Date.parse(until);
}
