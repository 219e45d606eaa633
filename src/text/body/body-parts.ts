import { defineMdastPlugin, markdownToHtml, type MdastNode } from 'satteri';
import { directiveMistakes, spellingMistake } from '../markdown/directive-mistakes.ts';
import {
  attributesOf,
  isUnclosed,
  lineOfNode,
  openingOf,
  type Attributes,
  type Directive,
} from '../markdown/directives.ts';
import { features } from '../markdown/features.ts';
import { isWithoutAddress } from '../html/empty-address.ts';
import { lineAt } from '../source-text.ts';
import type { Span } from './blank-out.ts';
import type { BodyMistake } from './body-mistake.ts';
import { findMarkdownInHtml } from './html-block.ts';
import {
  codeMistakes,
  emptyHeadingsInHtml,
  footnoteMistakes,
  headingMistakes,
  imageMistake,
  linkTextMistakes,
  type NodeOf,
} from './node-mistakes.ts';

/** A link in a body. */
export interface WrittenLink {
  readonly href: string;
  readonly line: number;
  /** Whether it is nothing but an address that stands alone on its line. */
  readonly isAlone?: true;
}

/** A directive as its author wrote it. */
export interface WrittenDirective {
  readonly attributes: Attributes;
  readonly line: number;
}

/** A directive that shows a recording, a film or a document. */
export interface WrittenMedia extends WrittenDirective {
  readonly name: 'document' | 'audio' | 'video';
}

/**
 * Parses a body and collects its parts, and what is wrong with each part by itself.
 *
 * @param source the Markdown, as the parser needs it.
 */
export function partsOf(source: string): BodyParts {
  const parts = new BodyParts(source);
  const plugin = defineMdastPlugin({
    name: 'parts',
    options: { position: true },
    containerDirective: (node, context) => parts.addDirective(node, context.parent(node)),
    leafDirective: (node, context) => parts.addDirective(node, context.parent(node)),
    code: (node) => parts.addCode(node),
    inlineCode: (node) => parts.addInlineCode(node),
    html: (node, context) => parts.addHtml(node, context.parent(node)),
    link: (node) => parts.addLink(node),
    definition: (node) => parts.addDefinition(node),
    table: (node) => parts.addTable(node),
    image: (node) => parts.addImage(node),
    heading: (node, context) => parts.addHeading(node, context.parent(node)),
    footnoteDefinition: (node) => parts.addFootnote(node),
  });
  markdownToHtml(source, { features, mdastPlugins: [plugin] });
  return parts;
}

/** The parts of a body, in their order. */
class BodyParts {
  readonly links: WrittenLink[] = [];
  /** Those of galleries too. */
  readonly figures: WrittenDirective[] = [];
  readonly tables: WrittenDirective[] = [];
  readonly charts: WrittenDirective[] = [];
  readonly media: WrittenMedia[] = [];
  readonly related: WrittenDirective[] = [];
  readonly embeds: WrittenDirective[] = [];
  /** The lines on which pull quotes begin. */
  readonly quotes: number[] = [];
  readonly code: Span[] = [];
  readonly html: Span[] = [];
  readonly markdownTables: Span[] = [];
  /** The lines that open and close directives. */
  readonly directives: Span[] = [];
  readonly mistakes: BodyMistake[] = [];
  readonly #source: string;
  readonly #footnotes = new Set<string>();
  #unclosedUntil = -1;
  /** The rank of the last heading of the text, at 0, and of each box, behind its offset. */
  readonly #ranks = new Map<number, number>();

  constructor(source: string) {
    this.#source = source;
  }

