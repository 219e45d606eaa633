import { contentSchemas, type Entry, type Kind } from '../../src/schema/content.ts';
import { typeset } from '../../src/schema/typeset.ts';
import { nextEdition, type NextEdition } from '../../src/newsroom/clock/next-edition.ts';
import { storiesIn } from '../../src/newsroom/fronts/container.ts';
import type { Front } from '../../src/newsroom/fronts/front.ts';
import type { Content, EditionOptions } from '../../src/newsroom/edition/content.ts';
import type { Surroundings } from '../../src/newsroom/story/body/body.ts';
import { toEdition, type Edition } from '../../src/newsroom/edition/edition.ts';

/** Any fields at all: what an author may write, mistakes included. */
export type Fields = Readonly<Record<string, unknown>>;

/** An entry as the intake makes it: checked by the schema of its kind, with defaults filled in and type set. */
export function entry<K extends Kind>(kind: K, id: string, fields: Fields): Entry<K> {
  const data: unknown = typeset<unknown>(contentSchemas[kind], contentSchemas[kind].parse(fields), 'en-US');
  // The schema was looked up by the kind, which the type checker cannot follow.
  return { id, collection: kind, data } as Entry<K>;
}

/** A story with the least that a story must have; `fields` adds to it or takes its place. */
export function story(id: string, fields: Fields = {}): Entry<'stories'> {
  const [year, month] = id.split('/');
  return entry('stories', id, {
    headline: `Headline of ${id}`,
    standfirst: `Standfirst of ${id}.`,
    section: 'world',
    publishedAt: `${year ?? ''}-${month ?? ''}-10T12:00:00Z`,
    ...fields,
  });
}

/** A picture file as the loaders measure it. */
export function pictureFile(id: string, width: number, height: number): Entry<'pictures'> {
  return entry('pictures', id, { path: id, digest: 'abcdef0123456789'.repeat(4), width, height });
}

/** A recording, a film, captions or a document beside a text. */
export function mediaFile(id: string): Entry<'media'> {
  const digest = 'abcdef0123456789'.repeat(2);
  return { ...entry('media', id, { path: id, digest, size: 2_345_678 }), digest };
}

/** A place in which nothing lies beside a text. */
export const nothingBeside: Surroundings = {
  picture: () => undefined,
  table: () => undefined,
  chart: () => undefined,
  document: () => undefined,
  audio: () => undefined,
  video: () => undefined,
  related: () => undefined,
};

/** A small outlet: three sections, two contributors, an agency, a topic. */
export function content(parts: Partial<Content> = {}): Content {
  return {
    outlet: entry('outlet', 'outlet', {
      name: 'The Test Gazette',
      tagline: 'All the news that fits a test',
      url: 'https://gazette.example',
      locale: 'en-US',
      timeZone: 'America/New_York',
      publisher: { name: 'Gazette Publishing' },
      logo: 'logo.svg',
      navigation: ['world', 'courts', 'briefs'],
    }),
    sections: ['world', 'courts', 'briefs'].map((slug) =>
      entry('sections', slug, { name: slug.toUpperCase(), description: `All of ${slug}.` }),
    ),
    stories: [],
    updates: [],
    contributors: [
      entry('contributors', 'ada-reyes', { name: 'Ada Reyes' }),
      entry('contributors', 'gazette-staff', { name: 'Gazette Staff', kind: 'organization' }),
    ],
    agencies: [
      entry('agencies', 'wire-one', {
        name: 'Wire One',
        url: 'https://wire-one.example',
        license: { fullTextFeeds: false },
      }),
      entry('agencies', 'carrier', { name: 'Carrier', url: 'https://carrier.example' }),
    ],
    topics: [entry('topics', 'rivers', { name: 'Rivers' })],
    series: [],
    fronts: [],
    urgent: [],
    pages: [],
    pictures: [],
    tables: [],
    media: [],
    theme: [],
    ...parts,
  };
}

/** An edition of that outlet, printed at the end of 2030 unless told otherwise. */
export function edition(parts: Partial<Content> = {}, settings: Partial<EditionOptions> = {}): Edition {
  return toEdition(content(parts), { pressTime: '2030-12-31T00:00:00Z', ...settings });
}

/** When the clock alone makes another edition of that outlet. */
export function nextOf(parts: Partial<Content>, settings: Partial<EditionOptions> = {}): NextEdition | undefined {
  return nextEdition(content(parts), edition(parts, settings));
}

/** The ids of all stories on a front, in the order of the page. */
export const idsOn = ({ containers }: Front): string[] =>
  containers.flatMap((container) => storiesIn(container).map(({ id }) => id));
