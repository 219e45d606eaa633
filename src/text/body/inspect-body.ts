import { defineMdastPlugin, markdownToHtml, type MdastNode, type MdastVisitorContext } from 'satteri';
import {
  attributesOf,
  directiveMistakes,
  isUnclosed,
  lineOfNode,
  openingOf,
  spellingMistake,
} from '../markdown/directives.ts';
import type { Attributes, Directive } from '../markdown/directives.ts';
import { features } from '../markdown/markdown.ts';
import { protectValues } from './attribute-source.ts';
import { blankOut, type Span } from './blank-out.ts';
import type { BodyMistake } from './body-mistake.ts';
import { findMarkdownInHtml } from './html-block.ts';
import { findHtmlMistakes } from './html-mistakes.ts';
import { findLeftovers } from './leftovers.ts';
import { placeholdersIn } from './placeholder-text.ts';
import { findReferenceMistakes } from './references.ts';
import { withoutReserved } from './reserved.ts';
import { findLostWords, findStrayQuotes } from './words-of-body.ts';

/** A directive as its author wrote it. */
interface Written {
  readonly attributes: Attributes;
  readonly line: number;
}

/** What the checks need to know of a body, without its HTML. */
export interface BodyFacts {
  readonly links: readonly { readonly href: string; readonly line: number }[];
  /** Those of galleries too. */
  readonly figures: readonly Written[];
  readonly embeds: readonly Written[];
  readonly mistakes: readonly BodyMistake[];
  /** Whether nothing is written at all. */
  readonly isEmpty: boolean;
  /** The lines that `story new` writes and that nobody has replaced. */
  readonly placeholders: readonly number[];
}

