/** Small outlets drawn by lot: stories with every date that a story can have, and links to all that can come and go. */
import fc, { type Arbitrary } from 'fast-check';
import type { Fields } from './newsroom.ts';

/** The moments at which something happens in a small outlet, in order. */
export const moments = Array.from({ length: 8 }, (_, index) => `2024-0${index + 1}-10T12:00:00Z`);

/** The files of an outlet, by path. */
export type Files = ReadonlyMap<string, string>;

/** A story of a small outlet, as its file says it. */
export interface DrawnStory {
  readonly id: string;
  readonly fields: Fields & { readonly publishedAt: string; readonly draft: boolean; readonly killed?: { at: string } };
  readonly links: readonly string[];
  /** The moments of its updates, and the links of each. */
  readonly updates: readonly (readonly [at: string, links: readonly string[]])[];
}

export interface SmallOutlet {
  readonly stories: readonly DrawnStory[];
  /** Everything else, by path. */
  readonly others: Files;
}

const ids = [1, 2, 3, 4].map((number) => `2024/0${number}/story-${number}`);
const aliasOf = (id: string) => id.replace('2024', '2023');

const cardOf = (id: string) => `::related{story="${id}"}`;

/** Everything to which a text can link or of which it can show a card, and that may come and go; and an address that never exists, seldom. */
const targets: Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ids.map((id) => `/${id}/`)) },
  { weight: 1, arbitrary: fc.constantFrom(...ids.map((id) => `/${id}/feed.xml`)) },
  { weight: 1, arbitrary: fc.constantFrom(...ids.map((id) => `/${aliasOf(id)}/`)) },
  { weight: 1, arbitrary: fc.constantFrom(...ids, aliasOf(ids[0] ?? '')).map(cardOf) },
  { weight: 3, arbitrary: fc.constantFrom('/topics/barges/', '/topics/tides/', '/series/canal/') },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('archive', 'harbor', 'council'), fc.constantFrom(...moments))
      .map(([where, at]) => `/${where}/2024/${at.slice(5, 7)}/`),
  },
  { weight: 1, arbitrary: fc.constantFrom('/contributors/ann/', '/harbor/feed.xml', '/corrections/') },
);

const links = fc.oneof(
  { weight: 2, arbitrary: fc.constant<string[]>([]) },
  { weight: 3, arbitrary: fc.array(targets, { minLength: 1, maxLength: 2 }) },
);

const maybe = <T>(arbitrary: Arbitrary<T>, weight = 1) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight, arbitrary });

/** One of the moments from another on. */
const from = (first: number) =>
  fc.integer({ min: first, max: moments.length - 1 }).map((place) => moments[place] ?? '');

const words = { headline: 'A Story', standfirst: 'It ran.' };

function story(id: string): Arbitrary<DrawnStory> {
  return fc.integer({ min: 0, max: 5 }).chain((place) =>
    fc
      .record({
        draft: fc.integer({ max: 9, min: 0 }).map((lot) => lot === 0),
        embargo: fc.boolean(),
        section: fc.constantFrom('harbor', 'council'),
        alsoIn: fc.subarray(['harbor', 'council']),
        topics: fc.subarray(['barges', 'tides']),
        series: maybe(fc.constant('canal')),
        isLive: fc.boolean(),
        hasAlias: fc.boolean(),
        wire: maybe(fc.constantFrom({ agency: 'one' }, { agency: 'two' }, { agency: 'two', distributor: 'one' })),
        killedAt: maybe(from(place)),
        updatedAt: maybe(from(place)),
        correctedAt: maybe(from(place)),
        coverageEndedAt: maybe(fc.constant(moments.at(-1))),
        links,
        updates: fc.array(fc.tuple(from(place), links), { maxLength: 2 }),
      })
      .map((lot): DrawnStory => {
        const publishedAt = moments[place] ?? '';
        const fields = {
          ...words,
          publishedAt,
          draft: lot.draft,
          section: lot.section,
          alsoIn: lot.alsoIn,
          topics: lot.topics,
          genre: lot.isLive ? 'live' : 'news',
          ...(lot.embargo && { embargoUntil: publishedAt }),
          ...(lot.series !== undefined && { series: lot.series }),
          ...(lot.hasAlias && { aliases: [aliasOf(id)] }),
          ...(lot.wire && { wire: { ...lot.wire, year: 2024 } }),
          ...(lot.killedAt !== undefined && { killed: { at: lot.killedAt, reason: 'It was not so.' } }),
          ...(lot.updatedAt !== undefined && { updatedAt: lot.updatedAt }),
          ...(lot.correctedAt !== undefined && { corrections: [{ at: lot.correctedAt, text: 'It was the other.' }] }),
          ...(lot.isLive && lot.coverageEndedAt !== undefined && { coverageEndedAt: lot.coverageEndedAt }),
        };
        return { id, fields, links: lot.links, updates: lot.isLive ? lot.updates : [] };
      }),
  );
}

