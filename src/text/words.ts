/**
 * Cuts plain text at a word, so that it has at most `limit` characters, the ellipsis included.
 * Text that fits is returned as it is.
 */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit);
  const space = head.search(/\s\S*$/);
  const whole = space > 0 ? head.slice(0, space) : text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${whole.replace(/[\s.,;:–—-]+$/, '')}…`;
}

const lists = new Map<string, Intl.ListFormat>();

/** `Intl.ListFormat` is costly to make and cheap to use, so each is made once. */
function listFormat(locale: string): Intl.ListFormat {
  let made = lists.get(locale);
  if (!made) {
    made = new Intl.ListFormat(locale, { type: 'conjunction' });
    lists.set(locale, made);
  }
  return made;
}

/** "Ann", "Ann and Bob", "Ann, Bob, and Cid", by the rules of the language. */
export function list(names: readonly string[], locale: string): string {
  return listFormat(locale).format(names);
}

/** A list of names by the rules of the language, in pieces: the names in their order, and the words between them. */
export function listParts(
  names: readonly string[],
  locale: string,
): { readonly type: 'element' | 'literal'; readonly value: string }[] {
  return listFormat(locale).formatToParts(names);
}

/** The words of a text, as white space parts them. */
export function splitWords(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
