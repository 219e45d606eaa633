import { join } from 'node:path';
import { contentSchemas, type Entry, type Kind } from '../schema/content.ts';
import { typeset } from '../schema/typeset.ts';
import { splitFrontMatter } from '../text/front-matter.ts';
import { inspectBody, type BodyFacts } from '../text/markdown.ts';
import { typedCorrections } from '../text/typed-correction.ts';
import { explain, fieldName } from './explain.ts';
import type { ContentFile } from './files.ts';
import type { Problem } from './problem.ts';
import { bytesOf } from './proposal.ts';
import { lineOf, parseYaml } from './yaml.ts';

const typedCorrection =
  'a correction is typed into the text → move it to the front matter, as corrections: [{ at: 2020-05-22T14:30:00-04:00, text: "…" }]; it is printed on the story, listed and told to search engines from there';

/** Kinds of which an author writes the words; the others are pictures. */
export type WrittenKind = Exclude<Kind, 'pictures'>;

/** One file of `content/`, read. It is plain data, so that it can be kept from one build to the next. */
export interface Reading<K extends WrittenKind = WrittenKind> {
  readonly kind: K;
  readonly id: string;
  /** Absolute path. */
  readonly file: string;
  /** What the author wrote; `undefined` if it cannot be read. Checked only where there is an entry. */
  readonly data?: unknown;
  /** `undefined` if the file has mistakes. */
  readonly entry?: Entry<K>;
  /** For Markdown: what the checks need to know of the body. Lines count from the top of the file. */
  readonly body?: BodyFacts;
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks one file by itself; what it refers to is checked once all are read.
 *
 * @param digest of the file's bytes.
 * @param locale in which printed text is set.
 */
export function readFile<K extends WrittenKind>(
  contentDir: string,
  { kind, id, path }: ContentFile & { kind: K },
  digest: string,
  locale: string,
): Reading<K> {
  const file = join(contentDir, path);
  const { yaml, above, markdown } = taken(file);
  const error = (line: number, field: string, message: string): Problem => ({
    severity: 'error',
    file,
    line,
    field,
    message,
  });
  const body = markdown && shifted(inspectBody(markdown.body), markdown.bodyLine - 1);
  const typed = kind === 'stories' && markdown ? typedCorrections(markdown.body) : [];
  const inBody = [
    ...(body?.mistakes ?? []).map(({ line, message }) => error(line, 'body', message)),
    ...typed.map((line) => error(line + (markdown?.bodyLine ?? 1) - 1, 'body', typedCorrection)),
  ];
  const common = { kind, id, file, ...(body && { body }) };

  if (markdown && markdown.frontMatter === undefined) {
    const message = 'is missing → start the file with a line of three dashes, the fields, and three dashes again';
    return { ...common, problems: [error(1, 'front matter', message), ...inBody] };
  }
  const parsed = parseYaml(yaml);
  if (!parsed.ok) {
    const message = `cannot be read as YAML: ${parsed.reason} → look at this line and the one above it for a missing quotation mark, bracket or indent`;
    const field = markdown ? 'front matter' : 'file';
    return { ...common, problems: [error(above + parsed.line, field, message), ...inBody] };
  }
  const checked = contentSchemas[kind].safeParse(parsed.data);
  if (checked.success) {
    // The schema was looked up by the kind, which the type checker cannot follow.
    const data = typeset(contentSchemas[kind], checked.data, locale);
    const entry = { id, data, digest } as Entry<K>;
    const isSilent = markdown?.body.trim() === '' && kind === 'updates' && !('headline' in checked.data);
    const silence = isSilent ? [error(1, 'file', 'says nothing → write what has happened, or a headline')] : [];
    return { ...common, data, entry, problems: [...inBody, ...silence] };
  }
  const mistakes = explain(contentSchemas[kind], checked.error.issues, parsed.data).map(({ path: at, message }) =>
    error(above + lineOf(yaml, at), fieldName(at) || 'file', message),
  );
  return { ...common, data: parsed.data, problems: [...mistakes, ...inBody] };
}

/** The line, counted from 1, on which a field of a file stands. Reads the file again, so it is for mistakes only. */
export function lineInFile(file: string, path: readonly PropertyKey[]): number {
  const { yaml, above } = taken(file);
  return above + lineOf(yaml, path);
}

/** The YAML of a file, and how many lines stand above it. */
function taken(file: string) {
  const source = bytesOf(file).toString();
  if (!file.endsWith('.md')) return { yaml: source, above: 0 };
  const markdown = splitFrontMatter(source);
  return { yaml: markdown.frontMatter ?? '', above: markdown.frontMatterLine - 1, markdown };
}

function shifted({ links, figures, embeds, mistakes }: BodyFacts, by: number): BodyFacts {
  const shift = <T extends { readonly line: number }>(list: readonly T[]) =>
    list.map((item) => ({ ...item, line: item.line + by }));
  return { links: shift(links), figures: shift(figures), embeds: shift(embeds), mistakes: shift(mistakes) };
}
