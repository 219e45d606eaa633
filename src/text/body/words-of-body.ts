import { toPlainText } from '../html/plain-text.ts';
import { renderBody, renderHtml } from '../markdown/markdown.ts';
import { lineAt } from '../source-text.ts';
import { nearestSentence } from '../nearest-sentence.ts';
import { lettersOf } from '../words.ts';
import type { Span } from './blank-out.ts';
import type { BodyMistake } from './body-mistake.ts';

const tag = /<!--[^]*?-->|<style\b[^]*?<\/style>|<!doctype[^>]*>|<\/?[a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/gi;

/** Finds out whether an author's HTML loses words on its way into the page, by whatever cause. */
export function findLostWords(markdown: string, html: readonly Span[]): BodyMistake[] {
  const { html: printed, foreign } = renderHtml(markdown);
  if (foreign === undefined || lettersOfHtml(foreign) === lettersOfHtml(printed)) return [];
  const message = 'not all words of the HTML in this text would be printed → write them as Markdown, without HTML';
  return [{ line: lineAt(markdown, html[0]?.[0] ?? 0), message }];
}

/**
 * Finds pull quotes whose words are not in the text.
 *
 * @param lines where the pull quotes begin.
 */
export function findStrayQuotes(markdown: string, lines: readonly number[]): BodyMistake[] {
  const blocks = renderBody(markdown);
  const text = blocks
    .map((block) => (block.type === 'prose' ? toPlainText(withoutReferences(block.html)) : ''))
    .join(' ');
  const quotes = blocks.flatMap((block) => (block.type === 'pullquote' ? [block.html] : []));
  return quotes.flatMap((html, index): BodyMistake[] => {
    const pieces = withoutReferences(html).split(leftOut).map(toPlainText);
    const stray = pieces.find((piece) => !hasWords(text, piece));
    if (stray === undefined) return [];
    const nearest = nearestSentence(stray, text);
    const what = nearest === undefined ? '' : `, which has "${nearest}"`;
    const message = `a pull quote says what is not in the text${what} → repeat words of the text, to the letter`;
    return [{ line: lines[index] ?? 1, message, severity: 'warning' }];
  });
}

/** Ends of paragraphs, ellipses, and words that the editor has changed or put in, as in "[S]he". */
const leftOut = /<\/p>|…|\.\.\.|[\p{L}\p{N}]*\[[^\]]*\][\p{L}\p{N}]*/u;

/** Returns whether a text has whole words that follow one another. Case and punctuation do not count. */
function hasWords(text: string, words: string): boolean {
  if (withoutSpaces.test(words)) return lettersOf(text).includes(lettersOf(words));
  const wanted = spacedWords(words);
  return wanted === '' || ` ${spacedWords(text)} `.includes(` ${wanted} `);
}

const withoutSpaces =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

const spacedWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’‘\p{M}\p{Cf}]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const withoutReferences = (html: string): string => html.replace(/<sup><a [^>]*data-footnote-ref[^]*?<\/sup>/g, '');

const lettersOfHtml = (html: string): string => lettersOf(html.replace(tag, ' ').replace(/&(?:#\w+|\w+);/g, ''));
