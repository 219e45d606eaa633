import type { Content } from '../newsroom/edition/content.ts';
import { instantsFromName, storyOfUpdate } from '../newsroom/edition/dated-update.ts';
import type { Entry } from '../schema/content.ts';
import type { Problem } from '../reading/problem.ts';
import { lineInFile } from '../reading/source-parts.ts';
import { isOf, type Reading } from '../reading/reading.ts';

/** Checks live coverage: every update belongs to a live story and falls within its coverage. */
export function checkLive(readings: readonly Reading[], { outlet }: Content): Problem[] {
  const stories = new Map(readings.filter((reading) => isOf('stories', reading)).map((story) => [story.id, story]));
  return readings.flatMap((reading) => {
    if (isOf('stories', reading)) return checkEnd(reading);
    return isOf('updates', reading) ? checkUpdate(reading, stories, outlet.data.timeZone) : [];
  });
}

/** Checks `coverageEndedAt` of a story. */
function checkEnd({ file, entry }: Reading<'stories'>): Problem[] {
  const { coverageEndedAt, publishedAt, genre } = entry?.data ?? {};
  if (coverageEndedAt === undefined || publishedAt === undefined) return [];
  const errorHere = (message: string) => [
    error(file, lineInFile(file, ['coverageEndedAt']), 'coverageEndedAt', message),
  ];
  if (genre !== 'live') return errorHere('is for live coverage alone → remove it, or set genre: live');
  if (isBefore(coverageEndedAt, publishedAt)) return errorHere('lies before publishedAt → correct one of the two');
  return [];
}

function checkUpdate(
  { file, id, entry }: Reading<'updates'>,
  stories: ReadonlyMap<string, Reading<'stories'>>,
  timeZone: string,
): Problem[] {
  const story = stories.get(storyOfUpdate(id));
  if (!story) {
    const message = `the story "${storyOfUpdate(id)}" does not exist → write stories/${storyOfUpdate(id)}/index.md, or move the update to its story`;
    return [error(file, 1, 'file', message)];
  }
  return [
    ...(story.entry && story.entry.data.genre !== 'live'
      ? [
          error(
            file,
            1,
            'file',
            `belongs to a story that is not live → set genre: live in stories/${story.id}/index.md`,
          ),
        ]
      : []),
    ...(entry ? checkMoment(file, entry, story.entry, timeZone) : []),
  ];
}

/** Checks that an update has exactly one time, and that it falls within the coverage. */
function checkMoment(
  file: string,
  { id, data }: Entry<'updates'>,
  story: Entry<'stories'> | undefined,
  timeZone: string,
): Problem[] {
  const instants = instantsFromName(id, timeZone);
  const [at] = data.at === undefined ? instants : [data.at];
  const [line, field] = data.at === undefined ? [1, 'file'] : [lineInFile(file, ['at']), 'at'];
  if (at === undefined) {
    const message = `is named by a date and time that no clock shows in ${timeZone} → rename it, as in 2020-05-22T1430.md`;
    return [error(file, line, field, message)];
  }
  if (data.at === undefined && instants.length > 1) {
    const message = `is named by a time that comes twice that night in ${timeZone} → add at: ${instants.join(' or at: ')}`;
    return [error(file, line, field, message)];
  }
  const { publishedAt, coverageEndedAt, draft } = story?.data ?? {};
  const mend = data.at === undefined ? 'rename the file' : 'correct it';
  // When a draft runs is not settled yet.
  if (publishedAt !== undefined && !draft && isBefore(at, publishedAt)) {
    const message = `the update runs at ${at}, before its story, whose publishedAt is ${publishedAt} → ${mend}, or let the story run sooner`;
    return [error(file, line, field, message)];
  }
  if (coverageEndedAt !== undefined && isBefore(coverageEndedAt, at)) {
    const message = `the update runs at ${at}, after the coverage has ended, as coverageEndedAt says: ${coverageEndedAt} → ${mend}, or move the end`;
    return [error(file, line, field, message)];
  }
  return [];
}

const isBefore = (one: string, other: string): boolean => Date.parse(one) < Date.parse(other);

function error(file: string, line: number, field: string, message: string): Problem {
  return { severity: 'error', file, line, field, message };
}
