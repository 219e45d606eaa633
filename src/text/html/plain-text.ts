import { decodeHTML } from 'entities/decode';
import { htmlTag, partsWords } from './html-tags.ts';

/**
 * Returns the words of a piece of HTML in reading order. A space parts blocks, cells and lines; the marks, backward
 * links and heading of footnotes are left out; raised and lowered digits become the characters of that kind, so that
 * they do not run into a number; soft hyphens are dropped.
 */
export function toPlainText(html: string): string {
  const withoutMarks = html.includes('footnote') ? html.replace(footnoteParts, '') : html;
  const text = withoutMarks
    .replace(/<(sup|sub)\b[^>]*>([^]*?)<\/\1>/gi, (_, name: string, inner: string) =>
      shifted(name.toLowerCase(), inner),
    )
    .replace(htmlTag, (_tag, _slash, name?: string) => (name !== undefined && partsWords(name) ? ' ' : ''));
  return (text.includes('&') ? decodeHTML(text) : text)
    .replace(/\u00AD/g, '')
    .replace(/(?<=\d)([\u00A0\u2009\u202F])(?=\d{3})|\s+/g, (_space, inNumber: string | undefined) => inNumber ?? ' ')
    .trim();
}

/** What Markdown adds to a text for footnotes: the marks, the links back to them, and the heading. */
const footnoteParts =
  /<sup><a [^>]*\bdata-footnote-ref\b[^>]*>[^<]*<\/a><\/sup>|<a [^>]*\bdata-footnote-backref\b[^>]*>[^]*?<\/a>|<h\d [^>]*\bid="[^"]*footnote-label"[^>]*>[^<]*<\/h\d>/g;

const raised = new Map(
  [...'0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾nⁿiⁱ'.matchAll(/(.)(.)/gu)].map(([, plain = '', set = '']) => [plain, set]),
);
const lowered = new Map(
  [...'0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎'.matchAll(/(.)(.)/gu)].map(([, plain = '', set = '']) => [plain, set]),
);

/** Text of a `<sup>` or `<sub>`: "10⁶", "CO₂", "1st", "10^2x". */
function shifted(name: string, inner: string): string {
  const text = inner.replace(htmlTag, '');
  const characters = name === 'sup' ? raised : lowered;
  const set = Array.from(text, (character) => characters.get(character));
  if (!set.includes(undefined)) return set.join('');
  // Letters join their word, as in an ordinal; other figures must not join the number before them.
  return /^\s*[\d+−-]/.test(text) ? `${name === 'sup' ? '^' : '_'}${text}` : text;
}
