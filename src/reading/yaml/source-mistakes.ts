import { unprintableIn, unprintableInBody, type Unprintable } from '../../text/characters.ts';
import type { MarkdownFile } from '../../text/markdown/front-matter.ts';
import { lineAt } from '../../text/source-text.ts';
import type { FileMistake } from '../problem.ts';

/** Finds marks of an unresolved merge and characters that must not be printed, in Markdown or in YAML alone. */
export function sourceMistakes(text: string, markdown?: MarkdownFile): FileMistake[] {
  const yaml = markdown ? markdown.frontMatter : text;
  const above = markdown ? markdown.frontMatterLine - 1 : 0;
  return [
    ...mergeMarks(text),
    ...inYaml(yaml ?? '', above, markdown ? 'front matter' : 'file'),
    ...(markdown
      ? inBody(markdown.frontMatter === undefined ? text.replace(/^\uFEFF/, '') : markdown.body, markdown.bodyLine - 1)
      : []),
    ...spoiled(text),
  ];
}

/** Returns whether a message is about the marks of a merge, between which nothing can be judged. */
export const isConflict = (message: string): boolean => message.startsWith('git has marked two versions');

/** The first mark alone: with it the author finds the others. */
function mergeMarks(text: string): FileMistake[] {
  const mark = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m.exec(text);
  if (!mark) return [];
  const message =
    'git has marked two versions of the text with <<<<<<<, ======= and >>>>>>> → keep the right version, and delete the other and the three marks';
  return [{ severity: 'error', line: lineAt(text, mark.index), field: 'file', message }];
}

function inYaml(yaml: string, above: number, part: string): FileMistake[] {
  // A byte order mark at the start of a file says how it is saved, and is not text.
  return byLine(
    yaml,
    unprintableIn(yaml).filter(({ index, name }) => index > 0 || !name.endsWith('U+FEFF')),
  ).map(({ line, text, name }) => ({
    severity: 'error',
    line: line + above,
    field: /^[ -]*([A-Za-z]\w*):/.exec(text)?.[1] ?? part,
    message: `has ${name} → delete it, or type the words again`,
  }));
}

function inBody(body: string, above: number): FileMistake[] {
  const deep = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){50}.*[^-*\s]/m.exec(body);
  const nested: FileMistake[] = deep
    ? [
        {
          severity: 'error',
          line: lineAt(body, deep.index) + above,
          field: 'body',
          message:
            'has more than 50 quotations or lists within one another → take the marks at the start of the line out',
        },
      ]
    : [];
  const characters = byLine(body, unprintableInBody(body)).map(({ line, text, name }): FileMistake => {
    const isDirective = /^\s*:{1,}[a-z]/i.test(text);
    return {
      severity: isDirective ? 'error' : 'warning',
      line: line + above,
      field: 'body',
      message: isDirective
        ? `has ${name} → delete it, or type the words again`
        : `has ${name}, which is not printed → delete it`,
    };
  });
  return [...nested, ...characters];
}

/** Traces of a file that was once read in a wrong encoding; its words are spoiled, whatever is done now. */
function spoiled(text: string): FileMistake[] {
  const lost = text.indexOf('\uFFFD');
  const doubled = text.search(/[ÃÂ][\u00A0-\u00BA\u00BC-\u00BF]|â€[™œ“”˜¦]/);
  const warning = (index: number, message: string): FileMistake[] => [
    { severity: 'warning', line: lineAt(text, index), field: 'file', message },
  ];
  return [
    ...(lost === -1
      ? []
      : warning(
          lost,
          'has "\uFFFD", the mark of a character that was lost in a conversion → type the character again',
        )),
    ...(doubled === -1
      ? []
      : warning(
          doubled,
          `"${text.slice(doubled, doubled + 2)}" stands for another character, since the file was once read in a wrong encoding → type the word again`,
        )),
  ];
}

/** The first unprintable character of each line, with the line. */
function byLine(text: string, found: readonly Unprintable[]) {
  const firsts = new Map<number, { line: number; text: string; name: string }>();
  const lines = found.length === 0 ? [] : text.split('\n');
  let line = 0;
  let end = lines[0]?.length ?? 0;
  for (const { index, name } of found) {
    while (index > end) end += 1 + (lines[(line += 1)]?.length ?? Infinity);
    if (!firsts.has(line)) firsts.set(line, { line: line + 1, text: lines[line] ?? '', name });
  }
  return [...firsts.values()];
}
