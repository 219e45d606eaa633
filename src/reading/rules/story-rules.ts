import { typedCorrections } from '../../text/markdown/typed-correction.ts';
import { fieldName } from '../yaml/explain.ts';
import type { Problem } from '../problem.ts';
import { lineInFile } from '../source-parts.ts';
import { isOf, type Reading } from '../reading.ts';

/** Search engines, cards and previews of links cut longer headlines. In characters. */
const longestHeadline = 110;

/** Rules of one story: between its fields, which no field can see for itself, and for the length of its headline. */
export function checkStoryRules(reading: Reading): Problem[] {
  return [...checkHeadline(reading), ...checkGenre(reading), ...checkCorrections(reading)];
}

/** The page says above each correction what it is. */
function checkCorrections(reading: Reading): Problem[] {
  if (!isOf('stories', reading)) return [];
  return (reading.entry?.data.corrections ?? []).flatMap(({ text }, index): Problem[] => {
    if (typedCorrections(text).length === 0) return [];
    const path = ['corrections', index, 'text'];
    const message = 'begins by saying that it is a correction, as the page does above it → take that out';
    return [
      {
        severity: 'warning',
        file: reading.file,
        line: lineInFile(reading.file, path),
        field: fieldName(path),
        message,
      },
    ];
  });
}

function checkHeadline(reading: Reading): Problem[] {
  if (!isOf('stories', reading)) return [];
  const { length } = reading.entry?.data.headline ?? '';
  if (length <= longestHeadline) return [];
  const message = `has ${length} characters, and search engines and cards cut it → shorten it to ${longestHeadline}, and move the rest into the standfirst`;
  const line = lineInFile(reading.file, ['headline']);
  return [{ severity: 'warning', file: reading.file, line, field: 'headline', message }];
}

function checkGenre(reading: Reading): Problem[] {
  if (!isOf('stories', reading) || !reading.entry) return [];
  const { genre, sponsor, review, draft } = reading.entry.data;
  const error = (path: readonly PropertyKey[], message: string): Problem => ({
    severity: 'error',
    file: reading.file,
    line: lineInFile(reading.file, path),
    field: fieldName(path),
    message,
  });
  if (genre === 'sponsored' && sponsor === undefined) {
    return [error(['genre'], 'is sponsored, but nobody is named → add sponsor, so that readers know who paid')];
  }
  if (genre !== 'sponsored' && sponsor !== undefined) {
    return [error(['sponsor'], `is named, but the genre is ${genre} → write genre: sponsored, or take it out`)];
  }
  if (genre === 'review' && review === undefined && !draft) {
    return [error(['genre'], 'is review, but nothing says of what → add review: { subject: "…", kind: book }')];
  }
  if (genre !== 'review' && review !== undefined) {
    return [error(['review'], `stands in a story of the genre ${genre} → write genre: review, or take it out`)];
  }
  if (review?.rating !== undefined && review.rating > review.best) {
    const message = `is ${review.rating}, but the best rating is ${review.best} → write a number from 0 to ${review.best}, or set review.best`;
    return [error(['review', 'rating'], message)];
  }
  return [];
}
