import { lineAt } from '../source-text.ts';
import type { BodyMistake } from './body-mistake.ts';

const markdown =
  /\*\*[^\s*][^*\n]*\*\*|(?<![\w*])\*[^\s*](?:[^*\n]*[^\s*])?\*(?![\w*])|__[^\s_][^_\n]*__|\[[^\]\n]+\]\([^)\s]+\)|\[\^[^\]\s]+\]|^[ \t]*#{2,4} \S|`[^`\n]+`/m;

/** Finds Markdown in a block of HTML, within which it would be printed as typed. */
export function findMarkdownInHtml(html: string, firstLine: number): BodyMistake[] {
  const besideComment = /^\s*<!--[^]*?-->[ \t]*(?=[^\s<])/.exec(html);
  if (besideComment) {
    const message =
      'text stands on the line of a comment and would be no paragraph → write the comment on a line of its own, with empty lines around it';
    return [{ line: firstLine + lineAt(html, besideComment[0].length) - 1, message }];
  }
  const spaced = html.replace(
    /<(pre|code|script|style)\b[^]*?<\/\1>|<!--[^]*?(?:-->|$)|<(?:"[^"]*"|'[^']*'|[^<>"'])*>/gi,
    (part) => part.replace(/[^\n]/g, ' '),
  );
  const found = markdown.exec(spaced);
  if (!found) return [];
  const line = firstLine + lineAt(spaced, found.index + found[0].length) - 1;
  const message = `"${found[0].trim()}" is Markdown within HTML and would be printed as typed → take out the HTML around it, or leave an empty line between them`;
  return [{ line, message }];
}
