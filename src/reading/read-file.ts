import { join } from 'node:path';
import type { Entry, WrittenKind } from '../schema/content.ts';
import { storyId } from '../schema/fields/slug.ts';
import { mediaAttributes } from '../schema/fields/media.ts';
import type { BodyFacts } from '../text/body/inspect-body.ts';
import { printableBody } from '../text/characters.ts';
import { checkFields } from './check-fields.ts';
import type { ContentFile } from './files.ts';
import type { OutletSettings } from './outlet-settings.ts';
import { bytesOf } from './overlay.ts';
import type { FileMistake, Problem } from './problem.ts';
import type { readBody } from './read-body.ts';
import type { Reading } from './reading.ts';
import { splitSource, type SourceParts } from './source-parts.ts';
import { decode } from './source.ts';
import { missingFrontMatter, textInFrontMatter } from './yaml/front-matter-mistakes.ts';
import { isConflict, sourceMistakes } from './yaml/source-mistakes.ts';
import { readYaml } from './yaml/read-yaml.ts';

/**
 * Reads and checks one file by itself; what it refers to is checked once all are read.
 *
 * @param digest of the file's bytes.
 * @param settings of the outlet: how printed text is set, and what authors are advised.
 * @param bodyReader for a Markdown file. It brings the parsers of bodies, which other files have no use for.
 */
export async function readFile<K extends WrittenKind>(
  contentDir: string,
  { kind, id, path }: ContentFile & { kind: K },
  digest: string,
  settings: OutletSettings,
  bodyReader?: typeof readBody,
): Promise<Reading<K>> {
  const file = join(contentDir, path);
  const source = decode(bytesOf(file));
  if (!source.ok) return { kind, id, file, problems: problemsIn(file, [inFile(source.line, source.message)]) };

  const split = splitSource(file, source.text);
  const inSource = sourceMistakes(source.text, split.markdown);
  const errors = inSource.filter(({ severity }) => severity === 'error');
  if (errors.some(({ message }) => isConflict(message)))
    return { kind, id, file, problems: problemsIn(file, inSource) };
  // Characters that may not be printed, and are reported, must not hide other mistakes.
  const parts = { ...split, yaml: printableBody(split.yaml) };

  // A body with an error in its source is not read any further: it may nest too deep for that.
  const isReadable = errors.every(({ field }) => field !== 'body');
  const body = parts.markdown && isReadable ? await bodyReader?.(kind, parts.markdown) : undefined;
  const inBody = [...inSource, ...(body?.mistakes ?? [])];
  const reading = { kind, id, file, ...(body && { body: body.facts }) };
  if (parts.markdown && parts.markdown.frontMatter === undefined) {
    const missing = error('front matter', missingFrontMatter(source.text));
    // What was meant as front matter stands in the body, which would only lead to wrong advice.
    return { ...reading, problems: problemsIn(file, [missing, ...inSource]) };
  }

  const read = readYaml(parts.yaml);
  const unclosed = parts.markdown && read.mistakes.length > 0 ? textInFrontMatter(parts.yaml) : undefined;
  if (unclosed) {
    const mistake = error('front matter', { ...unclosed, line: parts.above + unclosed.line });
    return { ...reading, problems: problemsIn(file, [mistake, ...inSource]) };
  }
  const inYaml = read.mistakes.map(({ line, reason }) => unreadable(parts, line, reason));
  if (read.data === undefined) return { ...reading, problems: problemsIn(file, [...inYaml, ...inBody]) };

  const { data, mistakes, below } = checkFields(kind, { ...parts, yaml: read.source }, read, settings);
  // Fields below the dashes would only lead to wrong advice on the body.
  const problems = problemsIn(file, [...inYaml, ...mistakes, ...(below ? [...inSource, below] : inBody)]);
  if (data === undefined || inYaml.length > 0) return { ...reading, data: read.data, problems };
  // The schema was looked up by the kind, which the type checker cannot follow.
  const entry = { id, collection: kind, data: { ...data, ...shownIn(body?.facts) }, digest } as Entry<K>;
  const silence = kind === 'updates' ? problemsIn(file, silenceOf(parts, data)) : [];
  return { ...reading, data, entry, problems: [...problems, ...silence] };
}

/** Returns the stories of which a body shows a card, and the media that it shows, as fields; no field if there are none. */
function shownIn(body: BodyFacts | undefined): { readonly related?: string[]; readonly media?: string[] } {
  const ids = (body?.related ?? []).flatMap(({ attributes }) => storyId.safeParse(attributes['story']).data ?? []);
  const media = (body?.media ?? []).flatMap(({ attributes }) =>
    mediaAttributes.flatMap((name) => attributes[name]?.trim().normalize() ?? []),
  );
  return { ...(ids.length > 0 && { related: ids }), ...(media.length > 0 && { media }) };
}

const problemsIn = (file: string, mistakes: readonly FileMistake[]): Problem[] =>
  mistakes.map(({ severity, line, field, message }) => ({ severity, file, line, field, message }));

const error = (field: string, { line, message }: Pick<FileMistake, 'line' | 'message'>): FileMistake => ({
  severity: 'error',
  line,
  field,
  message,
});

const inFile = (line: number, message: string): FileMistake => error('file', { line, message });

/** Returns the mistake of YAML that cannot be read, with the field in which it stands. */
function unreadable({ yaml, above, markdown }: SourceParts, line: number, reason: string): FileMistake {
  const [, field] = /^\uFEFF?([A-Za-z]\w*)\s*:/.exec(yaml.split('\n', line).at(-1) ?? '') ?? [];
  return error(field ?? (markdown ? 'front matter' : 'file'), { line: above + line, message: reason });
}

/** Finds an update that says nothing. */
function silenceOf({ markdown }: SourceParts, data: object): FileMistake[] {
  if (markdown?.body.trim() !== '' || 'headline' in data) return [];
  return [inFile(1, 'says nothing → write what has happened, or a headline')];
}
