import { toPlainText } from '../html/plain-text.ts';
import { renderBody, renderHtml } from '../markdown/markdown.ts';
import { lineAt } from '../source-text.ts';
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
  const text = lettersOf(
    blocks.map((block) => (block.type === 'prose' ? toPlainText(withoutReferences(block.html)) : '')).join(' '),
  );
  const quotes = blocks.flatMap((block) => (block.type === 'pullquote' ? [block.html] : []));
  return quotes.flatMap((html, index): BodyMistake[] => {
    const pieces = withoutReferences(html)
      .split(/<\/p>|…|\.\.\.|\[[^\]]*\]/)
      .map((piece) => lettersOf(toPlainText(piece)));
    if (pieces.every((piece) => text.includes(piece))) return [];
    const message = 'a pull quote says what is not in the text → repeat words of the text, to the letter';
    return [{ line: lines[index] ?? 1, message, severity: 'warning' }];
  });
}

const withoutReferences = (html: string): string => html.replace(/<sup><a [^>]*data-footnote-ref[^]*?<\/sup>/g, '');

const lettersOfHtml = (html: string): string => lettersOf(html.replace(tag, ' ').replace(/&(?:#\w+|\w+);/g, ''));
