import { excerpt, lineAt } from '../source-text.ts';
import type { BodyMistake } from './body-mistake.ts';

/** `[label]: …` or `[^label]: …` at the start of a line. */
const definition = /^([ \t>]*)\[(\^?[^[\]\n]+)\]:/gm;
/** `[^label]`, or `[words][label]`. */
const reference = /(?<![!\\])(?:\[(\^[^[\]\s]+)\](?!:)|\[[^[\]\n]+\]\[([^[\]\n]+)\])/g;

const labelOf = (written: string): string => written.trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * Finds footnotes and addresses of links to which nothing refers, since Markdown prints neither; and references to what
 * is not there, since it prints them as typed.
 *
 * @param prose the Markdown, with code blanked out.
 */
export function findReferenceMistakes(prose: string): BodyMistake[] {
  const defined = [...prose.matchAll(definition)];
  const labels = new Set(defined.map(([, , label = '']) => labelOf(label)));
  const places = defined.length === 0 ? [] : [...prose.matchAll(/\[([^[\]]+)\](?!:)/g)];
  const used = new Set(places.map(([, label = '']) => labelOf(label)));
  return [
    ...defined
      .filter(([, , label = '']) => !used.has(labelOf(label)))
      .map(({ 1: indent = '', 2: label = '', index }) => unused(label, lineAt(prose, index + indent.length))),
    ...[...prose.matchAll(reference)]
      .filter(([, note, link]) => !labels.has(labelOf(note ?? link ?? '')))
      .map(({ 0: written, 1: note, 2: link, index }) => dangling(written, note, link, lineAt(prose, index))),
  ];
}

function unused(label: string, line: number): BodyMistake {
  const [what, fix] = label.startsWith('^')
    ? ['a footnote', `set [${label}] where it belongs`]
    : ['the address of a link', 'refer to it, or put a space before the colon if it is text'];
  return { line, message: `"[${excerpt(label)}]:" is ${what} to which nothing refers, so it is not printed → ${fix}` };
}

function dangling(written: string, note: string | undefined, link = '', line: number): BodyMistake {
  const missing = excerpt(note === undefined ? `[${link}]: https://…` : `[${note}]: …`);
  const message = `"${excerpt(written)}" refers to what is not there and would be printed as typed → add the line "${missing}"`;
  return { line, message };
}
