import type { Entry } from '../../schema/content.ts';
import { instantsAt } from '../../text/time/wall-clock.ts';

/** An update of a live story, with its time as ISO 8601. */
export interface DatedUpdate {
  readonly entry: Entry<'updates'>;
  readonly at: string;
}

/** Returns the id of the story of an update: `2020/05/vote/updates/2020-05-22T1430` → `2020/05/vote`. */
export const storyOfUpdate = (id: string): string => id.slice(0, id.indexOf('/updates/'));

/** Returns the id of the element of an update on the page of its story. */
export const anchorOf = (id: string): string => `update-${id.slice(id.lastIndexOf('/') + 1).toLowerCase()}`;

/** Returns the path of an update's file below `content/`. */
export const updateFile = (id: string): string => `stories/${id}.md`;

/**
 * Returns the instants that the file name of an update can mean in the outlet's time zone; see `instantsAt`.
 *
 * @param id as in `2020/05/vote/updates/2020-05-22T1430-recess`.
 */
export function instantsFromName(id: string, timeZone: string): string[] {
  const [, date = '', hour = '', minute = ''] = /(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)[^/]*$/.exec(id) ?? [];
  return instantsAt(`${date}T${hour}:${minute}`, timeZone);
}

/** Returns an update with its time, or `undefined` if its file name holds no time; the checks report that. */
export function toDatedUpdate(entry: Entry<'updates'>, timeZone: string): DatedUpdate | undefined {
  const at = entry.data.at ?? instantsFromName(entry.id, timeZone)[0];
  return at === undefined ? undefined : { entry, at };
}
