/** Private-use characters, each written beside or instead of one that Markdown would take for syntax. */
const tilde = '\uE010';
const letter = '\uE011';
const straight = '\uE012';

const eastAsian =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\u3000-\u303F\uFF01-\uFF65]/u;
const punctuation = /[\p{P}\p{S}]/u;
/** A run of asterisks or tildes with a character at either side. */
const runs = /(?<=([^\s*~]))(?:\*+|~~)(?=([^\s*~]))/gu;

/**
 * Marks a Markdown text so that the parser reads it as authors mean it: emphasis works beside East Asian punctuation,
 * a single `~` is a character, and an escaped quote, hyphen or full stop stays as it is typed. Undone by `unmark`.
 */
export function mark(markdown: string): string {
  const marked = markdown
    .replace(/~+/g, (tildes, place: number, text: string) =>
      tildes === '~' && text.charAt(place - 1) !== '\\' ? tilde : tildes,
    )
    .replace(/\\["']|\\-(?=\\?-)|\\\.(?=\\?\.)/g, `$&${straight}`);
  return eastAsian.test(marked) ? marked.replace(runs, withLetter) : marked;
}

/**
 * Puts a character that is neither space nor punctuation between a run and the punctuation beside it, where a word
 * stands on the other side: in `港は**「閉鎖」**です`, Markdown by itself lets neither run open or close anything.
 */
function withLetter(run: string, last: string, next: string): string {
  const isEastAsian = eastAsian.test(last) || eastAsian.test(next);
  if (!isEastAsian || last === '\\' || punctuation.test(last) === punctuation.test(next)) return run;
  return punctuation.test(next) ? run + letter : letter + run;
}

/**
 * Takes the marks out of everything that was made of a marked text. In fields named `html` an escaped character
 * becomes a numeric reference, by which typography knows it.
 */
export function unmark<T>(made: T): T {
  // Strings become strings at every depth, so the type stays.
  return unmarked(made, false) as T;
}

function unmarked(value: unknown, isHtml: boolean): unknown {
  if (typeof value === 'string') return withoutMarks(value, isHtml);
  if (Array.isArray(value)) return value.map((item: unknown) => unmarked(item, isHtml));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, unmarked(field, key === 'html')]));
}

function withoutMarks(made: string, isHtml: boolean): string {
  if (!/[\uE010-\uE012]|%EE%80/.test(made)) return made;
  const text = made.replace(/\uE010|%EE%80%90/g, '~').replace(/\uE011|%EE%80%9[12]/g, '');
  // A backslash is left of an escape in code alone, where typography does not come.
  const kept = isHtml
    ? text.replace(/(?<!\\)(["'.-]|&quot;|&#39;)\uE012/g, (_, sign: string) => references.get(sign) ?? sign)
    : text;
  return kept.replaceAll(straight, '');
}

const references = new Map([
  ['"', '&#34;'],
  ['&quot;', '&#34;'],
  ["'", '&#39;'],
  ['&#39;', '&#39;'],
  ['-', '&#45;'],
  ['.', '&#46;'],
]);
