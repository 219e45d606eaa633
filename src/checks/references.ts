import { dirname, relative, sep } from 'node:path';
import { embedMistakes } from '../newsroom/story/body/embed.ts';
import { outletSchema } from '../schema/outlet.ts';
import { pictureFile, pictureSchema } from '../schema/fields/picture.ts';
import { slugPattern } from '../schema/fields/slug.ts';
import { unprintableIn } from '../text/characters.ts';
import { suggest } from '../text/suggest.ts';
import { explain, fieldName } from '../reading/yaml/explain.ts';
import { absentPicture } from '../reading/pictures/picture-names.ts';
import type { Problem } from '../reading/problem.ts';
import type { ContentFile } from '../reading/files.ts';
import { lineInFile } from '../reading/source-parts.ts';
import type { Reading } from '../reading/reading.ts';
import { kinds, type Kind, type WrittenKind } from '../schema/content.ts';

/** The ids that files may refer to, by kind. */
export type Known = Readonly<Record<Kind, ReadonlySet<string>>>;

/** The noun for an entry of each kind that files refer to. */
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

/** The fields in which files refer to others. `*` stands for every item of a list, or every field of a group. */
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
    [['containers', '*', 'stories', '*'], 'stories'],
    [['containers', '*', 'stories', '*', 'story'], 'stories'],
    [['containers', '*', 'from', 'section'], 'sections'],
    [['containers', '*', 'from', 'topic'], 'topics'],
    [['containers', '*', 'from', 'series'], 'series'],
  ],
  urgent: [[['story'], 'stories']],
  outlet: [
    [['navigation', '*'], 'sections'],
    [['policies', '*'], 'pages'],
  ],
};

/** Returns the ids of all files by kind. Files with mistakes count too: the mistake has been reported once. */
export function knownIds(files: readonly ContentFile[]): Known {
  const idsOf = (wanted: Kind) => new Set(files.filter(({ kind }) => kind === wanted).map(({ id }) => id));
  return Object.fromEntries(kinds.map((kind) => [kind, idsOf(kind)])) as Record<Kind, Set<string>>;
}

/**
 * Checks that everything a file refers to exists: entries, pictures and providers of embeds. Checks the author's text,
 * not the parsed entry, so that one mistake in a file does not hide another.
 */
export function checkReferences(reading: Reading, contentDir: string, known: Known): Problem[] {
  const missing = (references[reading.kind] ?? []).flatMap(([pattern, target]) =>
    textsAt(reading.data, pattern).flatMap(({ path, text }): Problem[] => {
      const wellFormed = target === 'stories' ? /^\d{4}\/\d\d\/[^/]+$/.test(text) : slugPattern.test(text);
      if (!wellFormed || known[target].has(text)) return [];
      return [
        error(reading, lineInFile(reading.file, path), fieldName(path), unknownReference(target, text, known[target])),
      ];
    }),
  );
  return [
    ...missing,
    ...checkFrontName(reading, known),
    ...checkPictures(reading, contentDir, known),
    ...checkEmbeds(reading),
  ];
}

/** Checks that a front is called home or has the name of a section. */
function checkFrontName(reading: Reading, known: Known): Problem[] {
  if (reading.kind !== 'fronts' || reading.id === 'home' || known.sections.has(reading.id)) return [];
  return [error(reading, 1, 'file', unknownReference('sections', reading.id, known.sections))];
}

/** Says that there is no entry of an id, and what to do. `ids` are those that there are. */
export function unknownReference(kind: Target, id: string, ids: ReadonlySet<string>): string {
  const meant = suggest(id, ids);
  const place = kind === 'stories' ? `stories/${id}/index.md` : `${kind}/${id}.${kind === 'pages' ? 'md' : 'yaml'}`;
  const hint = meant === undefined ? '' : `did you mean "${meant}"? Otherwise `;
  return `the ${nouns[kind]} "${id}" does not exist → ${hint}write ${place}`;
}

/** The fields that name a picture beside the file. */
const pictureFields: Partial<Record<WrittenKind, readonly (readonly string[])[]>> = {
  stories: [
    ['image', 'file'],
    ['image', 'thumbnail'],
  ],
  contributors: [['portrait', 'file']],
  outlet: [['logo']],
};

/** Checks that pictures lie beside the file that shows them, and figures in the body by the rules of the lead picture. */
function checkPictures(reading: Reading, contentDir: string, known: Known): Problem[] {
  const folder = relative(contentDir, dirname(reading.file)).split(sep).join('/');
  const isAbsent = (file: string) => !known.pictures.has((folder === '' ? file : `${folder}/${file}`).normalize());
  const absent = (file: string) => absentPicture(contentDir, folder, file);
  const named = (pictureFields[reading.kind] ?? []).flatMap((path) => textsAt(reading.data, path));
  // The schema has reported invalid file names.
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
      // The check of directives has reported unknown attributes.
      const issues = checked.error.issues.filter(({ code }) => code !== 'unrecognized_keys');
      return explain(pictureSchema, issues, attributes).map(({ path, message }) =>
        error(reading, line, `body figure.${fieldName(path)}`, message),
      );
    }),
  ];
}

/** Checks that each embed has a title and comes from a known provider. */
function checkEmbeds(reading: Reading): Problem[] {
  return (reading.body?.embeds ?? []).flatMap(({ attributes, line }) =>
    embedMistakes(attributes).map(({ attribute, message }) => error(reading, line, `body embed.${attribute}`, message)),
  );
}

/** Returns the texts that a pattern selects, with their paths. Skips other types, which the schema has reported. */
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
