import { findLooseEmphasis } from '../markdown/loose-emphasis.ts';
import { findRunTogether } from '../markdown/run-together.ts';
import { protectValues } from './attribute-source.ts';
import { blankOut, type Span } from './blank-out.ts';
import type { BodyMistake } from './body-mistake.ts';
import { partsOf, type WrittenDirective, type WrittenLink, type WrittenMedia } from './body-parts.ts';
import { findLeftovers, findLooseRows } from './leftovers.ts';
import { placeholdersIn } from './placeholder-text.ts';
import { findReferenceMistakes } from './references.ts';
import { withoutReserved } from './reserved.ts';

/** What the checks need to know of a body, without its HTML. */
export interface BodyFacts {
  readonly links: readonly WrittenLink[];
  /** Those of galleries too. */
  readonly figures: readonly WrittenDirective[];
  readonly tables: readonly WrittenDirective[];
  readonly charts: readonly WrittenDirective[];
  readonly media: readonly WrittenMedia[];
  readonly related: readonly WrittenDirective[];
  readonly embeds: readonly WrittenDirective[];
  readonly mistakes: readonly BodyMistake[];
  /** Characters of the text as it is written. */
  readonly length: number;
  /** Whether nothing is written at all. */
  readonly isEmpty: boolean;
  /** The lines that `story new` writes and that nobody has replaced. */
  readonly placeholders: readonly number[];
}

/** Characters without which a body holds nothing but words. */
const hasSyntax =
  /[<{[|\t§→➔►▶✓✔✗✘•‣▪·●◦○■□▫∙⁃➢➤]|^ {0,3}(?:[–—―]|[-*+]\p{L}|\(?\w{1,4}[.)]|\d{1,2}(?:[°º/]|[^\S\n][-–—])[^\S\n])|\d\*+[\p{L}\d(]|^##|%%|==|\$\$|[:：]{2}|[:：][a-z][\w-]*\{|^\+\+\+|^(?:import|export)\s|\.\p{L}{3,4}\)?[ \t]*$/mu;

/**
 * Reads a body for its links, directives and mistakes. The parsers of HTML are loaded only for a body with HTML or a pull
 * quote, since that takes longer than a small command.
 */
export async function inspectBody(written: string): Promise<BodyFacts> {
  const markdown = withoutReserved(written);
  const source = protectValues(markdown);
  const {
    links,
    figures,
    tables,
    charts,
    media,
    related,
    embeds,
    quotes,
    code,
    html,
    markdownTables,
    directives,
    mistakes: inParts,
  } = partsOf(source);
  const text = blankOut(source, [...code, ...directives, ...html, ...markdownTables]);
  const ofParts = [...inParts, ...findLooseEmphasis(source), ...findRunTogether(source, text)];
  const shown = { links, figures, tables, charts, media, related, embeds };
  const facts = {
    ...shown,
    length: markdown.trim().length,
    isEmpty: isBlank(markdown),
    placeholders: placeholdersIn(markdown),
  };
  if (!hasSyntax.test(source)) return { ...facts, mistakes: ofParts };

  const prose = withoutCodeElements(blankOut(source, [...code, ...directives]));
  const mistakes = [
    ...ofParts,
    ...(html.length > 0 ? (await import('./html-mistakes.ts')).findHtmlMistakes(onlyAt(prose, html)) : []),
    ...findLeftovers(prose, html),
    ...findReferenceMistakes(prose),
    ...findLooseRows(blankOut(prose, markdownTables)),
  ];
  // Where an error is known, lost words are its consequence.
  const isSound = mistakes.every(({ severity }) => severity === 'warning');
  const lostWords = html.length > 0 && isSound ? (await wordsOfBody()).findLostWords(markdown, html) : [];
  const strayQuotes = quotes.length > 0 ? (await wordsOfBody()).findStrayQuotes(markdown, quotes) : [];
  return { ...facts, mistakes: [...mistakes, ...lostWords, ...strayQuotes] };
}

const wordsOfBody = () => import('./words-of-body.ts');

/** Returns whether a body has nothing that readers see: comments and invisible spaces are no text. */
const isBlank = (markdown: string): boolean => markdown.replace(/<!--[^]*?-->|&nbsp;|[\s\u200B\u2060]/g, '') === '';

/** Blanks out HTML elements for code, but for their angle brackets: the parser has to find the tags. */
const withoutCodeElements = (text: string): string =>
  text.replace(/<(pre|code|kbd|samp)\b[^]*?<\/\1>/gi, (shown) => shown.replace(/[^\n<>]/g, ' '));

/** Blanks out everything that does not stand in the spans. */
function onlyAt(text: string, spans: readonly Span[]): string {
  const ends = [0, ...spans.flat(), text.length];
  const between = ends.flatMap((end, index): Span[] => (index % 2 === 0 ? [[end, ends[index + 1] ?? end]] : []));
  return blankOut(text, between);
}