/** Characters without which a body holds nothing but words. */
const hasSyntax = /[<{[]|^##|%%|==|\$\$|[:：]{2}|[:：][a-z][\w-]*\{|^\+\+\+|^(?:import|export)\s/m;

/** Reads a body for its links, figures, embeds and mistakes. */
export function inspectBody(written: string): BodyFacts {
  const markdown = withoutReserved(written);
  const links: { href: string; line: number }[] = [];
  const figures: Written[] = [];
  const embeds: Written[] = [];
  const mistakes: BodyMistake[] = [];
  const quotes: number[] = [];
  const code: Span[] = [];
  const html: Span[] = [];
  const directives: Span[] = [];
  let unclosedUntil = -1;
  let rank = 1;
  const source = protectValues(markdown);
  const link = (node: { url: string; position?: Directive['position'] }) => {
    links.push({ href: node.url, line: node.position?.start.line ?? 1 });
  };
  const directive = (node: Directive, context: MdastVisitorContext) => {
    const [start, end] = spanOf(node);
    if (start < unclosedUntil) return;
    mistakes.push(...directiveMistakes(node, context.parent(node), source));
    const opening = openingOf(node, source);
    if (isUnclosed(node, source)) {
      unclosedUntil = end;
      directives.push([start, end]);
      return;
    }
    directives.push([start, start + opening.length]);
    if (node.type === 'containerDirective') directives.push([source.lastIndexOf('\n', end - 2), end]);
    // What is misspelled has been reported, and its values are not what they seem.
    const isMisspelled = spellingMistake(node, opening) !== undefined;
    if (node.name === 'pullquote' && !isMisspelled) quotes.push(lineOfNode(node));
    if (isMisspelled || node.type !== 'leafDirective') return;
    const written = { attributes: attributesOf(node), line: lineOfNode(node) };
    if (node.name === 'figure') figures.push(written);
    if (node.name === 'embed') embeds.push(written);
  };
  const plugin = defineMdastPlugin({
    name: 'facts',
    options: { position: true },
    containerDirective: directive,
    leafDirective: directive,
    code(node) {
      const [start, end] = spanOf(node);
      const isFenced = /^[`~]/.test(source.slice(start, end));
      const shown = isFenced
        ? null
        : /^[ \t]*:{2,}(?:figure|embed|gallery|pullquote)\b/m.exec(source.slice(start, end));
      code.push([start, end]);
      if (isFenced && !/\n[ \t>]*(?:`{3,}|~{3,})\s*$/.test(source.slice(start, end))) {
        const message =
          'code begins here and is not closed, so the rest of the text would be printed as code → close it with a line of ```';
        mistakes.push({ line: lineOfNode(node), message });
      }
      if (shown) {
        const message =
          'a directive is indented like code and would be printed as typed → begin the line at the margin, or put it between ``` lines to show it';
        mistakes.push({ line: lineOfNode(node), message });
      }
    },
    inlineCode(node) {
      code.push(spanOf(node));
    },
    html(node, context) {
      const first = lineOfNode(node);
      html.push(spanOf(node));
      if (context.parent(node).type !== 'paragraph') mistakes.push(...findMarkdownInHtml(node.value, first));
      for (const match of node.value.matchAll(
        /<a(?=\s)(?:"[^"]*"|'[^']*'|[^"'>])*?(?<=[\s"'])href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^"'\s>]+))/gi,
      )) {
        const href = [match[1], match[2], match[3]].find((value) => value !== undefined) ?? '';
        links.push({ href: href.trim(), line: first + node.value.slice(0, match.index).split('\n').length - 1 });
      }
    },
    link,
    definition: link,
    image(node) {
      mistakes.push({
        line: lineOfNode(node),
        message:
          'a picture stands here without a credit → write it as ::figure{file="…" alt="…" caption="…" credit="…"}',
      });
    },
    heading(node) {
      const line = lineOfNode(node);
      if (node.depth === 2 && /\n[ \t>]*-+\s*$/.test(source.slice(...spanOf(node)))) {
        const message =
          'dashes under a paragraph make it a subhead → leave an empty line above them, or start the subhead with ##';
        mistakes.push({ line, message });
      }
      if (node.depth === 1) {
        const message =
          'a heading of the first rank stands in the body, but the headline is the only one → start subheads with ##';
        mistakes.push({ line, message });
      } else if (node.depth > rank + 1) {
        const message = `a subhead of rank ${node.depth} follows no subhead of rank ${node.depth - 1} → start it with ${'#'.repeat(rank + 1)}`;
        mistakes.push({ line, message, severity: 'warning' });
      }
      rank = Math.max(node.depth, 1);
    },
  });
  markdownToHtml(source, { features, mdastPlugins: [plugin] });
  const facts = { links, figures, embeds, isEmpty: isBlank(markdown), placeholders: placeholdersIn(markdown) };
  if (!hasSyntax.test(source)) return { ...facts, mistakes };
  const prose = blankOut(source, [...code, ...directives]).replace(/<(pre|code|kbd|samp)\b[^]*?<\/\1>/gi, (shown) =>
    shown.replace(/[^\n<>]/g, ' '),
  );
  if (html.length > 0) mistakes.push(...findHtmlMistakes(onlyAt(prose, html)));
  mistakes.push(...findLeftovers(prose, html), ...findReferenceMistakes(prose));
  if (html.length > 0 && mistakes.every(({ severity }) => severity === 'warning'))
    mistakes.push(...findLostWords(markdown, html));
  if (quotes.length > 0) mistakes.push(...findStrayQuotes(markdown, quotes));
  return { ...facts, mistakes };
}

/** Returns whether a body has nothing that readers see: comments and invisible spaces are no text. */
const isBlank = (markdown: string): boolean => markdown.replace(/<!--[^]*?-->|&nbsp;|[\s\u200B\u2060]/g, '') === '';

function spanOf(node: Readonly<MdastNode>): Span {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** Blanks out everything that does not stand in the spans. */
function onlyAt(text: string, spans: readonly Span[]): string {
  const ends = [0, ...spans.flat(), text.length];
  const between = ends.flatMap((end, index): Span[] => (index % 2 === 0 ? [[end, ends[index + 1] ?? end]] : []));
  return blankOut(text, between);
}
