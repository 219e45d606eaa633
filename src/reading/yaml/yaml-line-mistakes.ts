import { withoutMarkup } from '../../text/html/without-markup.ts';
import { withoutWrappingQuotes } from '../../text/typography/wrapping-quotes.ts';
import { brief, quoted, whole } from './yaml-events.ts';

/**
 * Finds the mistake in one line of YAML that cannot be read.
 *
 * @returns what is wrong → how to mend it, or `undefined` if the line itself looks right.
 */
export function lineMistake(line: string, next: string): string | undefined {
  if (/^\s+#\S/.test(line) && /^\s+\S/.test(next)) {
    return `"${brief(line)}" begins a comment, which ends the text above → put the whole text in quotation marks`;
  }
  if (line.trim() === '' || /^\s*#/.test(line)) return undefined;
  if (/^[ \t]*(?:- *)?[\w-]+:[\u00A0\u2000-\u200B\u202F\u3000]/.test(line)) {
    return 'a no-break space, which looks like a space, stands after the colon → delete it, and type a space';
  }
  const [, key = '', value = ''] = field.exec(line) ?? [];
  if (key !== '') return valueMistake(key, value.trim(), next);
  const [, item] = /^\s*- +(\S.*)$/.exec(line) ?? [];
  return item === undefined ? shapeMistake(line) : valueMistake('-', item.trim(), next);
}

/** A field with its value; a list item may begin with it. */
const field = /^\s*(?:- +)*([A-Za-z_][\w-]*)\s*:(?:[ \t]+(.*))?$/;

/** The mistake in a line without a field and its value. */
function shapeMistake(line: string): string | undefined {
  const [, key, sign, rest = ''] = /^\s*(?:- +)?([A-Za-z_]\w*)\s*([:：﹕=])(.*)$/.exec(line) ?? [];
  if (key !== undefined && sign !== undefined && !(sign === ':' && rest.startsWith('//'))) {
    const what = sign === ':' ? 'no space stands after the colon' : `"${sign}" stands where a colon and a space belong`;
    const [, better = `${key}: ${whole(rest)}`] = / → write (.*)$/.exec(valueMistake(key, rest.trim(), '') ?? '') ?? [];
    return `${what} → write ${better}`;
  }
  if (/^\s*-[^\s-]/.test(line)) return `no space stands after the dash → write - ${whole(line.replace(/^\s*-/, ''))}`;
  if (/^[%@`]/.test(line)) return `"${line[0]}" begins the line → begin it with a field, as in headline: …`;
  if (/^[^\s"'{}[\],-][^:]*$/.test(line)) {
    return `"${brief(line)}" is no field → write the field's name, a colon and a space in front, or indent the line to continue the one above`;
  }
  return undefined;
}

function valueMistake(key: string, value: string, next: string): string | undefined {
  const start = key === '-' ? '-' : `${key}:`;
  const unwrapped = withoutWrappingQuotes(value);
  const better = (text: string) => `${start} ${whole(quoted(withoutMarkup(unwrapped ?? text)))}`;
  const [, guest = ''] = /^guest:\s+["']?([^"'{}[\],:#]+?)["']?$/.exec(value) ?? [];
  if (key === 'byline' && guest !== '') return `a guest stands in no list → write byline: [{ guest: ${guest} }]`;
  if (/^["']/.test(value)) return quotationMistake(value, next, start);
  if (/^[[{]/.test(value)) return bracketMistake(value, better);
  if (/^[|>]\S*\s+[^#\s]/.test(value) || /^[@`%*&!,\]}]/.test(value) || /^[-?:] /.test(value)) {
    return `the value begins with "${value[0]}", which means something else in YAML → write ${better(value)}`;
  }
  if (/^[|>]/.test(value)) {
    return /^\S/.test(next)
      ? `the text after "${start} ${value}" is not indented → begin each of its lines with two spaces`
      : undefined;
  }
  const [plain = ''] = value.split(/\s#/);
  if (/:(?:\s|$)/.test(plain)) {
    const curly =
      unwrapped === undefined ? '' : ', and stands in curly quotation marks, where YAML knows straight ones';
    return `the text has a colon with a space after it${curly} → write ${better(value)}`;
  }
  if (plain !== value && /^\s+\S/.test(next))
    return `" #" begins a comment, which ends the text → write ${better(value)}`;
  return undefined;
}

/** The mistake in a value that begins with a quotation mark. */
function quotationMistake(value: string, next: string, start: string): string | undefined {
  const mark = value[0] ?? '';
  const inMarks = mark === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/;
  const [closed] = inMarks.exec(value) ?? [];
  if (closed === undefined) {
    // It may end on a line below, if the text goes on there.
    if (/^\s+\S/.test(next) && !field.test(next)) return undefined;
    const text = value.slice(1);
    return mark === '"'
      ? `the quotation mark at the start is never closed → write ${start} ${whole(quoted(text))}`
      : `the value begins with an apostrophe that opens a quotation → write ${start} ${whole(quoted(value))}`;
  }
  const rest = value.slice(closed.length);
  if (rest === '' || /^\s+#/.test(rest)) return undefined;
  if (/^[,;.]$/.test(rest)) return `"${rest}" stands after the closing quotation mark → delete it, or move it inside`;
  const isWhole = value.endsWith(mark) && value.length > closed.length;
  if (mark === "'" && isWhole && !/\s'|'\s/.test(value.slice(1, -1).replaceAll(/\w'\w/g, ''))) {
    return `an apostrophe ends the text before its last quotation mark → write ${start} ${whole(quoted(value.slice(1, -1)))}`;
  }
  const inner = isWhole && !/^"[^"]*" .* "[^"]*"$/.test(value) ? value.slice(1, -1) : value;
  return `words stand after the closing quotation mark → write ${start} ${whole(quoted(inner))}`;
}

function bracketMistake(value: string, better: (text: string) => string): string | undefined {
  const closing = value.startsWith('[') ? ']' : '}';
  if (/\s#/.test(value)) return `" #" within brackets begins a comment → put the text with the # in quotation marks`;
  const opened = value.split(value[0] ?? '').length;
  const closed = value.split(closing).length;
  if (opened > closed) return `a bracket "${value[0]}" is never closed → add "${closing}"`;
  if (/[[,]\s*,/.test(value)) return 'two commas stand side by side → delete one';
  if (!value.endsWith(closing)) return `words stand after the bracket "${closing}" → write ${better(value)}`;
  if (/: [^"'{[,]*: /.test(value)) return 'a text within the brackets has a colon → put that text in quotation marks';
  return undefined;
}
