import type { Entry } from '../../schema/content.ts';
import { instantsAt } from '../../text/time/wall-clock.ts';

/** An update of a live story, with its moment as ISO 8601. */
export interface DatedUpdate {
  readonly entry: Entry<'updates'>;
  readonly at: string;
}

/** The story that an update belongs to: `2020/05/vote/updates/2020-05-22T1430` → `2020/05/vote`. */
export const storyOfUpdate = (id: string): string => id.slice(0, id.indexOf('/updates/'));

/** The file of an update or of its pictures, below `content/`. */
export const updateFile = (id: string): string => `stories/${id}.md`;

/**
 * Returns the instants that the name of an update's file may mean in the outlet's zone; see `instantsAt`.
 *
 * @param id as in `2020/05/vote/updates/2020-05-22T1430-recess`.
 */
export function instantsOfName(id: string, timeZone: string): string[] {
  const [, date = '', hour = '', minute = ''] = /(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)[^/]*$/.exec(id) ?? [];
  return instantsAt(`${date}T${hour}:${minute}`, timeZone);
}

/** Returns an update with its moment, or `undefined` if its name is no moment; the checks report that. */
export function dated(entry: Entry<'updates'>, timeZone: string): DatedUpdate | undefined {
  const at = entry.data.at ?? instantsOfName(entry.id, timeZone)[0];
  return at === undefined ? undefined : { entry, at };
}
