import { hasCurlyQuotes, straightQuotes } from './attribute-source.ts';
import { blankOut, excerpt, lineAt, type Span } from './blank-out.ts';
import type { BodyMistake } from './body-mistake.ts';
import { colonsMistake, formOf, forms } from '../markdown/directives.ts';

/** Syntax that means something elsewhere. Here it would be printed as typed. */
const foreign: readonly { readonly pattern: RegExp; readonly what: string; readonly fix: string }[] = [
  {
    pattern: /\{\{[^\n]*|\{%[^\n]*|%\}|\{\/\*[^\n]*|<%[^\n]*/g,
    what: 'is template code of another system and would be printed',
    fix: 'take it out, or write ::figure or ::embed instead',
  },
  {
    pattern:
      /\[\/[a-z][\w-]*\]|\[[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[“”″][^“”″\]\n]*[“”″]|[^\s\]"'“”″][^\s\]]*))+\s*\/?\](?!\()/gi,
    what: 'is a shortcode of another system and would be printed',
    fix: 'take it out, or write ::figure or ::embed instead',
  },
  {
    pattern: /^[ \t]*\[(?:gallery|playlist|audio|video|embed|toc|caption|more)\][ \t]*$|\[embed\](?=\S)/gim,
    what: 'is a shortcode of another system and would be printed',
    fix: 'take it out, or write ::::gallery, ::figure or ::embed instead',
  },
  {
    pattern:
      /\[(?:youtube|vimeo|dailymotion|twitter|tweet|instagram|facebook|tiktok|soundcloud|embed|audio|video|iframe)\s+https?:[^\]\s]+\]/gi,
    what: 'is a shortcode of another system and would be printed',
    fix: 'write ::embed{url="…" title="…"}',
  },
  {
    pattern: /(?<![\w%])%%[^%\n]+%%/g,
    what: 'is a comment of another system and would be printed',
    fix: 'take it out, or write <!-- … --> on a line of its own',
  },
  {
    pattern: /(?<![=\w])==[^\s=][^=\n]*==(?![=\w])|^[ \t]*>[ \t]*\[![a-z]+\]/gim,
    what: 'is a mark of another system and would be printed',
    fix: 'take it out, or write **bold** or *italics*',
  },
  {
    pattern: /\$\$[^\s$][^$]*\$\$/g,
    what: 'is a formula of another system and would be printed',
    fix: 'write it in words or in signs, or show it as ::figure{…}',
  },
  {
    pattern: /!?\[\[[^[\]\n]+\]\](?![([])/g,
    what: 'is a wiki link and would be printed',
    fix: 'write a link as [words](/2020/05/story/), and a picture as ::figure{…}',
  },
  {
    pattern: /\{:[ \t]*[.#a-z][^{}\n]*\}|\{[.#][a-z][\w-]*(?:[ \t]+[^{}\n]*)?\}/gi,
    what: 'is an attribute list of another system and would be printed',
    fix: 'take it out',
  },
  {
    pattern: /^\+\+\+[ \t]*$(?:[^]*?^\+\+\+[ \t]*$)?/gm,
    what: 'marks front matter of another system and would be printed',
    fix: 'take it out, and write the fields at the head of the file between lines of three dashes',
  },
  {
    pattern:
      /^(?:import\s+(?:[\w$]+|\{[^{}\n]*\}|\*\s+as\s+\w+)\s+from\s+["'][^"'\n]+["'];?|import\s+["'][^"'\n]+["'];?|export\s+(?:const|let|default|function|async)\b.*)[ \t]*$/gm,
    what: 'is program code of MDX and would be printed',
    fix: 'take it out',
  },
  {
    pattern: /(?<![!\\])\[\s*\]\((?!\s*\))[^()\n]*\)/g,
    what: 'is a link without words, which no reader sees',
    fix: 'write the words of the link between the brackets, or take it out',
  },
  {
    pattern: /^#{2,6}[^\s#][^\n]*/gm,
    what: 'has no space after the number signs and would be printed as typed',
    fix: 'put a space there, as in "## Subhead"',
  },
  {
    pattern: /<!--/g,
    what: 'opens a comment that is not closed and would be printed',
    fix: 'close it with -->, or take it out',
  },
  {
    pattern: /<\/?[a-z][\w-]*(?:\s[^<>]{0,300}=[^<>]{0,300})?\s*\/?>/gi,
    what: 'is not well-formed HTML and would be printed',
    fix: 'put each value between quotation marks, as in href="…", or write &lt; for a plain <',
  },
];

const names = 'figure|embed|gallery|pullquote|pull-quote';
/** Text that its author meant as a directive, though the parser does not read it as one. */
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

/**
 * Finds source that would be printed as its author typed it, though it means something else.
 *
 * @param source the Markdown, with code and directives blanked out.
 * @param html where the parser found HTML in it.
 */
export function findLeftovers(source: string, html: readonly Span[]): BodyMistake[] {
  const unescaped = source.replace(/\\(?::+|[!-/:-@[-`{-~])|<!--[^]*?-->/g, (hidden) => hidden.replace(/[^\n]/g, ' '));
  const text = blankOut(unescaped, html);
  const near = [...unescaped.matchAll(nearDirective)];
  const directives = near.length > 0 ? near : [...unescaped.matchAll(loneFence)];
  const found = [
    ...directives.map((match) => ({ at: startOf(match), message: directiveMessage(unescaped, match) })),
    ...foreign.flatMap(({ pattern, what, fix }) =>
      // The parser has judged HTML itself.
      [...(pattern.source.startsWith('<') ? text : unescaped).matchAll(pattern)].map((match) => ({
        at: startOf(match),
        message: `"${excerpt(match[0])}" ${what} → ${fix}; to show it, put it between backticks`,
      })),
    ),
  ];
  const byLine = new Map<number, BodyMistake>();
  for (const { at, message } of found) {
    const line = lineAt(source, at);
    if (!byLine.has(line)) byLine.set(line, { line, message });
  }
  return [...byLine.values()];
}

const startOf = (match: RegExpExecArray): number => match.index + (/^[\s>]*/.exec(match[0])?.[0].length ?? 0);

/** Says why a directive was not read as one, by what is unusual about it. */
function directiveMessage(source: string, match: RegExpExecArray): string {
  const start = startOf(match);
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
    return `"${excerpt(line)}" looks like a directive, but there is none of this name → write ${forms}`;
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
