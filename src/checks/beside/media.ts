import { dirname } from 'node:path';
import type { MediaReading } from '../../reading/media/read-media.ts';
import { absentPicture } from '../../reading/pictures/picture-names.ts';
import type { Problem } from '../../reading/problem.ts';
import type { Reading } from '../../reading/reading.ts';
import { mediaAttributes, mediaSchemas } from '../../schema/fields/media.ts';
import { checkBeside } from './check-beside.ts';

/** Checks each `::document`, `:::audio` and `::video`, the files that they show, and the posters of films. */
export function checkMedia(
  readings: readonly Reading[],
  media: readonly MediaReading[],
  contentDir: string,
  pictures: ReadonlySet<string>,
): Problem[] {
  return checkBeside(readings, contentDir, {
    files: media,
    directivesIn: (body) => body.media,
    schemaOf: (name) => mediaSchemas[name],
    attributes: mediaAttributes,
    checkDirective({ directive, idOf, problem }) {
      const poster = directive.attributes['poster']?.trim();
      if (poster === undefined || pictures.has(idOf(poster))) return [];
      return [problem('poster', absentPicture(contentDir, dirname(idOf(poster)), poster))];
    },
    unusedMessage: (name) =>
      `no text beside it shows "${name}", so it is not published → name it in ::document, :::audio or ::video, or delete it`,
  });
}
