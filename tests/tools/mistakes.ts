import { dirname } from 'node:path/posix';
import { mistakesOfAddresses } from './mistakes-of-addresses.ts';
import { mistakesOfCards, mistakesOfCharts, mistakesOfMedia, mistakesOfTables } from './mistakes-of-files-beside.ts';
import { mistakesOfLayouts } from './mistakes-of-layouts.ts';
import { flat } from './pictures.ts';
import { storyText as story } from './story-text.ts';

/** One file for each kind of mistake that an author can make, and what the author is to be told of it. */
export interface Mistake {
  readonly kind: string;
  readonly file: string;
  readonly source: string;
  /** A picture that lies beside the file. */
  readonly beside?: string;
  /** Other files, which have no mistake. */
  readonly others?: Readonly<Record<string, string>>;
  /** The line that is to be named: as it stands in the source, or its number, counted from 1. */
  readonly at: string | number;
  readonly field: string;
  /** What is wrong → how to mend it. */
  readonly message: RegExp;
}

/** A live story of March 2024, and a mistake in the file of one of its updates. */
function update(kind: string, name: string, fields: string, { at = 1, ...told }: Told): Mistake {
  const others = { 'stories/2024/03/live/index.md': story({ genre: 'live', coverageEndedAt: '2024-11-01T12:00:00Z' }) };
  const source = `---\n${fields}---\n\nWords.\n`;
  return { kind, file: `stories/2024/03/live/updates/${name}.md`, source, others, at, ...told };
}

type Told = Pick<Mistake, 'field' | 'message'> & { readonly at?: string | number };

