import { decodeHTML } from 'entities/decode';
import { htmlTag, partsWords } from '../html/html-tags.ts';
import { replacementsIn } from './typography.ts';

/** A part of the text of a piece of HTML, and where it stands there. */
interface Run {
  /** Offset in the text. */
  readonly start: number;
  readonly text: string;
  /** Offsets in the HTML. */
  readonly from: number;
  readonly to: number;
}

/** Elements whose text is not language, or not the author's. */
const verbatim = /^<(?:(?:code|pre|kbd|samp|script|style)\b|a [^>]*\bdata-footnote-)/i;

/**
 * Sets the text of well-formed HTML as `setType` does, through inline elements and up to the end of each block. Tags,
 * code and the marks of footnotes stay as they are, and so do numeric character references such as `&#34;`.
 *
 * @param language a BCP 47 tag.
 */
export function typesetHtml(html: string, language: string): string {
  const runs = runsOf(html);
  const parts: string[] = [];
  let end = 0;
  let index = 0;
  for (const { from, to, text } of replacementsIn(runs.map((run) => run.text).join(''), language)) {
    while ((runs[index + 1]?.start ?? Infinity) <= from) index += 1;
    const run = runs[index];
    // Hyphens or full stops on both sides of a tag are not one mark.
    if (!run || to > run.start + run.text.length) continue;
    const isReference = run.text.length !== run.to - run.from;
    parts.push(html.slice(end, isReference ? run.from : run.from + from - run.start), text);
    end = isReference ? run.to : run.from + to - run.start;
  }
  return parts.length === 0 ? html : parts.join('') + html.slice(end);
}

function runsOf(html: string): Run[] {
  const runs: Run[] = [];
  let start = 0;
  const add = (text: string, from: number, to: number) => {
    if (text === '') return;
    runs.push({ start, text, from, to });
    start += text.length;
  };
  const addText = (from: number, to: number) => {
    let end = from;
    for (const { 0: reference, index } of html.slice(from, to).matchAll(/&(?:#x?[\da-f]+|\w+);/gi)) {
      add(html.slice(end, from + index), end, from + index);
      end = from + index + reference.length;
      // A prime sign stands for what the author has said is to stay; it neither opens nor closes anything.
      add(reference.startsWith('&#') ? '″' : decodeHTML(reference).charAt(0), from + index, end);
    }
    add(html.slice(end, to), end, to);
  };
  let end = 0;
  for (const { 0: tag, 1: slash, 2: name, index } of html.matchAll(htmlTag)) {
    if (index < end) continue;
    addText(end, index);
    end = index + tag.length;
    if (name === undefined) continue;
    if (slash === '' && verbatim.test(tag)) {
      const close = html.indexOf(`</${name}`, end);
      const past = close < 0 ? html.length : close;
      // A letter stands for code; a mark of a footnote stands for nothing.
      if (!/^a$/i.test(name)) add('x', end, past);
      end = past;
    } else if (partsWords(name)) add('\u2029', end, end);
  }
  addText(end, html.length);
  return runs;
}
