import type { Outlet } from '../../newsroom/edition/outlet.ts';

/** A rule of the file `_redirects`. */
export interface RedirectRule {
  /** Where it leads from: a path from the root of the host. */
  readonly from: string;
  readonly line: string;
}

/** A file `_redirects` as it is published. */
export interface RedirectsFile {
  readonly text: string;
  /** The rules as hosts count them: a rule for one address is static, one with `*` or `:name` dynamic. */
  readonly counts: { readonly static: number; readonly dynamic: number };
  /** What is wrong with the outlet's own lines, each with its file and line. */
  readonly problems: readonly string[];
}

interface Line {
  readonly text: string;
  readonly number: number;
  /** Where the rule leads from; absent on a comment, a blank line and a line that is no rule. */
  readonly from?: string;
  /** Whether the rule fits only requests with a query, a language or the like, and leaves the others to other rules. */
  readonly isConditional?: boolean;
}

/**
 * Joins the outlet's own rules with those of the edition.
 *
 * Hosts take the first rule that fits, and Cloudflare counts a static rule that follows a dynamic one as dynamic. So the
 * edition's rules, which are static, go in front of the first dynamic rule of the outlet. Where both have a rule for
 * one address, that of the outlet is kept.
 *
 * @param own what `public/_redirects` says.
 */
export function joinRedirects(own: string, rules: readonly RedirectRule[], host: Outlet['host']): RedirectsFile {
  // Netlify does not tell an address with a slash at its end from one without.
  const keyOf = (from: string): string => (host === 'netlify' ? from.replace(/(?<=.)\/$/, '') : from);
  const lines = linesOf(own);
  const problems = lines.filter(isMalformed).map(malformed);
  const ownLines = new Map<string, Line>();
  for (const line of lines) {
    if (line.from === undefined || line.isConditional) continue;
    const first = ownLines.get(keyOf(line.from));
    if (first) problems.push(`${at(line)} is a second rule for ${line.from}, after line ${first.number} → remove one`);
    else ownLines.set(keyOf(line.from), line);
  }
  const needed = rules.filter(({ from }) => {
    const line = ownLines.get(keyOf(from));
    if (line)
      problems.push(`${at(line)} takes the place of the edition's rule for ${from} → remove it if it should not`);
    return !line;
  });
  const firstDynamic = lines.findIndex(({ from }) => from !== undefined && isDynamic(from));
  const split = firstDynamic === -1 ? lines.length : beforeComments(lines, firstDynamic);
  const [before, after] = [lines.slice(0, split), lines.slice(split)];
  const published = [...before, ...needed.map(({ line }) => ({ text: line })), ...after];
  return {
    text: published.map(({ text }) => `${text}\n`).join(''),
    counts: { static: before.filter(isRule).length + needed.length, dynamic: after.filter(isRule).length },
    problems,
  };
}

const isRule = ({ from }: Line): boolean => from !== undefined;
const isDynamic = (from: string): boolean => /\*|\/:/.test(from);
const isMalformed = (line: Line): boolean => !isRule(line) && line.text !== '' && !line.text.startsWith('#');

const at = ({ number }: Line): string => `public/_redirects:${number}`;

const malformed = (line: Line): string =>
  `${at(line)} is no rule: "${line.text}" → write it as "/from /to 301", with %20 for a space in an address`;

function linesOf(text: string): Line[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (lines.at(-1)?.trim() === '') lines.pop();
  return lines.map((line, index) => toLine(line.trim(), index + 1));
}

/** Reads a line: a source, a target, a status and conditions, parted by spaces. */
function toLine(text: string, number: number): Line {
  const [from = '', ...rest] = text
    .replace(/(?:^|\s)#.*$/, '')
    .trim()
    .split(/\s+/);
  const isPlace = (part: string): boolean => /^(?:\/|https?:\/\/)/.test(part);
  const isStatus = (part: string): boolean => /^\d{3}!?$/.test(part);
  const isCondition = (part: string): boolean => !isPlace(part) && /^[\w-]+=./.test(part);
  const isWhole = rest.length > 0 && rest.every((part) => isPlace(part) || isStatus(part) || isCondition(part));
  if (!isPlace(from) || !isWhole) return { text, number };
  // Hosts compare paths as browsers send them, in percent-encoding.
  return { text: encoded(text), number, from: encoded(from), isConditional: rest.some(isCondition) };
}

const encoded = (rule: string): string => rule.replace(/[\u0080-\u{10FFFF}]+/gu, encodeURIComponent);

/** The place of the comments that stand right before a line. */
function beforeComments(lines: readonly Line[], index: number): number {
  let start = index;
  while (lines[start - 1]?.text.startsWith('#')) start -= 1;
  return start;
}