const mistakesOfLive: readonly Mistake[] = [
  update('an update by an unknown contributor', '2024-03-12T1000', 'byline: [john-doe]\n', {
    at: 'byline: [john-doe]',
    field: 'byline[0]',
    message: /contributor "john-doe" does not exist → /,
  }),
  update('a key moment without a headline', '2024-03-12T1100', 'key: true\n', {
    at: 'key: true',
    field: 'headline',
    message: /is missing → add it \(.*key moment/,
  }),
  update('an update before its story', '2024-03-10T1130', '', {
    field: 'file',
    message: /runs at 2024-03-10T11:30:00\+00:00, before its story.* → rename the file/,
  }),
  update('an update that says it ran before its story', '2024-03-12T1200', 'at: 2024-03-10T11:30:00Z\n', {
    at: 'at: 2024-03-10T11:30:00Z',
    field: 'at',
    message: /runs at 2024-03-10T11:30:00Z, before its story.* → correct it/,
  }),
  update('an update after the end of the coverage', '2024-11-02T1000-late', '', {
    field: 'file',
    message: /after the coverage has ended.* → rename the file, or move the end/,
  }),
  update('an update named by a time that no clock shows', '2024-03-31T0130', '', {
    field: 'file',
    message: /that no clock shows in Europe\/London → rename it, as in /,
  }),
  update('an update named by a time that comes twice', '2024-10-27T0130', '', {
    field: 'file',
    message: /comes twice .* → add at: 2024-10-27T01:30:00\+01:00 or at: 2024-10-27T01:30:00\+00:00/,
  }),
  update('an update whose name is no time', 'first-words', '', {
    field: 'file',
    message: /lies where nothing is read → .*updates\/<yyyy>-<mm>-<dd>T<hhmm>\.md/,
  }),
  {
    ...update('an update that says nothing', '2024-03-12T1015', '', { field: 'file', message: /says nothing → / }),
    source: '---\n---\n\n',
  },
  {
    kind: 'an update of a story that is not live',
    file: 'stories/2024/02/bridge-reopens/updates/2024-03-12T1000.md',
    source: '---\n---\n\nWords.\n',
    at: 1,
    field: 'file',
    message: /story that is not live → set genre: live in stories\/2024\/02\/bridge-reopens\/index\.md/,
  },
  {
    kind: 'an update of a story that is not there',
    file: 'stories/2024/02/no-story/updates/2024-03-12T1000.md',
    source: '---\n---\n\nWords.\n',
    at: 1,
    field: 'file',
    message: /story "2024\/02\/no-story" does not exist → write stories\/2024\/02\/no-story\/index\.md/,
  },
  {
    kind: 'the end of a coverage that is none',
    file: 'stories/2024/03/no-live/index.md',
    source: story({ coverageEndedAt: '2024-03-11T12:00:00Z' }),
    at: 'coverageEndedAt: 2024-03-11T12:00:00Z',
    field: 'coverageEndedAt',
    message: /is for live coverage alone → remove it, or set genre: live/,
  },
  {
    kind: 'a coverage that ends before its story runs',
    file: 'stories/2024/03/no-end/index.md',
    source: story({ genre: 'live', coverageEndedAt: '2024-03-09T12:00:00Z' }),
    at: 'coverageEndedAt: 2024-03-09T12:00:00Z',
    field: 'coverageEndedAt',
    message: /lies before publishedAt → /,
  },
];

const picture = (alt: string, credit: string) => `\n  file: map.png\n  alt: ${alt}\n  credit: ${credit}`;

export const mistakes: readonly Mistake[] = [
  {
    kind: 'YAML that cannot be read',
    file: 'topics/tides.yaml',
    source: 'name: Tides\ndescription: High water: twice a day\n',
    at: 'description: High water: twice a day',
    field: 'description',
    message: /the text has a colon with a space after it → write description: "High water: twice a day"/,
  },
  {
    kind: 'an unknown field',
    file: 'stories/2024/03/unknown-field/index.md',
    source: story({ bylines: '[ines-okafor]' }),
    at: 'bylines: [ines-okafor]',
    field: 'bylines',
    message: /unknown field → did you mean "byline"\?/,
  },
  {
    kind: 'a missing field',
    file: 'sections/letters.yaml',
    source: 'name: Letters\n',
    at: 'name: Letters',
    field: 'description',
    message: /is missing → add it/,
  },
  {
    kind: 'a wrong type',
    file: 'contributors/two-names.yaml',
    source: 'kind: person\nname: [Ann, Bob]\n',
    at: 'name: [Ann, Bob]',
    field: 'name',
    message: /is a list, but must be text → /,
  },
  {
    kind: 'a date without an offset',
    file: 'stories/2024/03/no-offset/index.md',
    source: story({ publishedAt: '2024-03-10T12:00:00' }),
    at: 'publishedAt: 2024-03-10T12:00:00',
    field: 'publishedAt',
    message: /has no offset from UTC.* → write \d{4}-/,
  },
  {
    kind: 'an unknown section',
    file: 'stories/2024/03/no-section/index.md',
    source: story({ section: 'harbor' }),
    at: 'section: harbor',
    field: 'section',
    message: /section "harbor" does not exist → did you mean "harbour"\?/,
  },
  {
    kind: 'an unknown contributor',
    file: 'stories/2024/03/no-contributor/index.md',
    source: story({ byline: '\n  - mona-tahawi\n  - john-doe' }),
    at: '  - john-doe',
    field: 'byline[1]',
    message: /contributor "john-doe" does not exist → .*write contributors\/john-doe\.yaml/,
  },
  {
    kind: 'an unknown agency',
    file: 'stories/2024/03/no-agency/index.md',
    source: story({ wire: '\n  year: 2024\n  agency: land-wire' }),
    at: '  agency: land-wire',
    field: 'wire.agency',
    message: /agency "land-wire" does not exist → /,
  },
  {
    kind: 'an unknown topic',
    file: 'stories/2024/03/no-topic/index.md',
    source: story({ topics: '[bridges, bridge]' }),
    at: 'topics: [bridges, bridge]',
    field: 'topics[1]',
    message: /topic "bridge" does not exist → did you mean "bridges"\?/,
  },
  {
    kind: 'a missing picture file',
    file: 'stories/2024/03/no-picture/index.md',
    source: story({ image: picture('A map', 'Gazette') }),
    at: '  file: map.png',
    field: 'image.file',
    message: /no file "map\.png" beside this one → put it into stories\/2024\/03\/no-picture\//,
  },
  {
    kind: 'an empty alt',
    file: 'stories/2024/03/no-alt/index.md',
    beside: 'map.png',
    source: story({ image: picture('""', 'Gazette') }),
    at: '  alt: ""',
    field: 'image.alt',
    message: /is empty → fill it in/,
  },
  {
    kind: 'a focus that is no place',
    file: 'stories/2024/03/no-focus/index.md',
    beside: 'map.png',
    source: story({ image: `${picture('A map', 'Gazette')}\n  focus: 120% 20%` }),
    at: '  focus: 120% 20%',
    field: 'image.focus',
    message: /is not a place in the picture → write a side or a corner, such as top or bottom right, .* as in 30% 20%$/,
  },
  {
    kind: 'a missing thumbnail',
    file: 'stories/2024/03/no-thumbnail/index.md',
    beside: 'map.png',
    source: story({ image: `${picture('A map', 'Gazette')}\n  thumbnail: face.png` }),
    at: '  thumbnail: face.png',
    field: 'image.thumbnail',
    message: /no file "face\.png" beside this one → put it into stories\/2024\/03\/no-thumbnail\//,
  },
  {
    kind: 'a thumbnail that is the lead picture',
    file: 'stories/2024/03/same-thumbnail/index.md',
    beside: 'map.png',
    source: story({ image: `${picture('A map', 'Gazette')}\n  thumbnail: map.png` }),
    at: '  thumbnail: map.png',
    field: 'image.thumbnail',
    message: /warning: is the lead picture itself → remove it, or name another picture/,
  },
  {
    kind: 'an empty credit',
    file: 'stories/2024/03/no-credit/index.md',
    beside: 'map.png',
    source: story({ image: picture('A map', '') }),
    at: '  credit: ',
    field: 'image.credit',
    message: /is empty → fill it in/,
  },
  ...mistakesOfAddresses,
  {
    kind: 'a pin of a story that does not exist',
    file: 'fronts/home.yaml',
    source: 'stories:\n  - 2024/02/bridge-reopens\n  - 2024/02/bridge-reopend\n',
    at: '  - 2024/02/bridge-reopend',
    field: 'stories[1]',
    message: /story "2024\/02\/bridge-reopend" does not exist → did you mean "2024\/02\/bridge-reopens"\?/,
  },
  {
    kind: 'a story that is pinned twice',
    file: 'fronts/harbour.yaml',
    source:
      'stories:\n  - 2024/02/bridge-reopens\n  - story: 2024/02/bridge-reopens\n    until: 2040-01-01T00:00:00Z\n',
    at: '  - story: 2024/02/bridge-reopens',
    field: 'stories[1]',
    message: /is pinned twice here → keep one of the two pins/,
  },
  {
    kind: 'a pin of a draft',
    file: 'fronts/council.yaml',
    source: 'stories:\n  - until: 2040-01-01T00:00:00Z\n    story: 2024/03/undone\n',
    others: { 'stories/2024/03/undone/index.md': story({ draft: 'true' }) },
    at: '    story: 2024/03/undone',
    field: 'stories[0].story',
    message: /story 2024\/03\/undone is a draft → take it out here, or say when it runs/,
  },
  {
    kind: 'an urgent line without an end',
    file: 'urgent.yaml',
    source: 'text: High water\nuntil: tomorrow\n',
    at: 'until: tomorrow',
    field: 'until',
    message: /"tomorrow" is not a date and time as it must be written → write it as in 2026-01-31T09:00:00\+00:00/,
  },
  {
    kind: 'a sponsored story without a sponsor',
    file: 'stories/2024/03/no-sponsor/index.md',
    source: story({ genre: 'sponsored' }),
    at: 'genre: sponsored',
    field: 'genre',
    message: /is sponsored, but nobody is named → add sponsor/,
  },
  {
    kind: 'a sponsor of what is said to be news',
    file: 'stories/2024/03/paid-news/index.md',
    source: story({ sponsor: 'The Ferry Trust' }),
    at: 'sponsor: The Ferry Trust',
    field: 'sponsor',
    message: /is named, but the genre is news → write genre: sponsored, or take it out/,
  },
  {
    kind: 'a review of nothing',
    file: 'stories/2024/03/no-subject/index.md',
    source: story({ genre: 'review' }),
    at: 'genre: review',
    field: 'genre',
    message: /is review, but nothing says of what → add review: /,
  },
  {
    kind: 'a review that is said to be news',
    file: 'stories/2024/03/news-of-a-film/index.md',
    source: story({ review: '{ subject: The Low Water, kind: film }' }),
    at: 'review: { subject: The Low Water, kind: film }',
    field: 'review',
    message: /stands in a story of the genre news → write genre: review, or take it out/,
  },
  {
    kind: 'a sponsored review',
    file: 'stories/2024/03/paid-praise/index.md',
    source: story({ genre: 'sponsored', sponsor: 'A Hotel', review: '{ subject: A Hotel, kind: hotel, rating: 5 }' }),
    at: 'review: { subject: A Hotel, kind: hotel, rating: 5 }',
    field: 'review',
    message: /stands in a story of the genre sponsored → /,
  },
  {
    kind: 'a rating above the best one',
    file: 'stories/2024/03/seven-stars/index.md',
    source: story({ genre: 'review', review: '\n  subject: The Low Water\n  kind: film\n  rating: 7' }),
    at: '  rating: 7',
    field: 'review.rating',
    message: /is 7, but the best rating is 5 → write a number from 0 to 5, or set review\.best/,
  },
  {
    kind: 'a rating below zero',
    file: 'stories/2024/03/no-stars/index.md',
    source: story({ genre: 'review', review: '\n  subject: The Low Water\n  kind: film\n  rating: -1' }),
    at: '  rating: -1',
    field: 'review.rating',
    message: /-1 is out of range → give a value of at least 0/,
  },
  {
    kind: 'a review of an unknown kind',
    file: 'stories/2024/03/odd-review/index.md',
    source: story({ genre: 'review', review: '\n  subject: The Low Water\n  kind: movie' }),
    at: '  kind: movie',
    field: 'review.kind',
    message: /"movie" is not known → use one of book, film, /,
  },
  {
    kind: 'an unknown contributor with a role',
    file: 'stories/2024/03/no-reporter/index.md',
    source: story({ byline: '\n  - role: Reporting from Lima\n    contributor: ines-okafo' }),
    at: '    contributor: ines-okafo',
    field: 'byline[0].contributor',
    message: /contributor "ines-okafo" does not exist → did you mean "ines-okafor"\?/,
  },
  {
    kind: 'a signature with a field that there is not',
    file: 'stories/2024/03/odd-role/index.md',
    source: story({ byline: '\n  - contributor: ines-okafor\n    rolle: Photographs' }),
    at: '    rolle: Photographs',
    field: 'byline[0].rolle',
    message: /unknown field → did you mean "role"\?/,
  },
  {
    kind: 'a guest of a kind that there is not',
    file: 'stories/2024/03/odd-guest/index.md',
    source: story({ byline: '\n  - guest: The Ferry Trust\n    kind: organisation' }),
    at: '    kind: organisation',
    field: 'byline[0].kind',
    message: /"organisation" is not known → did you mean "organization"\?/,
  },
  {
    kind: 'a contributor who signs twice',
    file: 'stories/2024/03/signed-twice/index.md',
    source: story({ byline: '\n  - ines-okafor\n  - mona-tahawi\n  - ines-okafor' }),
    at: '  - ines-okafor',
    field: 'byline[2]',
    message: /signs twice → keep it once/,
  },
  {
    kind: 'an unknown series',
    file: 'stories/2024/03/no-series/index.md',
    source: story({ series: 'the-bridge' }),
    at: 'series: the-bridge',
    field: 'series',
    message: /series "the-bridge" does not exist → write series\/the-bridge\.yaml/,
  },
  {
    kind: 'a license under its former name',
    file: 'agencies/old-wire.yaml',
    source: 'name: Old Wire\nurl: https://old.example\nlicence:\n  search: false\n',
    at: 'licence:',
    field: 'licence',
    message: /licence: is called license now → rename it$/,
  },
  {
    kind: 'the license of a picture under its former name',
    file: 'stories/2024/03/old-license/index.md',
    source: story({ image: `${picture('A map of the harbor', 'The editors')}\n  licence: CC0` }),
    beside: 'map.png',
    at: '  licence: CC0',
    field: 'image.licence',
    message: /image\.licence: is called license now → rename it$/,
  },
  {
    kind: 'a license with an end that is no moment',
    file: 'agencies/short-wire.yaml',
    source: 'name: Short Wire\nurl: https://short.example\nlicense:\n  until: 2026-01-01\n',
    at: '  until: 2026-01-01',
    field: 'license.until',
    message: /has no offset from UTC.* → write \d{4}-/,
  },
  {
    kind: 'a gallery of one picture',
    file: 'stories/2024/03/small-gallery/index.md',
    beside: 'map.png',
    source: story({}, '::::gallery\n::figure{file="map.png" alt="A map" credit="Gazette"}\n::::'),
    at: '::::gallery',
    field: 'body',
    message: /a gallery has at least two pictures → add ::figure lines/,
  },
  {
    kind: 'an embed of an unknown provider',
    file: 'stories/2024/03/odd-embed/index.md',
    source: story({}, 'Words.\n\n::embed{url="https://tube.example/watch?v=1" title="A film"}'),
    at: '::embed{url="https://tube.example/watch?v=1" title="A film"}',
    field: 'body embed.url',
    message:
      /is nothing that can be shown here → give the address of something at YouTube, Vimeo, .*, or set a plain link/,
  },
  ...(
    [
      ['https://vm.tiktok.com/ZGeabc/', 'is a short address.* → open it, and copy the full address'],
      ['https://fb.watch/abc/', 'is a short address.* → open it, and copy the full address'],
      ['https://maps.app.goo.gl/abc', 'is a short address.* → open it, and copy the full address'],
      ['www.youtube.com/watch?v=j-zczJXSxnw', 'does not begin .* → write https://www.youtube.com/watch.v=j-zczJXSxnw'],
    ] as const
  ).map(([url, told], index) => ({
    kind: `an embed of ${url}`,
    file: `stories/2024/03/short-embed-${index}/index.md`,
    source: story({}, `Words.\n\n::embed{url="${url}" title="A film"}`),
    at: `::embed{url="${url}" title="A film"}`,
    field: 'body embed.url',
    message: new RegExp(told),
  })),
  {
    kind: 'an embed without a title',
    file: 'stories/2024/03/mute-embed/index.md',
    source: story({}, 'Words.\n\n::embed{url="https://vimeo.com/76979871"}'),
    at: '::embed{url="https://vimeo.com/76979871"}',
    field: 'body embed.title',
    message: /is missing → say what it is/,
  },
  ...mistakesOfTables,
  ...mistakesOfCharts,
  ...mistakesOfMedia,
  ...mistakesOfCards,
  {
    kind: 'an internal link that leads nowhere',
    file: 'stories/2024/03/no-link/index.md',
    source: story({}, 'Words.\n\nRead\n[more](/abuot/).'),
    at: '[more](/abuot/).',
    field: 'body',
    message: /link \/abuot\/ leads nowhere → did you mean \/about\/\?/,
  },
  {
    kind: 'a correction that is typed into the text',
    file: 'stories/2024/03/typed/index.md',
    source: story({}, 'Words.\n\n**Editor’s correction, March 12:** the quay is longer.'),
    at: '**Editor’s correction, March 12:** the quay is longer.',
    field: 'body',
    message: /a correction is typed into the text → .*corrections: \[\{ at: .*, text: "…" \}\]/,
  },
  {
    kind: 'a correction made before the story ran',
    file: 'stories/2024/03/early-correction/index.md',
    source: story({ corrections: '\n  - text: It was Tuesday.\n    at: 2024-03-10T11:59:59Z' }),
    at: '    at: 2024-03-10T11:59:59Z',
    field: 'corrections[0].at',
    message: /is before publishedAt → say when the printed story was corrected/,
  },
  {
    kind: 'an update before the story ran',
    file: 'stories/2024/03/early-update/index.md',
    source: story({ updatedAt: '2024-03-10T13:00:00+02:00' }),
    at: 'updatedAt: 2024-03-10T13:00:00+02:00',
    field: 'updatedAt',
    message: /is before publishedAt → correct one of the two/,
  },
  {
    kind: 'a story withdrawn before it ran',
    file: 'stories/2024/03/early-kill/index.md',
    source: story({ killed: '\n  at: 2024-03-09T12:00:00Z\n  reason: None.' }),
    at: '  at: 2024-03-09T12:00:00Z',
    field: 'killed.at',
    message: /is before publishedAt, so the story never ran .* → .*draft: true/,
  },
  {
    kind: 'a story that is to run while it is under embargo',
    file: 'stories/2024/03/under-embargo/index.md',
    source: story({ embargoUntil: '2024-03-12T12:00:00Z' }),
    at: 'embargoUntil: 2024-03-12T12:00:00Z',
    field: 'embargoUntil',
    message:
      /is after publishedAt, so the story would run under embargo → set publishedAt to 2024-03-12T12:00:00Z or later/,
  },
  {
    kind: 'a story withdrawn without a reason',
    file: 'stories/2024/03/no-reason/index.md',
    source: story({ killed: '\n  at: 2024-03-11T12:00:00Z' }),
    at: 'killed: ',
    field: 'killed.reason',
    message: /is missing → add it \(The reason, which readers see\)/,
  },
  {
    kind: 'a former address at which another story stands',
    file: 'stories/2024/03/moved-onto-another/index.md',
    source: story({ aliases: '\n  - 2024/02/moved-before\n  - 2024/02/bridge-reopens' }),
    at: '  - 2024/02/bridge-reopens',
    field: 'aliases[1]',
    message: /"2024\/02\/bridge-reopens" is the address of another story, .*bridge-reopens\/index\.md → remove it/,
  },
  {
    kind: 'a former address that is the story’s own',
    file: 'stories/2024/03/moved-nowhere/index.md',
    source: story({ aliases: '\n  - 2024/03/moved-nowhere' }),
    at: '  - 2024/03/moved-nowhere',
    field: 'aliases[0]',
    message: /is the address of this story itself → remove it/,
  },
  {
    kind: 'a former address that is the story’s own, and not the first',
    file: 'stories/2024/03/moved-back/index.md',
    source: story({ aliases: '\n  - 2024/02/moved-once\n  - 2024/03/moved-back' }),
    at: '  - 2024/03/moved-back',
    field: 'aliases[1]',
    message: /is the address of this story itself → remove it/,
  },
  {
    kind: 'a former address that is listed twice',
    file: 'stories/2024/03/moved-twice/index.md',
    source: story({ aliases: '\n  - 2024/02/moved\n  - "2024/02/moved"' }),
    at: '  - "2024/02/moved"',
    field: 'aliases[1]',
    message: /is listed twice → keep it once/,
  },
  ...mistakesOfLayouts,
  ...mistakesOfLive,
];

/** The line of a mistake, counted from 1: the last that reads so. */
export const lineOf = ({ source, at }: Mistake): number =>
  typeof at === 'number' ? at : source.split('\n').lastIndexOf(at) + 1;

/** A picture that is as large as lead pictures, portraits and thumbnails have to be. */
const sheet = await flat({ width: 1200, height: 1200 });

/** The files that make a mistake, by path. */
export function filesOf({ file, source, beside, others }: Mistake): Record<string, string | Buffer> {
  return { ...others, [file]: source, ...(beside !== undefined && { [`${dirname(file)}/${beside}`]: sheet }) };
}