  addDirective(node: Directive, parent: Readonly<MdastNode> | undefined): void {
    const [start, end] = spanOf(node);
    // What stands in a directive that is not closed may be meant to stand behind it.
    if (start < this.#unclosedUntil) return;
    this.mistakes.push(...directiveMistakes(node, parent, this.#source));
    if (isUnclosed(node, this.#source)) {
      this.#unclosedUntil = end;
      this.directives.push([start, end]);
      return;
    }
    const opening = openingOf(node, this.#source);
    this.directives.push([start, start + opening.length]);
    if (node.type === 'containerDirective') this.directives.push([this.#source.lastIndexOf('\n', end - 2), end]);
    // What is misspelled has been reported, and its values are not what they seem.
    if (spellingMistake(node, opening) !== undefined) return;
    const written = { attributes: attributesOf(node), line: lineOfNode(node) };
    if (node.name === 'pullquote') this.quotes.push(written.line);
    const { name } = node;
    if (name === 'document' || name === 'audio' || name === 'video') this.media.push({ ...written, name });
    if (node.type !== 'leafDirective') return;
    if (node.name === 'figure') this.figures.push(written);
    if (node.name === 'table') this.tables.push(written);
    if (node.name === 'chart') this.charts.push(written);
    if (node.name === 'related') this.related.push(written);
    if (node.name === 'embed') this.embeds.push(written);
  }

  addCode(node: NodeOf<'code'>): void {
    this.code.push(spanOf(node));
    this.mistakes.push(...codeMistakes(node, this.#written(node)));
  }

  addInlineCode(node: NodeOf<'inlineCode'>): void {
    this.code.push(spanOf(node));
  }

  addHtml(node: NodeOf<'html'>, parent: Readonly<MdastNode> | undefined): void {
    const first = lineOfNode(node);
    this.html.push(spanOf(node));
    if (parent?.type !== 'paragraph') this.mistakes.push(...findMarkdownInHtml(node.value, first));
    this.mistakes.push(...emptyHeadingsInHtml(node.value, first));
    for (const match of node.value.matchAll(linkInHtml)) {
      const href = match[1] ?? match[2] ?? match[3] ?? '';
      this.links.push({ href: href.trim(), line: first + lineAt(node.value, match.index) - 1 });
    }
  }

  addLink(node: NodeOf<'link'>): void {
    const written = this.#written(node);
    const isAlone = this.#isAlone(node, written);
    if (!isWithoutAddress(node.url))
      this.links.push({ href: node.url, line: lineOfNode(node), ...(isAlone && { isAlone }) });
    this.mistakes.push(...linkTextMistakes(node, written));
  }

  addDefinition(node: NodeOf<'definition'>): void {
    this.links.push({ href: node.url, line: lineOfNode(node) });
  }

  addTable(node: NodeOf<'table'>): void {
    this.markdownTables.push(spanOf(node));
  }

  addImage(node: NodeOf<'image'>): void {
    this.mistakes.push(imageMistake(node));
  }

  addHeading(node: NodeOf<'heading'>, parent: Readonly<MdastNode> | undefined): void {
    // The title of a box has the rank 2.
    const [place, first] = parent?.type === 'containerDirective' ? [spanOf(parent)[0] + 1, 2] : [0, 1];
    this.mistakes.push(...headingMistakes(node, this.#written(node), this.#ranks.get(place) ?? first));
    this.#ranks.set(place, node.depth);
  }

  addFootnote(node: NodeOf<'footnoteDefinition'>): void {
    this.mistakes.push(...footnoteMistakes(node, this.#footnotes.has(node.identifier)));
    this.#footnotes.add(node.identifier);
  }

  #isAlone(node: NodeOf<'link'>, written: string): boolean {
    if (!/^<?(?:https?:|www\.)/i.test(written)) return false;
    const [start, end] = spanOf(node);
    const before = this.#source.slice(this.#source.lastIndexOf('\n', start - 1) + 1, start);
    const [after = ''] = this.#source.slice(end).split('\n', 1);
    return /^[\s>]*$/.test(before) && after.trim() === '';
  }

  #written(node: Readonly<MdastNode>): string {
    return this.#source.slice(...spanOf(node));
  }
}

const linkInHtml = /<a(?=\s)(?:"[^"]*"|'[^']*'|[^"'>])*?(?<=[\s"'])href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^"'\s>]+))/gi;

function spanOf(node: Readonly<MdastNode>): Span {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}
