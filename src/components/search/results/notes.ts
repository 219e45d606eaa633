import words from 'virtual:words/searching';
import { fill } from '../../../text/language/fill.ts';
import { list } from '../../../text/words.ts';
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
export function notesFor(search: ArchiveSearch, query: Query, locale: string, go: (query: Query) => void): Note[] {
  const { corrected = [], unknown = [], isEmpty = false } = search.plan ?? {};
  const notes: Note[] = [];
  const quoted = (texts: readonly string[]) =>
    list(
      texts.map((text) => fill(words.word, { text })),
      locale,
    );
  if (corrected.length > 0) {
    const taken = quoted(corrected.map(({ taken: word }) => word));
    const typed = quoted(corrected.map(({ typed: word }) => word));
    notes.push([
      fill(words.taken, { words: taken }),
      ' ',
      button(fill(words.asTyped, { words: typed }), () => go({ ...query, asTyped: true })),
    ]);
  }
  if (unknown.length > 0 && !isEmpty) notes.push([fill(words.unknown, { words: quoted(unknown) })]);
  if (search.failed.length > 0) {
    const years = [...new Set(search.failed.map(({ year }) => year))].sort();
    notes.push([fill(words.failed, { years: list(years, locale) })]);
  }
  return notes;
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const element = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
  element.addEventListener('click', onClick);
  return element;
}

/** Returns the words of a query as they were searched. */
export function takenWords(query: Query, { plan }: ArchiveSearch): string {
  return (plan?.corrected ?? []).reduce((text, { typed, taken }) => text.replace(typed, taken), query.words);
}
