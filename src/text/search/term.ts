/** Every word of the index ends in this letter, so that the engine finds it, and not words that begin with it. */
const end = 'ꞏ';

/** Returns a word as the search index has it. */
export const toTerm = (word: string): string => word + end;

/** A word of the index that stands for no word: phrases do not go on beyond it. */
export const gap = '.';
