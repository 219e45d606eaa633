import type { StoryData } from '../schema/story.ts';
import { fieldName } from './explain.ts';
import type { Problem } from './problem.ts';
import { lineInFile, type Reading } from './read.ts';

/** Do the dates of a story's life follow one another? Only what has run can be updated, corrected and withdrawn. */
export function checkLife(reading: Reading): Problem[] {
  if (!isStory(reading) || !reading.entry) return [];
  const { publishedAt, embargoUntil, updatedAt, corrections, killed } = reading.entry.data;
  const error = (path: readonly PropertyKey[], message: string): Problem => ({
    severity: 'error',
    file: reading.file,
    line: lineInFile(reading.file, path),
    field: fieldName(path),
    message,
  });
  const isBefore = (moment: string | undefined, other: string | undefined) =>
    moment !== undefined && other !== undefined && Date.parse(moment) < Date.parse(other);
  const neverRan =
    'so the story never ran and needs no notice → correct it, or take "killed" out and write "draft: true"';
  return [
    ...(isBefore(updatedAt, publishedAt)
      ? [error(['updatedAt'], 'is before publishedAt → correct one of the two, or remove it until there is an update')]
      : []),
    ...corrections.flatMap(({ at }, place) =>
      isBefore(at, publishedAt)
        ? [error(['corrections', place, 'at'], 'is before publishedAt → say when the printed story was corrected')]
        : [],
    ),
    ...(isBefore(killed?.at, publishedAt) ? [error(['killed', 'at'], `is before publishedAt, ${neverRan}`)] : []),
    ...(!isBefore(killed?.at, publishedAt) && isBefore(killed?.at, embargoUntil)
      ? [error(['killed', 'at'], `is before embargoUntil, ${neverRan}`)]
      : []),
  ];
}

/** A front may not pin a story that was withdrawn, or will be: on that day the front would have a hole. */
export function checkPins(readings: readonly Reading[]): Problem[] {
  const killed = new Set(
    readings.filter((reading) => isStory(reading) && killedOf(reading.data) !== undefined).map(({ id }) => id),
  );
  if (killed.size === 0) return [];
  return readings
    .filter(({ kind }) => kind === 'fronts')
    .flatMap((reading) =>
      pinsOf(reading.data).flatMap(([place, id]): Problem[] => {
        if (!killed.has(id)) return [];
        const path = ['stories', place];
        const message = `the story "${id}" is withdrawn → take it from the front`;
        return [
          {
            severity: 'error',
            file: reading.file,
            line: lineInFile(reading.file, path),
            field: fieldName(path),
            message,
          },
        ];
      }),
    );
}

function isStory(reading: Reading): reading is Reading<'stories'> {
  return reading.kind === 'stories';
}

function killedOf(data: unknown): StoryData['killed'] {
  return (data as Partial<StoryData> | undefined)?.killed;
}

/** The stories that a front names, with their places in its list. */
function pinsOf(data: unknown): [place: number, id: string][] {
  const stories: unknown = (data as { stories?: unknown } | undefined)?.stories;
  return Array.isArray(stories) ? stories.flatMap((pin, place) => (typeof pin === 'string' ? [[place, pin]] : [])) : [];
}
