import { pinListsOf, pinsOf } from '../../schema/front.ts';
import { monthOf } from '../../text/time/months.ts';
import { inZone, instantsAt, offsetAt } from '../../text/time/wall-clock.ts';
import { fieldName } from '../yaml/explain.ts';
import type { Problem } from '../problem.ts';
import { lineInFile } from '../source-parts.ts';
import { isOf, type Reading } from '../reading.ts';

/** Warns of dates that do not fit the calendar and the clocks of the outlet. */
export function checkCalendar(reading: Reading, timeZone: string): Problem[] {
  return [...checkFolder(reading, timeZone), ...checkOffsets(reading, timeZone)];
}

/** A story's folder is its address for ever, so an author is only warned when its month is not that of its date. */
function checkFolder(reading: Reading, timeZone: string): Problem[] {
  if (!isOf('stories', reading) || !reading.entry) return [];
  const { year, month } = monthOf(reading.entry.data.publishedAt, timeZone);
  if (reading.entry.id.startsWith(`${year}/${month}/`)) return [];
  const { id } = reading.entry;
  const command = `npm run story -- rename ${id} ${year}/${month}/${id.slice('yyyy/mm/'.length)}`;
  const message = `falls into ${year}/${month} in the outlet's time zone, but the story lies in ${id.slice(0, 7)} → run ${command} if the story has not run yet`;
  return [warning(reading, ['publishedAt'], message)];
}

/**
 * Warns of an offset that the outlet's clocks have in another season, such as -04:00 in a winter of New York: the time
 * is an hour off. Offsets of other zones, and UTC written as `Z`, are meant as they stand.
 */
function checkOffsets(reading: Reading, timeZone: string): Problem[] {
  return instantsOf(reading).flatMap(({ path, iso }) => {
    const time = Date.parse(iso);
    const written = iso.slice(-6);
    if (iso.endsWith('Z') || isOffsetAt(written, time, timeZone)) return [];
    const isOfOtherSeason = seasons.some((distance) => isOffsetAt(written, time + distance, timeZone));
    if (!isOfOtherSeason) return [];
    const meant = instantsAt(iso.slice(0, -6).replace(/\.\d+$/, ''), timeZone)[0] ?? inZone(time, timeZone);
    const message = `has the offset ${written}, but the clocks of ${timeZone} are at ${meant.slice(-6)} then → write ${meant}`;
    return [warning(reading, path, message)];
  });
}

/** Steps of half a month to half a year before and after, so that a summer time of one month is not missed. */
const seasons = Array.from({ length: 24 }, (_, step) => (step - 12) * 15 * 86_400_000);

function isOffsetAt(offset: string, time: number, timeZone: string): boolean {
  return offset.replace('-00:00', '+00:00') === offsetAt(time, timeZone);
}

interface WrittenInstant {
  readonly path: readonly PropertyKey[];
  readonly iso: string;
}

/** Returns every moment that a file names, with its place. */
function instantsOf(reading: Reading): WrittenInstant[] {
  const named = (path: readonly PropertyKey[], iso: string | undefined) => (iso === undefined ? [] : [{ path, iso }]);
  if (isOf('stories', reading) && reading.entry) {
    const { publishedAt, updatedAt, coverageEndedAt, embargoUntil, corrections, killed } = reading.entry.data;
    return [
      { path: ['publishedAt'], iso: publishedAt },
      ...named(['updatedAt'], updatedAt),
      ...named(['coverageEndedAt'], coverageEndedAt),
      ...named(['embargoUntil'], embargoUntil),
      ...corrections.map(({ at }, place) => ({ path: ['corrections', place, 'at'], iso: at })),
      ...named(['killed', 'at'], killed?.at),
    ];
  }
  if (isOf('updates', reading)) return named(['at'], reading.entry?.data.at);
  if (isOf('urgent', reading)) return named(['until'], reading.entry?.data.until);
  if (isOf('agencies', reading)) return named(['license', 'until'], reading.entry?.data.license.until);
  if (!isOf('fronts', reading)) return [];
  return (reading.entry ? pinListsOf(reading.entry.data) : []).flatMap((list) =>
    pinsOf(list).flatMap(({ until }, place) => named([...list.path, place, 'until'], until)),
  );
}

function warning({ file }: Reading, path: readonly PropertyKey[], message: string): Problem {
  return { severity: 'warning', file, line: lineInFile(file, path), field: fieldName(path), message };
}
