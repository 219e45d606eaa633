/** A rule that applies to all requests for one address. */
export interface Redirect {
  /** The source, a path from the root of the host, in percent-encoding. */
  readonly from: string;
  /** A path from the root of the host, or a whole address. */
  readonly to: string;
  readonly status: number;
}

/** A redirect as a line of the file `_redirects`. */
export interface RedirectRule extends Redirect {
  readonly line: string;
}

/** The rules of the outlet and of the edition. */
export interface Redirects {
  /** The file `_redirects`. */
  readonly text: string;
  /** The number of rules by kind, as hosts count them: a rule with `*` or `:name` is dynamic. */
  readonly counts: { readonly static: number; readonly dynamic: number };
  /** The rules for one address each that redirect all requests, without a second one for the same address. */
  readonly plain: readonly Redirect[];
  /** The addresses that answer 410 (Gone). */
  readonly gone: readonly string[];
  /** The other rules of the outlet: where they are, and what they say. */
  readonly others: readonly string[];
  /** Problems in the outlet's own lines, each with file and line. */
  readonly problems: readonly string[];
}

interface Line {
  readonly text: string;
  readonly number: number;
  /** The source of the rule; absent for a comment, a blank line and an invalid line. */
  readonly from?: string;
  /** The target, and the status if the line names one. */
  readonly to?: string;
  readonly status?: number;
  /** Whether the rule applies only to some requests, by query, language or the like. */
  readonly isConditional?: boolean;
}

/** How a host compares paths. Netlify takes an address with and without a slash at its end for the same. */
export interface PathRules {
  readonly ignoresSlash: boolean;
}

/**
 * Merges the outlet's own rules with those of the edition.
 *
 * Hosts apply the first rule that matches, and Cloudflare counts a static rule after a dynamic one as dynamic. So the
 * edition's rules, which are static, come before the first dynamic rule of the outlet. If both have a rule for an
 * address, the outlet's is used.
 *
 * @param own the text of `public/_redirects`.
 */
export function joinRedirects(own: string, rules: readonly RedirectRule[], { ignoresSlash }: PathRules): Redirects {
  const keyOf = (from: string): string => (ignoresSlash ? from.replace(/(?<=.)\/$/, '') : from);
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
  const plain = [...ownLines.values()].flatMap((line) => toRedirect(line) ?? []);
  return {
    text: published.map(({ text }) => `${text}\n`).join(''),
    counts: { static: before.filter(isRule).length + needed.length, dynamic: after.filter(isRule).length },
    plain: [...plain, ...needed.filter(({ status }) => isRedirect(status))],
    gone: needed.filter(({ status }) => status === 410).map(({ from }) => from),
    others: lines.filter((line) => isRule(line) && !toRedirect(line)).map((line) => `${at(line)} "${line.text}"`),
    problems,
  };
}

/** Returns the redirect that a line says, with Netlify's status where it names none; `undefined` if it says more. */
function toRedirect({ from, to, status = 301, isConditional }: Line): Redirect | undefined {
  if (from === undefined || to === undefined || isConditional === true) return undefined;
  return from.startsWith('/') && !isDynamic(from) && isRedirect(status) ? { from, to, status } : undefined;
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);
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

/** Parses a line: source, target, status and conditions, separated by spaces. */
function toLine(text: string, number: number): Line {
  const [from = '', ...rest] = text
    .replace(/(?:^|\s)#.*$/, '')
    .trim()
    .split(/\s+/);
  const isAddress = (part: string): boolean => /^(?:\/|https?:\/\/)/.test(part);
  const isStatus = (part: string): boolean => /^\d{3}!?$/.test(part);
  const isCondition = (part: string): boolean => !isAddress(part) && /^[\w-]+=./.test(part);
  const isValid = rest.length > 0 && rest.every((part) => isAddress(part) || isStatus(part) || isCondition(part));
  if (!isAddress(from) || !isValid) return { text, number };
  // Hosts compare paths in percent-encoding, as browsers send them.
  const [to, status] = [rest.find(isAddress), rest.find(isStatus)];
  return {
    text: encoded(text),
    number,
    from: encoded(from),
    ...(to !== undefined && { to: encoded(to) }),
    ...(status !== undefined && { status: Number.parseInt(status, 10) }),
    isConditional: rest.some(isCondition),
  };
}

const encoded = (rule: string): string => rule.replace(/[\u0080-\u{10FFFF}]+/gu, encodeURIComponent);

/** Returns the index of the first comment of those directly before a line. */
function beforeComments(lines: readonly Line[], index: number): number {
  let start = index;
  while (lines[start - 1]?.text.startsWith('#')) start -= 1;
  return start;
}
