import { brief } from './yaml-events.ts';

/** A mistake around the front matter: its line, counted from 1 in the file, and what is wrong → how to mend it. */
export interface FrontMatterMistake {
  readonly line: number;
  readonly message: string;
}

const form = 'start the file with a line of three dashes, the fields, and three dashes again';
const fieldLine = /^[A-Za-z]\w*:(?:\s|$)/;

/** Finds why a Markdown file has no front matter that can be read. */
export function missingFrontMatter(source: string): FrontMatterMistake {
  const text = source.replace(/^\uFEFF/, '');
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const opening = (lines[first] ?? '').trim();
  const at = (line: number, message: string) => ({ line, message });
  if (first === -1) return at(1, `is missing, as the file is empty → ${form}`);
  if (/\r(?!\n)/.test(text))
    return at(1, 'is missing, as the line ends are those of old Macs → save the file with LF line ends');
  if (opening === '---' && lines[0]?.trimEnd() !== '---') {
    const what = first === 0 ? 'a space stands' : 'an empty line stands';
    return at(1, `is not found, as ${what} before the first three dashes → delete it`);
  }
  if (opening === '---') return at(endOf(lines), 'is never closed → add a line of three dashes below the last field');
  if (/^(?:\+{3}|\{)/.test(opening)) return at(1, `is TOML or JSON → write YAML: ${form}`);
  if (/^[-–—―*=_~]{1,9}$/.test(opening)) {
    return at(first + 1, `begins with "${opening}" → write exactly three dashes, ---, on a line of their own`);
  }
  const fence = lines.findIndex((line, index) => index > first && line.trimEnd() === '---');
  if (fence > first && fieldLine.test(lines[fence + 1] ?? '')) {
    const also = /^(?:`{3}|~{3})/.test(opening) ? ', and the line that closes it below the front matter' : '';
    return at(
      first + 1,
      `is not found, as "${brief(opening)}" stands before the first three dashes → delete it${also}`,
    );
  }
  if (fieldLine.test(opening))
    return at(first + 1, 'has no line of three dashes above it → put --- above the first field');
  return at(1, `is missing → ${form}`);
}

/** The last line, counted from 1, that looks as if it belonged to a front matter that begins on the first. */
function endOf(lines: readonly string[]): number {
  const after = lines.findIndex((line, index) => index > 0 && !/^(?:[A-Za-z]\w*:(?:\s|$)|\s+\S|- |#|$)/.test(line));
  const until = after === -1 ? lines.length : after;
  const last = lines.slice(0, until).findLastIndex((line) => line.trim() !== '');
  return Math.max(1, last + 1);
}

/** Finds fields that stand below the front matter, since a line of three dashes in its middle ended it. */
export function fieldBelow(body: string, bodyLine: number, fields: readonly string[]): FrontMatterMistake | undefined {
  const [, blank = '', field = ''] = /^(\s*)([A-Za-z]\w*):(?:\s|$)/.exec(body) ?? [];
  if (!fields.includes(field)) return undefined;
  const line = bodyLine + blank.split('\n').length - 1;
  return {
    line,
    message: `the field "${brief(field)}" stands below the three dashes that end the front matter → move it above them`,
  };
}
