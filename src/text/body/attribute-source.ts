import { decodeHTML } from 'entities/decode';

/** Characters that would end a value in the eyes of the Markdown parser, and their stand-ins while it reads. */
const standIns = new Map([
  ['}', '\uE003'],
  ['\\"', '\uE004'],
  ["\\'", '\uE005'],
]);
const originals = new Map([...standIns].map(([original, standIn]) => [standIn, original]));
/** The HTML has passed the allow-list by then, so a quotation mark must not end an attribute. */
const originalsInHtml = new Map([
  ['\uE003', '}'],
  ['\uE004', '\\&quot;'],
  ['\uE005', '\\&#39;'],
]);

const openingLine = /^([ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*:{2,}[\w-]+(?:\[[^\]\n]*\])?\{)(.*\}[ \t]*)$/gm;
const quoted = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g;

/** Prepares Markdown for the parser, which cannot read braces and escaped quotation marks in the values of directives. */
export function protectValues(markdown: string): string {
  return markdown.replace(openingLine, (_, opening: string, rest: string) => {
    const safe = rest.replace(quoted, (value) =>
      value.replace(/\\["']|\}/g, (original) => standIns.get(original) ?? original),
    );
    return opening + safe;
  });
}

/** Puts back into HTML what `protectValues` took out: code may show a directive. */
export function restoreValues(html: string): string {
  return html.replace(/[\uE003-\uE005]/g, (standIn) => originalsInHtml.get(standIn) ?? '');
}

/** Returns a value as its author means it: without escapes, and with character references decoded. */
export function readValue(value: string): string {
  return decodeHTML(value).replace(/[\uE003-\uE005]/g, (standIn) => originals.get(standIn)?.replace('\\', '') ?? '');
}

/** Returns what is wrong with how the attributes of a directive are written, or `undefined`. */
export function attributeMistake(openingOfDirective: string): string | undefined {
  const braces = /^:+[\w-]+(?:\[[^\]\n]*\])?\{(.*)\}/.exec(openingOfDirective)?.[1] ?? '';
  const rest = braces.replace(/[\w-]+[ \t]*=[ \t]*("[^"\n]*"|'[^'\n]*')(?![^\s}])/g, '');
  if (hasCurlyQuotes(rest)) return straightQuotes;
  const plain = rest.replace(/(?<!\S)[\w-]+[ \t]*=[ \t]*[^\s"'=]+|(?<!\S)[\w-]+(?!\S)|(?<!\S)[.#][\w-]+(?!\S)/g, '');
  if (plain.trim() !== '')
    return 'the quotation marks of the attributes do not pair up → write each as name="…", and a quotation mark within a value as &quot;';
  const names = [...braces.replace(quoted, '""').matchAll(/(?<!\S)([\w-]+)[ \t]*=/g)].map(([, name]) => name);
  const double = names.find((name, index) => names.indexOf(name) < index);
  return double === undefined ? undefined : `the attribute "${double}" stands twice → keep one of them`;
}

/** Do values stand between typographic quotation marks? */
export function hasCurlyQuotes(source: string): boolean {
  return /=[ \t]*[“”„‟‘’‚«»＂]/.test(source);
}

export const straightQuotes =
  'the attributes stand between curly quotation marks → write straight quotation marks, as in file="map.png"';
