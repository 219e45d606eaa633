import { EVENT_ID, type Event } from 'js-yaml';
import { startMistake } from './indent-mistakes.ts';
import { brief, isInQuotes } from './yaml-events.ts';
import { lineMistake } from './yaml-line-mistakes.ts';
import type { YamlMistake } from './yaml-mistake.ts';

/** In items: no list of a paper is near this length. */
const longestList = 500;

/** Finds what YAML permits and `content/` does not: words that vanish, and texts that grow when they are read. */
export function refusedIn(source: string, events: readonly Event[]): YamlMistake | undefined {
  if (events.filter(({ type }) => type === EVENT_ID.DOCUMENT).length > 1) return secondDocument(source);
  const at = (offset: number, reason: string) => ({ line: source.slice(0, offset).split('\n').length, reason });
  /** Of each list or group that is open: how many scalars, lists and groups it may still hold. */
  const room: number[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.POP) room.pop();
    if (event.type === EVENT_ID.DOCUMENT) room.push(1);
    if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) continue;
    if (event.anchorStart !== -1) return at(event.anchorStart - 1, signMistake(source, event.anchorStart - 1));
    if (event.type === EVENT_ID.ALIAS) continue;
    if (event.tagStart !== -1) return at(event.tagStart, signMistake(source, event.tagStart));
    const start = event.type === EVENT_ID.SCALAR ? event.valueStart : event.start;
    const left = (room.pop() ?? 0) - 1;
    if (left < 0) return at(start, `this list or group has more than ${longestList} items → keep those that matter`);
    room.push(left);
    // A group has a key and a value to each item.
    if (event.type !== EVENT_ID.SCALAR) room.push(event.type === EVENT_ID.MAPPING ? 2 * longestList : longestList);
    else if (isInQuotes(event)) {
      const swallowed = /\n\s*(?:- )?([A-Za-z]\w*): /.exec(source.slice(start, event.valueEnd))?.[1];
      if (swallowed !== undefined) {
        return at(start, `the quotation that begins here takes the field "${swallowed}" in → close it on its own line`);
      }
    }
  }
  return undefined;
}

/** An anchor, an alias or a tag: the word itself would not be printed. */
function signMistake(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset) + 1;
  const [line = ''] = source.slice(start).split(/\r?\n/, 1);
  const [word = ''] = /^[^\s,[\]{}]*/.exec(source.slice(offset)) ?? [];
  if (/^\S*\s*(?:[[{]|$)/.test(source.slice(offset, start + line.length))) {
    return `"${brief(word)}" stands for a value elsewhere, which is not supported → write the value itself, or put it in quotation marks`;
  }
  return lineMistake(line, '') ?? `"${brief(word)}" is a sign of YAML and is not printed → put it in quotation marks`;
}

function secondDocument(source: string): YamlMistake {
  const lines = source.split('\n');
  const first = lines.findIndex((line) => !/^\s*(?:#.*)?$/.test(line) && !line.startsWith('---'));
  const place = lines.findIndex((line, index) => index > first && /^(?:---|\.\.\.)/.test(line));
  const mark = lines[place]?.slice(0, 3) ?? '---';
  return { line: place + 1, reason: `what follows this "${mark}" is not read → delete the line` };
}

/**
 * Finds the true cause of a mistake that a YAML reader met.
 *
 * @param line where the reader met it, which may be a line below the cause.
 */
export function causeOf(source: string, line: number, reason: string): YamlMistake {
  const lines = source.split(/\r?\n/);
  const here = lines[line - 1] ?? '';
  if (reason.startsWith('duplicated')) {
    const key = /^[\s-]*["']?([^:"']+)/.exec(here)?.[1] ?? '';
    return { line, reason: `"${brief(key)}" stands twice → keep one of the two, and delete the other` };
  }
  if (reason.startsWith('nesting'))
    return { line, reason: 'lists or groups stand too deep within one another → write it more plainly' };
  if (reason.startsWith('tab')) return { line, reason: startMistake('a tab', lines[line - 2]) };
  if (reason.includes('escape')) {
    return {
      line,
      reason: 'a backslash stands within double quotation marks → use single quotation marks, or write two backslashes',
    };
  }
  for (let place = Math.min(line, lines.length); place > 0 && place > line - 30; place -= 1) {
    const mistake = lineMistake(lines[place - 1] ?? '', lines[place] ?? '');
    if (mistake !== undefined) return { line: place, reason: mistake };
  }
  return { line, reason: indentMistake(here, lines[line - 2] ?? '') ?? standing(reason) };
}

const standing = (reason: string): string =>
  `cannot be read as YAML: ${reason} → look at this line and the one above it for a missing quotation mark, bracket or indent`;

function indentMistake(line: string, above: string): string | undefined {
  const indent = (text: string) => text.length - text.trimStart().length;
  if (line.trim() === '' || indent(line) === indent(above) || above.trim() === '') return undefined;
  const difference = indent(line) > indent(above) ? 'more' : 'less';
  return `is indented ${difference} than the line above, but does not belong into it → give the fields of one group the same number of spaces at the start`;
}
