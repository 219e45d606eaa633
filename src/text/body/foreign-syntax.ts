/** Syntax that would be printed as typed. */
interface ForeignSyntax {
  readonly pattern: RegExp;
  readonly what: string;
  readonly fix: string;
  /** An error if left out. */
  readonly severity?: 'warning';
}

const inOneLine = 'would be printed as typed, and in one line with the next';
const asItem = 'begin it with a hyphen and a space';

/** The syntax of other systems, and near misses of Markdown and HTML. */
export const foreignSyntax: readonly ForeignSyntax[] = [
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
    pattern: /\[(?:\[[^[\]\n]*\]|[^[\]\n]*)\]\(#_?(?:ftn|edn|sdfootnote|sdendnote|footnote|fn)[\w:-]*\)/gi,
    what: 'is a footnote of a word processor, whose link leads nowhere',
    fix: 'write [^1] where the note belongs, and begin the note with [^1]: on a line of its own',
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
    pattern: /(?<!\\)\[[^[\]\n]+\][ \t]+\((?:https?:|mailto:|www\.|\/)[^()\s]*\)/gi,
    what: 'has a space between the words of a link and its address and would be printed as typed',
    fix: 'take the space out, as in [words](https://…)',
  },
  {
    pattern: /(?<!\\)!\[[^[\]\n]*\]\([^()<>"'\n]*[^()<>"'\s][ \t]+[^()<>"'\s][^()<>"'\n]*\)/g,
    what: 'has a space in the name of a picture and would be printed as typed',
    fix: 'write ::figure{file="…" alt="…" credit="…"}',
  },
  {
    pattern: /(?<![\\!])\[[^[\]\n]+\]\((?:https?:|mailto:|www\.|\/)[^()<>"'\s]*[ \t]+[^()<>"'\s][^()<>"'\n]*\)/gi,
    what: 'has a space in the address of a link and would be printed as typed',
    fix: 'write %20 for each space of the address',
  },
  {
    pattern: /(?<!\\)\[[^[\]\n]+\]\((?:https?:\/\/)?…\)/g,
    what: 'is a link without an address',
    fix: 'write the address between the brackets',
  },
  {
    pattern:
      /^ {0,3}(?:[•‣▪·●◦○■□▫∙⁃➢➤][^\S\n]+|(?:[o§Øüv]\t|§(?:[^\S\n]{2,}|\u00A0))[^\S\n]*)\S[^\n]*(?:\n {0,3}[•‣▪·●◦○■□▫∙⁃➢➤§][^\S\n][^\n]*)*/gm,
    what: 'is an item of a list of a word processor and would be printed as typed',
    fix: asItem,
  },
  {
    pattern: /^ {0,3}([§→➔►▶✓✔✗✘])[^\S\n]*\S[^\n]*(?:\n {0,3}\1[^\S\n]*\S[^\n]*)+/gm,
    what: `is an item of a list with signs, and ${inOneLine}`,
    fix: asItem,
  },
  {
    pattern:
      /^ {0,3}(?:\d{1,2}(?:[°º/]|[^\S\n][-–—])|[IVX]{1,4}\.)[^\S\n]+\S[^\n]*(?:\n {0,3}(?:\d{1,2}(?:[°º/]|[^\S\n][-–—])|[IVX]{1,4}\.)[^\S\n]+\S[^\n]*)+/gm,
    what: `is an item of a list, and ${inOneLine}`,
    fix: 'begin it with a number, a full stop and a space, as in "1. First"',
  },
  {
    pattern: /^ {0,3}[–—―][^\n]+(?:\n {0,3}[–—―][^\n]+)+/gm,
    what: `is an item of a list with dashes, and ${inOneLine}`,
    fix: `${asItem}, or put an empty line below it if somebody speaks`,
  },
  {
    pattern: /^ {0,3}([-*+])(?=\p{L})(?:(?!\1)[^\n])+(?:\n {0,3}\1(?=\p{L})(?:(?!\1)[^\n])+)+$/gmu,
    what: `is an item of a list without a space, and ${inOneLine}`,
    fix: asItem,
  },
  {
    pattern: /^ {0,3}\d{1,3}[.)](?=\p{L})[^\n]+(?:\n {0,3}\d{1,3}[.)](?=\p{L})[^\n]+)+/gmu,
    what: `is an item of a list without a space, and ${inOneLine}`,
    fix: 'put a space behind its number, as in "1. First"',
  },
  {
    pattern:
      /^ {0,3}(?:[a-zA-Z]|[ivx]{1,4}|\(\w{1,3})\)[^\S\n]*\S[^\n]*(?:\n {0,3}(?:[a-zA-Z]|[ivx]{1,4}|\(\w{1,3})\)[^\S\n]*\S[^\n]*)+/gm,
    what: `is an item of a list, and ${inOneLine}`,
    fix: 'begin it with a number, a full stop and a space, as in "1. First", or put an empty line below it',
  },
  {
    pattern: /^(?!(?:[-*+]|\d+[.)])\t)\S[^\n\t]*\t[^\n]*(?:\n(?!(?:[-*+]|\d+[.)])\t)\S[^\n\t]*\t[^\n]*)+/gm,
    what: 'is a table of a spreadsheet, whose columns would be lost',
    fix: 'save it as CSV beside the story, and write ::table{file="…" caption="…"}',
  },
  {
    pattern: /^#{2,6}[^\s#][^\n]*/gm,
    what: 'has no space after the number signs and would be printed as typed',
    fix: 'put a space there, as in "## Subhead"',
  },
  {
    pattern: /\d\*{1,2}[\p{L}\d(](?:[^*\n]*[\p{L}\d)])?\*{1,2}\d(?:[\d.,*]*\d)?/gu,
    what: 'has stars between figures, which are not printed but set italics or bold',
    fix: 'write × or \\* for each',
    severity: 'warning',
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
