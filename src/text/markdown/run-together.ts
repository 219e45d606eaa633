import type { BodyMistake } from '../body/body-mistake.ts';
import { excerpt, lineAt } from '../source-text.ts';

const chunks = /(?:[^\n]|\n(?![ \t]*\n))+/g;
const heading = /^ {0,3}#{1,6}[ \t]|^\s*$/;
/** A line that begins a list, a quotation, a table or a note, or is a rule. */
const other = /^\s*(?:[-*+•][ \t]|\d+[.)][ \t]|[>|]|\[[^\]\n]+\]:|[-=*_]{3,}[ \t]*$)/;
const sentenceEnd = /[.!?…。！？؟۔।][\p{Pe}\p{Pf}\p{Pi}"'*_]*[ \t]?$/u;
/** Quotation marks and the like may stand before the first letter; a dash may begin what somebody says. */
const sentenceStart = /^(?![–—―])[\p{P}\p{S}]*[^\p{Ll}\p{P}\p{S}\s]/u;
const gate = new RegExp(`${sentenceEnd.source.replace('$', '')}\\n[ \\t]*\\S`, 'u');

/** Nobody who breaks lines by hand writes longer ones. In characters. */
const longestBroken = 140;
/** Characters by which a broken line may fall short of the others. */
const ragged = 20;

/**
 * Finds the first line that its author seems to take for a new paragraph, as in text pasted from a word processor: it
 * begins with a sentence, the line above ends with one, and that line was not broken because it was full.
 *
 * @param prose the Markdown, with everything but text blanked out.
 */
export function findRunTogether(source: string, prose: string): BodyMistake[] {
  if (!gate.test(prose)) return [];
  const all = [...prose.matchAll(chunks)].map(({ 0: chunk, index }) => ({ ...linesOf(chunk), index }));
  const isBrokenByHand = all.some(({ lines }) => lines.some((line, place) => place > 0 && /^\p{Ll}/u.test(line)));
  for (const { lines, from, index } of all) {
    const found = firstPasted(lines, isBrokenByHand);
    if (found === undefined) continue;
    const line = lineAt(prose, index) + from + found;
    const written = excerpt(source.split('\n', line).at(-1) ?? '');
    const message = `"${written}" begins no new paragraph, since no empty line stands above it → put an empty line there, and above each further paragraph`;
    return [{ line, message, severity: 'warning' }];
  }
  return [];
}

/** Returns the lines of text at the start of a chunk, behind a heading, and how many lines come before them. */
function linesOf(chunk: string): { readonly lines: readonly string[]; readonly from: number } {
  const lines = chunk.split('\n');
  const from = lines.findIndex((line) => !heading.test(line));
  const end = lines.findIndex((line, place) => place >= from && (other.test(line) || heading.test(line)));
  return { lines: lines.slice(from, end === -1 ? lines.length : end).map((line) => line.trimStart()), from };
}

/**
 * Returns the index of the first line that was pasted as a paragraph; `undefined` if the lines are one paragraph.
 *
 * @param isBrokenByHand whether lines of this text end within sentences: a short line may only be a ragged one then.
 */
function firstPasted(lines: readonly string[], isBrokenByHand: boolean): number | undefined {
  const breaks = lines.slice(1).map((line, place) => {
    const above = lines[place] ?? '';
    const isSentence = sentenceEnd.test(above) && sentenceStart.test(line);
    return { index: place + 1, isSentence, needed: above.trimEnd().length + 1 + firstWord(line).length };
  });
  const sentences = breaks.filter(({ isSentence }) => isSentence);
  // Of four lines or more that were broken because they were full, hardly ever all end with a sentence.
  if (breaks.length > 2 && sentences.length === breaks.length) return sentences[0]?.index;
  const longest = Math.max(0, ...lines.map((line) => line.replace(/\]\([^)\n]*\)/g, ']').length));
  if (longest > longestBroken) return sentences.length * 2 >= breaks.length ? sentences[0]?.index : undefined;
  if (isBrokenByHand || sentences.length < breaks.length) return undefined;
  return sentences.some(({ needed }) => needed + ragged <= longest) ? sentences[0]?.index : undefined;
}

const firstWord = (line: string): string =>
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]|^\S+/u.exec(line)?.[0] ?? '';
