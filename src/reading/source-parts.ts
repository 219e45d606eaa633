import { splitFrontMatter, type MarkdownFile } from '../text/markdown/front-matter.ts';
import { bytesOf } from './overlay.ts';
import { readYaml } from './yaml/read-yaml.ts';
import { lineOf } from './yaml/yaml.ts';

/** The text of a file, taken apart. */
export interface SourceParts {
  readonly yaml: string;
  /** How many lines of the file stand above the YAML. */
  readonly above: number;
  /** `undefined` for a file that is YAML alone. */
  readonly markdown?: MarkdownFile;
}

/** Parts the YAML of a file from its Markdown, if it has any. */
export function splitSource(file: string, source: string): SourceParts {
  if (!file.endsWith('.md')) return { yaml: source, above: 0 };
  const markdown = splitFrontMatter(source);
  return { yaml: markdown.frontMatter ?? '', above: markdown.frontMatterLine - 1, markdown };
}

/**
 * Returns the line, counted from 1, on which a field of a file stands. It reads the file again, so it is for mistakes only.
 */
export function lineInFile(file: string, path: readonly PropertyKey[]): number {
  const { yaml, above } = splitSource(file, bytesOf(file).toString());
  return above + lineOf(readYaml(yaml).source, path);
}
