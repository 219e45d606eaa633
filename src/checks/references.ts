import { dirname, relative, sep } from 'node:path';
import { embedMistakes } from '../newsroom/story/embed.ts';
import { outletSchema } from '../schema/outlet.ts';
import { pictureFile, pictureSchema } from '../schema/fields/picture.ts';
import { slugPattern } from '../schema/fields/slug.ts';
import { unprintableIn } from '../text/characters.ts';
import { suggest } from '../text/suggest.ts';
import { explain, fieldName } from '../reading/yaml/explain.ts';
import { absentPicture } from '../reading/pictures/picture-names.ts';
import type { Problem } from '../reading/problem.ts';
import { lineInFile, type Reading, type WrittenKind } from '../reading/read-file.ts';

/** What there is to refer to: ids by kind. A file with mistakes counts, so that it is not reported twice. */
export type Known = Readonly<Record<WrittenKind | 'pictures', ReadonlySet<string>>>;

/** What a kind is called in a sentence. */
const nouns = {
  sections: 'section',
  contributors: 'contributor',
  agencies: 'agency',
  topics: 'topic',
  series: 'series',
  stories: 'story',
  pages: 'page',
} as const;

type Target = keyof typeof nouns;

/** Where files name others. `*` stands for every item of a list, or every field of a group. */
const references: Partial<Record<WrittenKind, readonly (readonly [path: readonly string[], target: Target])[]>> = {
  stories: [
    [['section'], 'sections'],
    [['alsoIn', '*'], 'sections'],
    [['topics', '*'], 'topics'],
    [['series'], 'series'],
    [['byline', '*'], 'contributors'],
    [['byline', '*', 'contributor'], 'contributors'],
    [['wire', 'agency'], 'agencies'],
    [['wire', 'distributor'], 'agencies'],
  ],
  updates: [[['byline', '*'], 'contributors']],
  fronts: [
    [['stories', '*'], 'stories'],
    [['stories', '*', 'story'], 'stories'],
  ],
  urgent: [[['story'], 'stories']],
  outlet: [
    [['navigation', '*'], 'sections'],
    [['policies', '*'], 'pages'],
  ],
};

/**
 * Does everything that a file names exist? What the author wrote is looked at, not the checked entry, so that one
 * mistake in a file does not hide another.
 */
export function checkReferences(reading: Reading, contentDir: string, known: Known): Problem[] {
  const missing = (references[reading.kind] ?? []).flatMap(([pattern, target]) =>
    textsAt(reading.data, pattern).flatMap(({ path, text }): Problem[] => {
      const wellFormed = target === 'stories' ? /^\d{4}\/\d\d\/[^/]+$/.test(text) : slugPattern.test(text);
      if (!wellFormed || known[target].has(text)) return [];
      return [error(reading, lineInFile(reading.file, path), fieldName(path), unknownReference(target, text, known))];
    }),
  );
  return [
    ...missing,
    ...checkFrontName(reading, known),
    ...checkPictures(reading, contentDir, known),
    ...checkEmbeds(reading),
  ];
}

/** A front is the home front or that of a section. */
function checkFrontName(reading: Reading, known: Known): Problem[] {
  if (reading.kind !== 'fronts' || reading.id === 'home' || known.sections.has(reading.id)) return [];
  return [error(reading, 1, 'file', unknownReference('sections', reading.id, known))];
}

function unknownReference(kind: Target, id: string, known: Known): string {
  const meant = suggest(id, known[kind]);
  const place = kind === 'stories' ? `stories/${id}/index.md` : `${kind}/${id}.${kind === 'pages' ? 'md' : 'yaml'}`;
  const hint = meant === undefined ? '' : `did you mean "${meant}"? Otherwise `;
  return `the ${nouns[kind]} "${id}" does not exist → ${hint}write ${place}`;
}

/** Pictures lie beside the file that shows them; a figure in the body is held to the rules of the lead picture. */
function checkPictures(reading: Reading, contentDir: string, known: Known): Problem[] {
  const folder = relative(contentDir, dirname(reading.file)).split(sep).join('/');
  const isAbsent = (file: string) => !known.pictures.has((folder === '' ? file : `${folder}/${file}`).normalize());
  const absent = (file: string) => absentPicture(contentDir, folder, file);
  const fields = { stories: ['image', 'file'], outlet: ['logo'] };
  const named = reading.kind in fields ? textsAt(reading.data, fields[reading.kind as keyof typeof fields]) : [];
  // A name that cannot be used has been reported with the field.
  const nameSchema = reading.kind === 'outlet' ? outletSchema.shape.logo : pictureFile;
  return [
    ...named
      .filter(({ text }) => nameSchema.safeParse(text).success && unprintableIn(text).length === 0)
      .filter(({ text }) => isAbsent(text.trim()))
      .map(({ path, text }) => error(reading, lineInFile(reading.file, path), fieldName(path), absent(text.trim()))),
    ...(reading.body?.figures ?? []).flatMap(({ attributes, line }): Problem[] => {
      const checked = pictureSchema.safeParse(attributes);
      if (checked.success) {
        const { file } = checked.data;
        return isAbsent(file) ? [error(reading, line, 'body figure.file', absent(file))] : [];
      }
      // An unknown attribute has been reported with the directive.
      const issues = checked.error.issues.filter(({ code }) => code !== 'unrecognized_keys');
      return explain(pictureSchema, issues, attributes).map(({ path, message }) =>
        error(reading, line, `body figure.${fieldName(path)}`, message),
      );
    }),
  ];
}

/** What is embedded stands with a provider that is known, and says what it is. */
function checkEmbeds(reading: Reading): Problem[] {
  return (reading.body?.embeds ?? []).flatMap(({ attributes, line }) =>
    embedMistakes(attributes).map(({ attribute, message }) => error(reading, line, `body embed.${attribute}`, message)),
  );
}

/** The texts at the places that a pattern names, with their paths; what is no text has been reported by the schema. */
function textsAt(
  data: unknown,
  pattern: readonly string[],
  above: readonly PropertyKey[] = [],
): { path: readonly PropertyKey[]; text: string }[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return typeof data === 'string' ? [{ path: above, text: data }] : [];
  if (typeof data !== 'object' || data === null) return [];
  if (step !== '*') return step in data ? textsAt(Reflect.get(data, step), rest, [...above, step]) : [];
  const fields: [PropertyKey, unknown][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return fields.flatMap(([key, value]) => textsAt(value, rest, [...above, key]));
}

function error({ file }: Reading, line: number, field: string, message: string): Problem {
  return { severity: 'error', file, line, field, message };
}
