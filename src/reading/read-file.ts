import { join } from 'node:path';
import { contentSchemas, type Entry, type WrittenKind } from '../schema/content.ts';
import { instantError } from '../schema/fields/instant.ts';
import { typeset } from '../schema/typeset.ts';
import { printableBody, unprintableIn } from '../text/characters.ts';
import { splitFrontMatter } from '../text/markdown/front-matter.ts';
import { inspectBody, type BodyFacts } from '../text/body/inspect-body.ts';
import { typedCorrections } from '../text/markdown/typed-correction.ts';
import { explain, fieldName, type DataMistake } from './yaml/explain.ts';
import { fieldTraps } from './yaml/field-traps.ts';
import type { ContentFile } from './files.ts';
import { fieldBelow, missingFrontMatter } from './yaml/front-matter-mistakes.ts';
import type { OutletSettings } from './outlet-settings.ts';
import type { Problem } from './problem.ts';
import { bytesOf } from './overlay.ts';
import { sourceMistakes } from './yaml/source-mistakes.ts';
import { decode } from './source.ts';
import { lineOf, parseYaml } from './yaml/yaml.ts';

const typedCorrection =
  'a correction is typed into the text → move it to the front matter, as corrections: [{ at: 2020-05-22T14:30:00-04:00, text: "…" }]; it is printed on the story, listed and told to search engines from there';

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
 * @param settings of the outlet: how printed text is set, and what authors are advised.
 */
export function readFile<K extends WrittenKind>(
  contentDir: string,
  { kind, id, path }: ContentFile & { kind: K },
  digest: string,
  settings: OutletSettings,
): Reading<K> {
  const file = join(contentDir, path);
  const problem = (severity: Problem['severity'], line: number, field: string, message: string): Problem => ({
    severity,
    file,
    line,
    field,
    message,
  });
  const error = (line: number, field: string, message: string) => problem('error', line, field, message);
  const source = decode(bytesOf(file));
  if (!source.ok) return { kind, id, file, problems: [error(source.line, 'file', source.message)] };
  const { yaml, above, markdown } = taken(file, source.text);
  const inSource = sourceMistakes(source.text, markdown);
  const ofSource = inSource.map(({ severity, line, field, message }) => problem(severity, line, field, message));
  if (inSource.some(({ severity, field }) => severity === 'error' && field !== 'body')) {
    return { kind, id, file, problems: ofSource };
  }
  // A body with an error here is not read any further: it may nest too deep for that.
  const isSound = !ofSource.some(({ severity }) => severity === 'error');
  const body =
    markdown && isSound ? shifted(inspectBody(printableBody(markdown.body)), markdown.bodyLine - 1) : undefined;
  const typed = kind === 'stories' && markdown && isSound ? typedCorrections(markdown.body) : [];
  const inBody = [
    ...ofSource,
    ...(body?.mistakes ?? []).map(({ line, message, severity }) => problem(severity ?? 'error', line, 'body', message)),
    ...typed.map((line) => error(line + (markdown?.bodyLine ?? 1) - 1, 'body', typedCorrection)),
  ];
  const common = { kind, id, file, ...(body && { body }) };

  if (markdown && markdown.frontMatter === undefined) {
    const { line, message } = missingFrontMatter(source.text);
    // What was meant as front matter stands in the body, which would only lead to wrong advice.
    return { ...common, problems: [error(line, 'front matter', message), ...ofSource] };
  }
  const parsed = parseYaml(yaml);
  if (!parsed.ok) {
    const field = fieldOnLine(yaml, parsed.line) ?? (markdown ? 'front matter' : 'file');
    return { ...common, problems: [error(above + parsed.line, field, parsed.reason), ...inBody] };
  }
  const schema = contentSchemas[kind];
  const checked = schema.safeParse(parsed.data, { error: instantError(settings.timeZone) });
  // Most files have neither a mistake nor a comment.
  const traps = checked.success && !/\s#/.test(yaml) ? [] : fieldTraps(yaml, schema, parsed.data);
  const mistakes = [...traps, ...characterMistakes(parsed.data)];
  const below = markdown && fieldBelow(markdown.body, markdown.bodyLine, Object.keys(schema.shape));
  const inFields = [
    ...mistakes,
    ...(checked.success ? [] : explain(schema, checked.error.issues, parsed.data)).filter(
      ({ path: at, message }) =>
        !mistakes.some((mistake) => fieldName(mistake.path) === fieldName(at)) &&
        !(below && message.startsWith('is missing')),
    ),
  ].map(({ path: at, message }) => error(above + lineOf(yaml, at), fieldName(at) || 'file', message));
  // Fields below the dashes would only lead to wrong advice on the body.
  const ofBody = below ? [...ofSource, error(below.line, 'front matter', below.message)] : inBody;
  const problems = [...inFields, ...ofBody];
  if (checked.success && inFields.length === 0) {
    const data = typeset(schema, checked.data, settings.locale);
    // The schema was looked up by the kind, which the type checker cannot follow.
    const entry = { id, collection: kind, data, digest } as Entry<K>;
    const isSilent = markdown?.body.trim() === '' && kind === 'updates' && !('headline' in checked.data);
    const silence = isSilent ? [error(1, 'file', 'says nothing → write what has happened, or a headline')] : [];
    return { ...common, data, entry, problems: [...problems, ...silence] };
  }
  return { ...common, data: parsed.data, problems };
}

/** The line, counted from 1, on which a field of a file stands. Reads the file again, so it is for mistakes only. */
export function lineInFile(file: string, path: readonly PropertyKey[]): number {
  const { yaml, above } = taken(file, bytesOf(file).toString());
  return above + lineOf(yaml, path);
}

/** The YAML of a file, and how many lines stand above it. */
function taken(file: string, source: string) {
  if (!file.endsWith('.md')) return { yaml: source, above: 0 };
  const markdown = splitFrontMatter(source);
  return { yaml: markdown.frontMatter ?? '', above: markdown.frontMatterLine - 1, markdown };
}

/** The outermost field that begins on a line of YAML, or above it; `undefined` if none does. */
function fieldOnLine(yaml: string, line: number): string | undefined {
  const fields = yaml.split('\n', line).map((text) => /^([A-Za-z]\w*)\s*:/.exec(text)?.[1]);
  return fields.at(-1);
}

/** The unprintable characters that a field has; YAML can write them without showing them, as in `"\ud83d"`. */
function characterMistakes(data: unknown, path: readonly PropertyKey[] = []): DataMistake[] {
  if (typeof data === 'string') {
    const [found] = unprintableIn(data);
    return found ? [{ path, message: `has ${found.name} → delete it, or type the words again` }] : [];
  }
  if (typeof data !== 'object' || data === null) return [];
  const fields: [PropertyKey, unknown][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return fields.flatMap(([key, value]) => [
    ...(typeof key === 'string' ? characterMistakes(key, [...path, key]) : []),
    ...characterMistakes(value, [...path, key]),
  ]);
}

function shifted({ links, figures, embeds, mistakes, placeholders, isEmpty }: BodyFacts, by: number): BodyFacts {
  const shift = <T extends { readonly line: number }>(list: readonly T[]) =>
    list.map((item) => ({ ...item, line: item.line + by }));
  return {
    links: shift(links),
    figures: shift(figures),
    embeds: shift(embeds),
    mistakes: shift(mistakes),
    placeholders: placeholders.map((line) => line + by),
    isEmpty,
  };
}
