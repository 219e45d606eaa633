import { colonsMistake } from '../markdown/directive-mistakes.ts';
import { directives, formMeant, formOf, forms } from '../markdown/directives.ts';
import { excerpt, startOf } from '../source-text.ts';
import { hasCurlyQuotes, straightQuotes } from './attribute-source.ts';

/** Text that its author meant as a directive, though the parser does not read it as one. */
interface NearDirective {
  /** Offset of its colons. */
  readonly at: number;
  readonly message: string;
}

const names = [...directives.keys(), 'pull-quote'].join('|');
const nearDirective = new RegExp(
  [
    `(?<![\\w:：])[:：]{2,}[ \\t]*(?:${names})\\b|[:：]{2,}[ \\t]*(?:${names})[ \\t]*\\{`,
    `(?<![\\w:：])[:：][ \\t]?(?:${names})[ \\t]*[{[]`,
    `(?<![\\w:：])[:：]{2,}[ \\t]*[a-z][\\w-]*[ \\t]*[{[]`,
    `(?<![\\w:：])[:：][a-z][\\w-]*\\{[^{}\\n]*=`,
    `^[ \\t>]*[:：]{3,}[ \\t]*\\S.*$`,
  ].join('|'),
  'gim',
);
const loneFence = /^[ \t>]*[:：]{3,}[ \t]*$/gm;

/** Finds what was meant as a directive. Colons alone on a line are reported only if nothing else is found. */
export function findNearDirectives(source: string): NearDirective[] {
  const near = [...source.matchAll(nearDirective)];
  const found = near.length > 0 ? near : [...source.matchAll(loneFence)];
  return found.map((match) => {
    const at = startOf(match);
    return { at, message: messageAt(source, at) };
  });
}

/** Says why a directive was not read as one, by what is unusual about it. */
function messageAt(source: string, start: number): string {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const written = source.slice(start).split(/\n[ \t>]*\n/, 1)[0] ?? '';
  const [line = ''] = written.split('\n', 1);
  const name = /^[:：]+[ \t]*([a-z][\w-]*)/i.exec(line)?.[1] ?? '';
  const form = formOf(name);
  if (name === '')
    return 'colons stand here that neither open nor close anything → take them out, or write the opening line';
  if (hasCurlyQuotes(line)) return straightQuotes;
  if (line.startsWith('：')) return `"${excerpt(line)}" begins with wide colons → write ${form ?? forms}`;
  if (form === undefined)
    return `"${excerpt(line)}" looks like a directive, but there is none of this name → write ${formMeant(name) ?? forms}`;
  const colons = /^:+/.exec(line)?.[0].length ?? 0;
  if (/^:+[ \t]/.test(line)) return `a space stands between the colons and ${name} → write ${form}`;
  if (new RegExp(`^:+${name}[ \\t]+[{[]`, 'i').test(line)) return `a space stands after ${name} → write ${form}`;
  if (line.includes('{') && !line.includes('}')) {
    return written.includes('}')
      ? `the directive ${name} runs over more than one line → write it on one line`
      : `the brace of ${name} is not closed → end the line with }`;
  }
  if (colons === 1 || (colons > 2 && form.startsWith('::') && !form.startsWith(':::')))
    return colonsMistake(name, form);
  if (/[^\s>]/.test(source.slice(lineStart, start)) || /\}[ \t]*\S/.test(line))
    return `the directive ${name} stands within a line of text → write it on a line of its own, with empty lines around it`;
  return `"${excerpt(line)}" is not a complete directive → write ${form}`;
}
