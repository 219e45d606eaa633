import type { Content } from '../edition/content.ts';
import { toDatedUpdate, storyOfUpdate } from '../edition/dated-update.ts';
import type { Edition } from '../edition/edition.ts';
import { isPublishable } from '../edition/gate.ts';
import { isLicensed } from '../edition/license-end.ts';
import type { ScheduledChange } from './scheduled-change.ts';

/** Returns when updates of public stories are due and when live coverage ends after press time, in no order. */
export function liveChanges(
  { stories, updates, outlet }: Content,
  { agencies, pressTime }: Edition,
): ScheduledChange[] {
  const live = new Map(stories.filter(({ data }) => data.genre === 'live').map((story) => [story.id, story]));
  const change = (storyId: string, at: string | undefined, why: string): ScheduledChange[] => {
    const story = live.get(storyId);
    const isFuture = at !== undefined && Date.parse(at) > Date.parse(pressTime);
    return isFuture && story && isPublishable(story, at) && isLicensed(story, agencies, at)
      ? [{ at: Date.parse(at), why }]
      : [];
  };
  return [
    ...[...live.values()].flatMap(({ id, data }) => change(id, data.coverageEndedAt, 'coverage ends')),
    ...updates.flatMap((entry) => {
      const at = entry.data.draft ? undefined : toDatedUpdate(entry, outlet.data.timeZone)?.at;
      return change(storyOfUpdate(entry.id), at, 'an update is due');
    }),
  ];
}
