import type { Problem } from '../problem.ts';
import { isOf, type Reading } from '../reading.ts';
import { lineInFile } from '../source-parts.ts';

/** A photo essay has at least this many pictures below its lead picture. */
const leastPictures = 3;

/** A brief has at most this many characters of Markdown, about 250 words. */
const longestBrief = 1500;

/** Checks that the text of a story suits its layout. A draft may become what it should be. */
export function checkLayout(reading: Reading): Problem[] {
  if (!isOf('stories', reading) || !reading.entry || !reading.body) return [];
  const { layout, genre, image, draft, killed } = reading.entry.data;
  if (layout === 'standard' || draft || killed) return [];
  const problem = (field: string, line: number, message: string): Problem[] => [
    { severity: 'error', file: reading.file, line, field, message },
  ];
  const fieldProblem = (field: 'layout' | 'image', message: string) =>
    problem(field, lineInFile(reading.file, [field]), message);
  const { figures, length } = reading.body;
  if (genre === 'live') {
    return fieldProblem('layout', `is ${layout}, but live coverage has a layout of its own → remove layout`);
  }
  if (layout === 'photo-essay' && figures.length < leastPictures) {
    const found = figures.length === 0 ? 'no picture' : figures.length === 1 ? 'one picture' : 'two pictures';
    const message = `is photo-essay, but the text has ${found} → add pictures with ::figure until there are ${leastPictures}, or remove layout`;
    return fieldProblem('layout', message);
  }
  if (layout !== 'brief') return [];
  const [figure] = figures;
  if (image) return fieldProblem('image', 'is set, but a brief has no pictures → remove it, or remove layout: brief');
  if (figure) {
    return problem('body', figure.line, 'a brief has no pictures → remove it, or remove layout: brief');
  }
  if (length <= longestBrief) return [];
  const message = `is brief, but the text has ${length} characters and may have ${longestBrief} → shorten it, or remove layout`;
  return fieldProblem('layout', message);
}
