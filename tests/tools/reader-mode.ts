/** What a browser's reader mode makes of a page, by the library with which Firefox does it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Readability } from '@mozilla/readability';
import type { Page } from '@playwright/test';
import { load } from 'cheerio';

export interface ReaderView {
  readonly title: string;
  /** The names under the title, or nothing. */
  readonly byline: string;
  /** The text, with its white space collapsed. */
  readonly text: string;
  /** Pairs of neighbors whose texts run together: the end of one, and the start of the next. */
  readonly runTogether: readonly string[];
}

const library = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

export const clean = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Reads the page that is open. */
export async function readerView(page: Page): Promise<ReaderView> {
  const article = await page.evaluate<ReturnType<Readability['parse']>>(
    `(() => { const module = {}; ${library}; return new Readability(document.cloneNode(true)).parse(); })()`,
  );
  const $ = load(article?.content ?? '');
  return {
    title: article?.title ?? '',
    byline: article?.byline ?? '',
    text: clean($.text()),
    runTogether: runTogether(article?.content ?? ''),
  };
}

/** Markup within a sentence, on whose borders no space is due. */
const withinSentence = [
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'code',
  'em',
  'i',
  'mark',
  'q',
  's',
  'small',
  'strong',
  'sub',
  'sup',
];

/** Marks every border of other elements, and looks for borders with a letter, digit or full stop on both sides. */
function runTogether(html: string): string[] {
  const border = '\u0000';
  const $ = load(html);
  $('body *')
    .filter((_, { tagName }) => !withinSentence.includes(tagName))
    .before(border)
    .prepend(border)
    .append(border)
    .after(border);
  return [
    ...$('body')
      .text()
      .matchAll(/.{0,12}[^\s\0]\0+[^\s\0,.;:)].{0,12}/g),
  ].map(([pair]) => pair.replaceAll(border, '|'));
}
