/**
 * Characters that no printed text may hold: controls, half surrogates and non-characters, which XML 1.0 forbids or
 * discourages, so that one of them breaks a feed; and those that readers cannot see but that spoil what they see: line
 * separators, a byte order mark within the text, and overrides of the writing direction. Joiners, marks and isolates
 * stay, since Persian, Hebrew, Hindi and emoji need them.
 */
const unprintable = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u202D\u202E\uFEFF]--[\t\n\r]]/gv;

/** White space of word processors; where it goes, a space takes its place, so that no words join. */
const breaks = new Set(['\v', '\f', '\u0085', '\u2028', '\u2029']);

/** Numeric character references of HTML and Markdown. */
const reference = /&#(?:x(?<hex>[\da-f]{1,8})|(?<decimal>\d{1,8}));?/gi;

const nicknames: Readonly<Record<string, string>> = {
  '\0': 'a NUL byte',
  '\v': "a word processor's line break",
  '\f': 'a page break',
  '\u2028': 'an invisible line break',
  '\u2029': 'an invisible paragraph break',
  '\u202D': 'a mark that overrides the writing direction',
  '\u202E': 'a mark that turns the text around',
  '\uFEFF': 'an invisible byte order mark',
};

/** An unprintable character in a text, by its offset in UTF-16 units, and what authors call it. */
export interface Unprintable {
  readonly index: number;
  readonly name: string;
}

/** Returns whether a text has a character that readers see. */
export const hasVisible = (text: string): boolean => /[^\s\p{Cf}\p{Cc}]/u.test(text);

/** Finds the unprintable characters of a text, in their order. */
export function unprintableIn(text: string): Unprintable[] {
  return Array.from(text.matchAll(unprintable), ({ 0: character, index }) => ({ index, name: nameOf(character) }));
}

/** Finds them in a Markdown body, where a reference such as `&#8;` stands for one too. */
export function unprintableInBody(body: string): Unprintable[] {
  if (!body.includes('&#')) return unprintableIn(body);
  const references = Array.from(body.matchAll(reference), ({ 0: text, index, groups }) =>
    standsForUnprintable(groups) ? [{ index, name: `the reference ${text}` }] : [],
  );
  return [...unprintableIn(body), ...references.flat()].sort((a, b) => a.index - b.index);
}

/** Returns a Markdown body without its unprintable characters. Its lines stay the same. */
export function printableBody(body: string): string {
  const text = body.replace(unprintable, (character) => (breaks.has(character) ? ' ' : ''));
  if (!text.includes('&#')) return text;
  return text.replace(reference, (whole: string, ...found: unknown[]) =>
    standsForUnprintable(found.at(-1) as Groups) ? '' : whole,
  );
}

type Groups = Readonly<Record<string, string | undefined>> | undefined;

function standsForUnprintable(groups: Groups): boolean {
  const { hex, decimal } = groups ?? {};
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0x10_ffff || unprintableIn(String.fromCodePoint(code)).length > 0;
}

function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const kind = /\p{Cs}/u.test(character) ? 'half of a character' : 'a character without a meaning';
  return `${nicknames[character] ?? (/\p{Cc}/u.test(character) ? 'a control character' : kind)}, U+${code}`;
}
