import type { Query } from '../engine/query.ts';
import type { ArchiveSearch } from '../engine/search-archive.ts';

/** A sentence to the reader: text, and elements in it. */
export type Note = readonly (string | Node)[];

/**
 * Returns what a reader must know of how a query was read: which words were corrected or left out, and which years could
 * not be searched.
 *
 * @param go searches for another query.
 */
export function notesFor(search: ArchiveSearch, query: Query, go: (query: Query) => void): Note[] {
  const { corrected = [], unknown = [], isEmpty = false } = search.plan ?? {};
  const notes: Note[] = [];
  if (corrected.length > 0) {
    const taken = corrected.map(({ taken: word }) => `“${word}”`).join(', ');
    const typed = corrected.map(({ typed: word }) => `“${word}”`).join(', ');
    notes.push([
      `Showing results for ${taken}. `,
      button(`Search for ${typed} instead`, () => go({ ...query, asTyped: true })),
    ]);
  }
  if (unknown.length > 0 && !isEmpty) {
    notes.push([
      `No story has ${unknown.map((word) => `“${word}”`).join(' or ')}, so only the other words were searched.`,
    ]);
  }
  if (search.failed.length > 0) {
    const years = [...new Set(search.failed.map(({ year }) => year))].sort();
    notes.push([`Stories of ${years.join(', ')} could not be searched.`]);
  }
  return notes;
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const element = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
  element.addEventListener('click', onClick);
  return element;
}

/** Returns the words of a query as they were searched. */
export function takenWords({ words }: Query, { plan }: ArchiveSearch): string {
  return (plan?.corrected ?? []).reduce((text, { typed, taken }) => text.replace(typed, taken), words);
}