const pin = fc
  .tuple(fc.constantFrom(...ids), maybe(fc.constantFrom(...moments)))
  .map(([id, until]) => (until === undefined ? id : { story: id, until }));

const agency = (name: string) =>
  maybe(fc.constantFrom(...moments)).map((until) => ({
    name,
    url: 'https://wire.example',
    ...(until !== undefined && { license: { until } }),
  }));

export const smallOutlet: Arbitrary<SmallOutlet> = fc
  .record({
    stories: fc.tuple(...ids.map(story)),
    one: agency('One'),
    two: agency('Two'),
    about: links,
    front: fc.uniqueArray(pin, { maxLength: 3, selector: (one) => (typeof one === 'string' ? one : one.story) }),
    urgent: maybe(fc.record({ story: fc.constantFrom(...ids), until: fc.constantFrom(...moments) })),
    ledger: fc.subarray([...ids, ...ids.map(aliasOf)]),
  })
  .map(({ stories, one, two, about, front, urgent, ledger }) => {
    const known = new Set(stories.flatMap(({ id, fields }) => ('aliases' in fields ? [id, aliasOf(id)] : [id])));
    const others: Record<string, string> = {
      'outlet.yaml': yaml({
        name: 'The Gazette',
        tagline: 'News',
        url: 'https://gazette.example',
        locale: 'en-US',
        timeZone: 'America/New_York',
        publisher: { name: 'Gazette' },
        logo: 'logo.svg',
      }),
      'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      'sections/harbor.yaml': yaml({ name: 'Harbor', description: 'Ships.' }),
      'sections/council.yaml': yaml({ name: 'Council', description: 'Votes.' }),
      'topics/barges.yaml': yaml({ name: 'Barges' }),
      'topics/tides.yaml': yaml({ name: 'Tides' }),
      'series/canal.yaml': yaml({ name: 'The Canal', description: 'It leaks.' }),
      'contributors/ann.yaml': yaml({ name: 'Ann' }),
      'agencies/one.yaml': yaml(one),
      'agencies/two.yaml': yaml(two),
      'pages/about.md': markdown(words, about),
      'fronts/home.yaml': yaml({ stories: front }),
      'addresses/2024.txt': ledger.filter((id) => known.has(id)).join('\n'),
      ...(urgent && { 'urgent.yaml': yaml({ text: 'The lock is shut.', ...urgent }) }),
    };
    return { stories, others: new Map(Object.entries(others)) };
  });

/** The files of an outlet, with some fields of one of its stories changed. */
export function filesOfOutlet({ stories, others }: SmallOutlet, changedId?: string, changes: Fields = {}): Files {
  const ofStories = stories.flatMap(({ id, fields, links: hrefs, updates }): [string, string][] => [
    [`stories/${id}/index.md`, markdown({ ...fields, ...(id === changedId && changes) }, hrefs)],
    ...updates.map(([at, inUpdate], place): [string, string] => [
      `stories/${id}/updates/2024-01-01T120${place}.md`,
      markdown({ at }, inUpdate),
    ]),
  ]);
  return new Map([...others, ...ofStories]);
}

// YAML takes JSON as it is.
const yaml = (fields: Fields): string => JSON.stringify(fields);

const markdown = (fields: Fields, hrefs: readonly string[]): string =>
  `---\n${yaml(fields)}\n---\n\nWords.\n${hrefs.map((href) => (href.startsWith('/') ? `\n[link](${href})\n` : `\n${href}\n`)).join('')}`;
