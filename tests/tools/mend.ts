/** Does what a message asks for, as an editor does who takes it at its word. */

/** A line that an author is told: `path:line field: what is wrong → how to mend it`. */
const told = /^(?<path>\S+):(?<line>\d+) (?<field>.+?): (?:warning: )?(?<what>.+) → (?<mend>.+)$/;

/**
 * Mends the files of a content tree by the messages about them.
 *
 * @returns the mended files, or `undefined` if a message leaves words to its author.
 */
export function mended(
  files: Readonly<Record<string, string | Buffer>>,
  messages: readonly string[],
): Record<string, string | Buffer> | undefined {
  const result = { ...files };
  for (const message of messages) {
    const { path = '', line = '', what = '', mend = '' } = told.exec(message)?.groups ?? {};
    const source = result[path];
    if (typeof source !== 'string') return undefined;
    const lines = source.split('\n');
    const written = lines[Number(line) - 1] ?? '';
    const better = mendedLine(written, what, mend);
    if (better === undefined || better === written) return undefined;
    result[path] = lines.with(Number(line) - 1, better).join('\n');
  }
  return result;
}

function mendedLine(line: string, what: string, mend: string): string | undefined {
  const [start = ''] = /^\s*(?:- )?/.exec(line) ?? [];
  const [, whole] = /^(?:write|put (?:it|all of it) in quotation marks:) ((?:-|[A-Za-z_]\w*:) .*)$/.exec(mend) ?? [];
  if (whole !== undefined) return start + whole.replace(start.endsWith('- ') ? /^- / : /^/, '');
  const [, list] = /^write it as a list: (\[[^\]]*\])$/.exec(mend) ?? [];
  if (list !== undefined) return line.replace(/:.*/, () => `: ${list}`);
  const [, meant] = /did you mean "([^"]+)"(?:, which is there)?\?/.exec(mend) ?? [];
  const [, wrong] = /^(?:.* )?"([^"]+)"(?:$| (?:is not|does not|has no|beside|is no))/.exec(what) ?? [];
  if (meant !== undefined && what === 'unknown field') return line.replace(/[\w-]+(?=:)/, () => meant);
  if (meant !== undefined && wrong !== undefined) return line.replace(wrong, () => meant);
  const [, value] = /(?:^|and )write (?:only )?"?([^\s"]+)"?$/.exec(mend) ?? [];
  if (value === undefined) return undefined;
  const [, link] = /^the link (\S+) /.exec(what) ?? [];
  if (/^has the offset/.test(what)) return line.replace(/\d{4}-\d\d-\d\dT[\d:.]+[+-]\d\d:\d\d/, () => value);
  const place = link ?? wrong ?? /^"([^"]+)"/.exec(what)?.[1];
  return place === undefined ? undefined : line.replace(place, () => value);
}
