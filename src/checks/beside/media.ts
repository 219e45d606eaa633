import { basename, dirname, join, relative, sep } from 'node:path';
import type { MediaReading } from '../../reading/media/read-media.ts';
import { absentPicture } from '../../reading/pictures/picture-names.ts';
import type { Problem } from '../../reading/problem.ts';
import type { Reading } from '../../reading/reading.ts';
import { explain, fieldName } from '../../reading/yaml/explain.ts';
import { mediaAttributes, mediaSchemas } from '../../schema/fields/media.ts';
import { absentFile } from './absent-file.ts';

/**
 * Checks that the files of each `::document`, `:::audio` and `::video` lie beside the text, and that each such file is
 * shown. The mistakes within a file that no text shows do not matter, since it is not published.
 */
export function checkMedia(
  readings: readonly Reading[],
  media: readonly MediaReading[],
  contentDir: string,
  pictures: ReadonlySet<string>,
): Problem[] {
  const ids = new Set(media.map(({ id }) => id));
  const shown = new Set<string>();
  const unreadable = new Set<string>();
  const ofTexts = readings.flatMap((reading) => {
    const folder = relative(contentDir, dirname(reading.file)).split(sep).join('/');
    if (!reading.body) unreadable.add(folder);
    return (reading.body?.media ?? []).flatMap(({ name, attributes, line }): Problem[] => {
      const problem = (field: string, message: string): Problem => {
        return { severity: 'error', file: reading.file, line, field: `body ${name}.${field}`, message };
      };
      const idOf = (file: string) => `${folder}/${file.trim().normalize()}`;
      const named = mediaAttributes.flatMap((field) => {
        const file = attributes[field];
        return file === undefined ? [] : [{ field, file, id: idOf(file) }];
      });
      for (const { id } of named) shown.add(id);
      const schema = mediaSchemas[name];
      const { success, error } = schema.safeParse(attributes);
      if (!success) {
        // The check of directives has reported unknown attributes.
        const issues = error.issues.filter(({ code }) => code !== 'unrecognized_keys');
        return explain(schema, issues, attributes).map(({ path, message }) => problem(fieldName(path), message));
      }
      const poster = attributes['poster']?.trim();
      return [
        ...named
          .filter(({ id }) => !ids.has(id))
          .map(({ field, file }) => problem(field, absentFile(folder, file.trim(), [...ids]))),
        ...(poster === undefined || pictures.has(idOf(poster))
          ? []
          : [problem('poster', absentPicture(contentDir, folder, poster))]),
      ];
    });
  });
  const ofMedia = media.flatMap(({ id, problems }): Problem[] => {
    if (shown.has(id)) return [...problems];
    const message = `no text beside it shows "${basename(id)}", so it is not published → name it in ::document, :::audio or ::video, or delete it`;
    const file = join(contentDir, id);
    return unreadable.has(dirname(id)) ? [] : [{ severity: 'warning', file, line: 1, field: 'file', message }];
  });
  return [...ofTexts, ...ofMedia];
}
