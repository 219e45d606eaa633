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
  if (opening === '---') return unclosed(lines);
  if (/^(?:\+{3}|\{)/.test(opening)) return at(1, `is TOML or JSON → write YAML: ${form}`);
  if (/^[-–—―*=_~]{1,9}$/.test(opening)) {
    const end = lines.findIndex((line, index) => index > first && nearlyDashes.test(line));
    const also = end === -1 ? '' : `; and so for line ${end + 1}, which should end it`;
    return at(first + 1, `begins with "${opening}" → write exactly three dashes, ---, on a line of their own${also}`);
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

/** A line that was meant as the three dashes at the end of the front matter. */
const nearlyDashes = /^[ \t]*(?!---[ \t]*$)(?:--|-{4,9}|[–—―][-–—―]*|-(?: -)+|[*=_~+`]{3,9})[ \t]*$|^[ \t]+---[ \t]*$/;

/** A line at the margin that cannot stand in front matter: neither a field nor an item of a list, a comment or blank. */
const outside = /^(?![a-z]\w*\s*[:：=]|-|#|\s|$)/i;

/**
 * Finds why front matter goes on into the text, to the next line of three dashes.
 *
 * @param yaml between the lines of three dashes.
 * @returns the mistake, with its line from the start of `yaml`; `undefined` if all of it seems to be front matter.
 */
export function textInFrontMatter(yaml: string): FrontMatterMistake | undefined {
  const lines = yaml.split(/\r?\n/);
  const end = endOf(lines);
  const rest = lines.slice(end, -1);
  if (end === -1 || rest.some((line) => /^[a-z]\w*:(?:\s|$)/.test(line))) return undefined;
  // Without an empty line, it may be a long text that goes on without an indent.
  const isText = nearlyDashes.test(rest[0] ?? '') || lines.slice(0, -1).some((line) => line.trim() === '');
  return isText ? unclosed(lines) : undefined;
}

/** Returns the mistake of front matter without its last line, or with another in its place. */
function unclosed(lines: readonly string[]): FrontMatterMistake {
  const end = endOf(lines);
  const line = lines[end] ?? '';
  if (nearlyDashes.test(line)) {
    const message = `is not closed by "${line.trimEnd()}" → write exactly three dashes, ---, at the start of the line`;
    return { line: end + 1, message };
  }
  const last = lines.slice(0, end === -1 ? lines.length : end).findLastIndex((field) => field.trim() !== '');
  return { line: Math.max(1, last + 1), message: 'is never closed → add a line of three dashes below the last field' };
}

/** Returns the index of the first line, behind the first, that ends front matter or cannot belong to it; -1 if none does. */
function endOf(lines: readonly string[]): number {
  return lines.findIndex((line, index) => index > 0 && (nearlyDashes.test(line) || outside.test(line)));
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
