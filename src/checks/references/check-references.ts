import { embedMistakes, toEmbed } from '../../newsroom/story/body/embed.ts';
import { outletSchema } from '../../schema/outlet.ts';
import { pictureFile, pictureSchema } from '../../schema/fields/picture.ts';
import { slugPattern } from '../../schema/fields/slug.ts';
import { unprintableIn } from '../../text/characters.ts';
import { explain, fieldName } from '../../reading/yaml/explain.ts';
import { absentPicture } from '../../reading/pictures/picture-names.ts';
import type { Problem } from '../../reading/problem.ts';
import { folderBelow, type ContentFile } from '../../reading/files.ts';
import { lineInFile } from '../../reading/source-parts.ts';
import type { Reading } from '../../reading/reading.ts';
import { kinds, type Kind, type WrittenKind } from '../../schema/content.ts';
import { unknownReference, type IdOfName, type Known } from './reference-mistakes.ts';
import { textsAt, writtenReferences } from './written-references.ts';

/** Returns the ids of all files by kind. Files with mistakes count too: the mistake has been reported once. */
export function knownIds(files: readonly ContentFile[]): Known {
  const idsOf = (wanted: Kind) => new Set(files.filter(({ kind }) => kind === wanted).map(({ id }) => id));
  return Object.fromEntries(kinds.map((kind) => [kind, idsOf(kind)])) as Record<Kind, Set<string>>;
}

/**
 * Checks that everything a file refers to exists: entries, pictures and providers of embeds. Checks the author's text,
 * not the parsed entry, so that one mistake in a file does not hide another.
 */
export function checkReferences(reading: Reading, contentDir: string, known: Known, idOfName: IdOfName): Problem[] {
  const missing = writtenReferences(reading.kind, reading.data).flatMap(({ path, target, text, isList }): Problem[] => {
    // The schema has reported what is not well-formed.
    const isWellFormed = target === 'stories' ? /^\d{4}\/\d\d\/[^/]+$/.test(text) : slugPattern.test(text);
    if (isList || !isWellFormed || known[target].has(text)) return [];
    const message = unknownReference(target, text, known[target], idOfName);
    return [error(reading, lineInFile(reading.file, path), fieldName(path), message)];
  });
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
  const folder = folderBelow(contentDir, reading.file);
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

/** Checks that each embed has a title and comes from a known provider, and finds addresses that should be embeds. */
function checkEmbeds(reading: Reading): Problem[] {
  const { embeds = [], links = [] } = reading.body ?? {};
  return [
    ...embeds.flatMap(({ attributes, line }) =>
      embedMistakes(attributes).map(({ attribute, message }) =>
        error(reading, line, `body embed.${attribute}`, message),
      ),
    ),
    ...links.flatMap(({ href, line, isAlone }): Problem[] => {
      const embed = isAlone && toEmbed({ url: href, title: 'Any' });
      if (!embed) return [];
      const message = `an address at ${embed.provider} stands alone on its line, where readers see only a link → write ::embed{url="${href}" title="…"}, or [words](${href}) for a link`;
      return [{ ...error(reading, line, 'body', message), severity: 'warning' }];
    }),
  ];
}

function error({ file }: Reading, line: number, field: string, message: string): Problem {
  return { severity: 'error', file, line, field, message };
}
