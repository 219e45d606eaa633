/** Words that always begin with an apostrophe. */
const always = new Set(
  'tis twas twere twill twould tisn twasn tain em til tween twixt neath cuz nuff gainst fraid murica'.split(' '),
);
/** Words that begin with one unless they open a quotation, which a closing quote behind them shows. */
const usually = new Set('cause cos coz round bout till cross kay hood sup ello burbs'.split(' '));

/**
 * Tells whether a straight single quote in front of a word stands for letters or digits left out: `'Tis`, `Rock 'n'
 * roll`, `'t Hooft`, `'s-Hertogenbosch`, `the '90s`, `the class of '68`. A word that also begins a quotation
 * (`'Cause of Death' opens`, `'12 Angry Men' returns`) is an elision only where no closing quote follows. A closing
 * quote behind an s may be that of a possessive (`the dogs' home`), so it counts for numbers only where the next word
 * has a capital letter, and for words not at all.
 *
 * @param isQuoted whether a quotation in single quotes is open already.
 */
export function isElision(text: string, place: number, isQuoted: boolean): boolean {
  const rest = text.slice(place + 1, place + 24);
  const [word = ''] = /^(?:\p{L}+|\d\d(?:s|ers?)?(?![\p{L}\d]))/u.exec(rest) ?? [];
  const closing = closesAhead(text, place);
  // A quoted word, as in: the word 'em'.
  const isAlone = !isQuoted && closing === place + 1 + word.length;
  if (/^n$/i.test(word)) return true;
  if (isAlone || word === '') return false;
  if (/^[tskmd]$/i.test(word)) return true;
  if (/^\d/.test(word)) {
    if (closing === undefined || isQuoted || /\D/.test(word)) return true;
    return isPossessive(text, closing) && !/^\d\d\s[\p{Lu}\d]/u.test(rest);
  }
  if (always.has(word.toLowerCase())) return true;
  return usually.has(word.toLowerCase()) && (closing === undefined || isQuoted || isPossessive(text, closing));
}

/** Finds the next single quote that may close a quotation, before another one opens and before the paragraph ends. */
export function closesAhead(text: string, place: number): number | undefined {
  const quotes = /['’\u2029]/g;
  quotes.lastIndex = place + 1;
  for (let match = quotes.exec(text); match && match[0] !== '\u2029'; match = quotes.exec(text)) {
    const last = text.charAt(match.index - 1);
    const next = text.charAt(match.index + 1);
    if (/[\p{L}\p{N}]/u.test(next)) {
      if (/[\p{L}\p{N}]/u.test(last)) continue;
      if (/^(?:\d\d(?!\d)|(?:[nt]|em|tis|twas|til|cause)\b)/i.test(text.slice(match.index + 1, match.index + 8)))
        continue;
      return undefined;
    }
    if (!/\s/.test(last) && !/['’]n$/i.test(text.slice(Math.max(0, match.index - 2), match.index))) return match.index;
  }
  return undefined;
}

/** Tells whether a single quote may be that of a plural possessive: behind an s, before another word. */
function isPossessive(text: string, place: number): boolean {
  return /s/i.test(text.charAt(place - 1)) && /^\s\p{L}/u.test(text.slice(place + 1, place + 3));
}
