import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentSchemas, type Entry, type Kind } from '../schema/content.ts';
import { splitFrontMatter } from '../text/front-matter.ts';
import { inspectBody, type BodyFacts } from '../text/markdown.ts';
import { explain, fieldName } from './explain.ts';
import type { ContentFile } from './files.ts';
import type { Problem } from './problem.ts';
import { lineOf, parseYaml } from './yaml.ts';

/** Kinds of which an author writes the words; the others are pictures. */
export type WrittenKind = Exclude<Kind, 'pictures'>;

/** One file of `content/`, read. */
export interface Reading<K extends WrittenKind = WrittenKind> {
  readonly kind: K;
  readonly id: string;
  /** Absolute path. */
  readonly file: string;
  /** What the author wrote, unchecked; `undefined` if it cannot be read. */
  readonly data?: unknown;
  /** `undefined` if the file has mistakes. */
  readonly entry?: Entry<K>;
  /** For Markdown: what the checks need to know of the body. Lines count from the top of the file. */
  readonly body?: BodyFacts;
  readonly problems: readonly Problem[];
  /** The line of a field, counted from 1. Parses the file again, so it is for mistakes only. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Reads and checks one file by itself; what it refers to is checked once all are read. */
export function readFile<K extends WrittenKind>(
  contentDir: string,
  { kind, id, path }: ContentFile & { kind: K },
): Reading<K> {
  const file = join(contentDir, path);
  const source = readFileSync(file, 'utf8');
  const markdown = path.endsWith('.md') ? splitFrontMatter(source) : undefined;
  const yaml = markdown ? (markdown.frontMatter ?? '') : source;
  const above = (markdown?.frontMatterLine ?? 1) - 1;
  const line = (fieldPath: readonly PropertyKey[]) => above + lineOf(yaml, fieldPath);
  const error = (at: number, field: string, message: string): Problem => ({
    severity: 'error',
    file,
    line: at,
    field,
    message,
  });
  const body = markdown && shifted(inspectBody(markdown.body), markdown.bodyLine - 1);
  const inBody = (body?.mistakes ?? []).map(({ line: at, message }) => error(at, 'body', message));
  const unread = (at: number, field: string, message: string): Reading<K> => ({
    kind,
    id,
    file,
    ...(body && { body }),
    problems: [error(at, field, message), ...inBody],
    lineOf: line,
  });

  if (markdown && markdown.frontMatter === undefined) {
    return unread(
      1,
      'front matter',
      'is missing → start the file with a line of three dashes, the fields, and three dashes again',
    );
  }
  const parsed = parseYaml(yaml);
  if (!parsed.ok) {
    return unread(
      above + parsed.line,
      markdown ? 'front matter' : 'file',
      `cannot be read as YAML: ${parsed.reason} → look at this line and the one above it for a missing quotation mark, bracket or indent`,
    );
  }
  const checked = contentSchemas[kind].safeParse(parsed.data);
  const mistakes = checked.success ? [] : explain(contentSchemas[kind], checked.error.issues, parsed.data);
  return {
    kind,
    id,
    file,
    data: parsed.data,
    // The schema was looked up by the kind, which the type checker cannot follow.
    ...(checked.success && { entry: { id, data: checked.data } as Entry<K> }),
    ...(body && { body }),
    problems: [
      ...mistakes.map((mistake) => error(line(mistake.path), fieldName(mistake.path) || 'file', mistake.message)),
      ...inBody,
    ],
    lineOf: line,
  };
}

function shifted({ links, figures, mistakes }: BodyFacts, by: number): BodyFacts {
  const shift = <T extends { readonly line: number }>(list: readonly T[]) =>
    list.map((item) => ({ ...item, line: item.line + by }));
  return { links: shift(links), figures: shift(figures), mistakes: shift(mistakes) };
}
