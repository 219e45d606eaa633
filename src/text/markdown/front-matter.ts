import { printableBody } from '../characters.ts';

/** A Markdown file, taken apart. */
export interface MarkdownFile {
  /** The YAML between the two lines of dashes; `undefined` where there is none. */
  readonly frontMatter?: string;
  readonly body: string;
  /** The line of the file, counted from 1, on which the front matter's first line stands. */
  readonly frontMatterLine: number;
  /** The line of the file, counted from 1, on which the body's first line stands. */
  readonly bodyLine: number;
}

const fence = /^(?:\uFEFF)?---[ \t]*\r?\n([\s\S]*?)(?:^|(?<=\n))---[ \t]*(?:\r?\n|$)/;

/** Parts the front matter of a Markdown file from its body. */
export function splitFrontMatter(source: string): MarkdownFile {
  const match = fence.exec(source);
  if (!match) return { body: source, frontMatterLine: 1, bodyLine: 1 };
  return {
    frontMatter: match[1] ?? '',
    body: source.slice(match[0].length),
    frontMatterLine: 2,
    bodyLine: match[0].split('\n').length,
  };
}

/** The body of a Markdown file as it is printed: without the front matter, and without unprintable characters. */
export function bodyOf(source: string): string {
  return printableBody(splitFrontMatter(source).body);
}
