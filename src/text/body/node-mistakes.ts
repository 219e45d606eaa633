import type { MdastNode } from 'satteri';
import { hasVisible } from '../characters.ts';
import { toPlainText } from '../html/plain-text.ts';
import { isWithoutAddress, withoutAddress } from '../html/empty-address.ts';
import { directives, lineOfNode } from '../markdown/directives.ts';
import { excerpt, lineAt } from '../source-text.ts';
import type { BodyMistake } from './body-mistake.ts';

/** A node of Markdown of one type. */
export type NodeOf<Type extends MdastNode['type']> = Readonly<Extract<MdastNode, { type: Type }>>;

const indentedDirective = new RegExp(`^[ \\t]*:{2,}(?:${[...directives.keys()].join('|')})\\b`, 'm');

/** Finds code that is not closed, and what is indented like code: a directive, or a paragraph of a word processor. */
export function codeMistakes(node: NodeOf<'code'>, written: string): BodyMistake[] {
  const line = lineOfNode(node);
  const isFenced = /^[`~]/.test(written);
  if (isFenced && !/\n[ \t>]*(?:`{3,}|~{3,})\s*$/.test(written)) {
    const message =
      'code begins here and is not closed, so the rest of the text would be printed as code → close it with a line of ```';
    return [{ line, message }];
  }
  if (isFenced) return [];
  const what = indentedDirective.test(written)
    ? 'a directive is indented like code and would be printed as typed'
    : `"${excerpt(written)}" is indented and would be printed as code`;
  return [{ line, message: `${what} → begin the line at the margin, or put it between \`\`\` lines to show it` }];
}

/** Words of links, in the languages of the interface, that say nothing of where the link leads. */
const vague =
  /^(?:(?:click |tap |read )?here|read more|this link|hier(?: klicken)?|(?:cliquez )?ici|(?:haz clic )?aquí|(?:clique )?aqui|(?:clicca )?qui|(?:klik )?hier|(?:kliknij )?tutaj|тут|هنا|כאן|这里|こちら)[.!]?$/i;

/** Finds links whose words say nothing to readers who hear one link after another, and addresses that are empty or lack https. */
export function linkTextMistakes(node: NodeOf<'link'>, written: string): BodyMistake[] {
  const warning = (message: string): BodyMistake[] => [{ line: lineOfNode(node), message, severity: 'warning' }];
  if (/^www\./i.test(written)) {
    return warning(
      `"${excerpt(written)}" is printed as a link to ${node.url}, which is not encrypted → write [words](https://${written})`,
    );
  }
  const words = textOf(node).trim();
  if (isWithoutAddress(node.url))
    return [{ line: lineOfNode(node), message: withoutAddress(`the link "${excerpt(words)}"`) }];
  if (!vague.test(words)) return [];
  return warning(`the link "${words}" does not say where it leads → link the words that name what is there`);
}

function textOf(node: Readonly<MdastNode>): string {
  if ('children' in node) return node.children.map((child) => textOf(child)).join('');
  return 'value' in node && typeof node.value === 'string' ? node.value : '';
}

const emptyHeading = 'a subhead without words stands here → write its words, or delete it';

/** Finds headings in HTML that have no words. */
export function emptyHeadingsInHtml(html: string, firstLine: number): BodyMistake[] {
  const blank = html.replace(/<!--[^]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));
  return Array.from(blank.matchAll(/<(h[1-6])\b(?:"[^"]*"|'[^']*'|[^<>"'])*>([^]*?)<\/\1\s*>/gi)).flatMap((match) =>
    hasVisible(toPlainText(match[2] ?? ''))
      ? []
      : [{ line: firstLine + lineAt(blank, match.index) - 1, message: emptyHeading }],
  );
}

/** Returns whether a node of Markdown has words, which marks of footnotes are not. `imageMistake` reports pictures. */
function hasWords(node: Readonly<MdastNode>): boolean {
  if (node.type === 'image') return true;
  if ('children' in node) return node.children.some((child) => hasWords(child));
  return node.type !== 'html' && 'value' in node && typeof node.value === 'string' && hasVisible(node.value);
}

/**
 * Finds headings that are not meant as such, those without words, and those of the wrong rank.
 *
 * @param rank of the heading before it, 1 at the start of the text.
 */
export function headingMistakes(node: NodeOf<'heading'>, written: string, rank: number): BodyMistake[] {
  const line = lineOfNode(node);
  const mistakes: BodyMistake[] = [];
  if (node.depth === 2 && /\n[ \t>]*-+\s*$/.test(written)) {
    const message =
      'dashes under a paragraph make it a subhead → leave an empty line above them, or start the subhead with ##';
    mistakes.push({ line, message });
  }
  if (!hasWords(node) && !written.includes('::')) mistakes.push({ line, message: emptyHeading });
  if (node.depth === 1) {
    const message =
      'a heading of the first rank stands in the body, but the headline is the only one → start subheads with ##';
    mistakes.push({ line, message });
  } else if (node.depth > rank + 1) {
    const message = `a subhead of rank ${node.depth} follows no subhead of rank ${node.depth - 1} → start it with ${'#'.repeat(rank + 1)}`;
    mistakes.push({ line, message, severity: 'warning' });
  }
  return mistakes;
}

/** Returns the mistake of a picture that is written as Markdown has it. */
export function imageMistake(node: NodeOf<'image'>): BodyMistake {
  const message =
    'a picture stands here without a credit → write it as ::figure{file="…" alt="…" caption="…" credit="…"}';
  return { line: lineOfNode(node), message };
}

/** Finds a footnote that says nothing, and one whose label another has before it, which is not printed. */
export function footnoteMistakes(node: NodeOf<'footnoteDefinition'>, isRepeated: boolean): BodyMistake[] {
  const line = lineOfNode(node);
  const label = `"[^${excerpt(node.label ?? node.identifier)}]:"`;
  if (isRepeated) {
    const message = `${label} stands twice, and only the first is printed → give this footnote another label, and set that where it belongs`;
    return [{ line, message }];
  }
  if (node.children.length > 0) return [];
  return [{ line, message: `the footnote ${label} says nothing → write its words behind the colon` }];
}
