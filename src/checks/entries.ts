import type { Content } from '../newsroom/edition/content.ts';
import type { Reading } from '../reading/reading.ts';
import { writtenKinds, type Entry, type ShownKind, type WrittenKind } from '../schema/content.ts';
import { pictureFile } from '../schema/fields/picture.ts';
import { outletSchema } from '../schema/outlet.ts';

/** Takes the place of an outlet.yaml that cannot be read, so that the other files can be checked. Never printed. */
export const placeholderOutlet: Content['outlet'] = {
  id: 'outlet',
  collection: 'outlet',
  data: outletSchema.parse({
    name: '-',
    tagline: '-',
    url: 'https://example.org',
    locale: 'en',
    timeZone: 'UTC',
    publisher: { name: '-' },
    logo: 'logo.svg',
  }),
};

/** Returns all entries that could be read, by kind, with `placeholderOutlet` if outlet.yaml has mistakes. */
export function toContent(readings: readonly Reading[], files: Pick<Content, ShownKind>): Content {
  const entries = new Map<WrittenKind, Entry<WrittenKind>[]>(writtenKinds.map((kind) => [kind, []]));
  for (const { kind, entry } of readings) if (entry) entries.get(kind)?.push(entry);
  const { outlet = [], ...lists } = Object.fromEntries(entries);
  // Each list holds entries of the kind that it is named after.
  return { ...lists, outlet: outlet[0] ?? placeholderOutlet, ...files } as unknown as Content;
}

/** Returns the file names of the pictures in bodies, by the id of the story, update or page. */
export function figuresOf(readings: readonly Reading[]): Map<string, string[]> {
  return new Map(
    readings.flatMap(({ kind, entry, body }): [string, string[]][] => {
      if ((kind !== 'stories' && kind !== 'updates' && kind !== 'pages') || !entry || !body) return [];
      const posters = body.media.map(({ attributes }) => attributes['poster']);
      const names = [...body.figures.map(({ attributes }) => attributes['file']), ...posters].map(
        (name) => pictureFile.safeParse(name).data,
      );
      return names.length === 0 ? [] : [[entry.id, names.filter((name) => name !== undefined)]];
    }),
  );
}
