import type { Entry } from '../schema/content.ts';

/**
 * The one gate: may this story be printed at press time? Everything that leaves the house passes here first.
 *
 * @param pressTime ISO 8601.
 */
export function isPublishable(story: Entry<'stories'>, pressTime: string): boolean {
  const { draft, publishedAt, embargoUntil } = story.data;
  const now = Date.parse(pressTime);
  return !draft && Date.parse(publishedAt) <= now && (embargoUntil === undefined || Date.parse(embargoUntil) <= now);
}
