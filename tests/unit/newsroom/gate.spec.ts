/** Drafts, embargoes and scheduled stories: nothing is public before its time. */
import { describe, expect, test } from 'vitest';
import { allPaths } from '../../../src/newsroom/edition/all-paths.ts';
import { isPublishable } from '../../../src/newsroom/edition/gate.ts';
import { readEnvironment } from '../../../src/newsroom/edition/environment.ts';
import { toSectionFront } from '../../../src/newsroom/lists/section-front.ts';
import { toTeaser } from '../../../src/newsroom/story/teaser.ts';
import { topicList } from '../../../src/newsroom/lists/topic.ts';
import { edition, entry, story, type Fields } from '../../tools/newsroom.ts';

const noon = '2020-05-10T12:00:00Z';

const cases: readonly [name: string, fields: Fields, open: boolean][] = [
  ['published a second ago', { publishedAt: '2020-05-10T11:59:59Z' }, true],
  ['published this very moment', { publishedAt: '2020-05-10T14:00:00+02:00' }, true],
  ['to be published in a second', { publishedAt: '2020-05-10T12:00:01Z' }, false],
  ['to be published this morning, in a zone further west', { publishedAt: '2020-05-10T08:30:00-04:00' }, false],
  ['a draft', { publishedAt: '2020-05-01T12:00:00Z', draft: true }, false],
  [
    'under embargo for another second',
    { publishedAt: '2020-05-01T12:00:00Z', embargoUntil: '2020-05-10T08:00:01-04:00' },
    false,
  ],
  [
    'free from this moment on',
    { publishedAt: '2020-05-01T12:00:00Z', embargoUntil: '2020-05-10T08:00:00-04:00' },
    true,
  ],
  [
    'free, but scheduled for later',
    { publishedAt: '2020-05-11T00:00:00Z', embargoUntil: '2020-05-01T00:00:00Z' },
    false,
  ],
];
for (const [name, fields, open] of cases) {
  test(`a story ${name} is ${open ? 'printed' : 'held back'}`, () => {
    expect(isPublishable(story('2020/05/one', fields), noon)).toBe(open);
  });
}

test('no trace of a held story is in an edition', () => {
  const held = story('2020/05/secret', {
    embargoUntil: '2021-01-01T00:00:00Z',
    headline: 'Secret',
    topics: ['rivers'],
    byline: ['ada-reyes'],
    alsoIn: ['courts'],
  });
  const made = edition(
    {
      stories: [held, story('2020/04/open')],
      fronts: [entry('fronts', 'world', { stories: ['2020/05/secret'] })],
    },
    { pressTime: '2020-12-31T00:00:00Z' },
  );
  expect([...allPaths(made)].filter((address) => /secret|2020\/05|rivers/.test(address))).toEqual([]);
  expect(
    JSON.stringify([
      [...made.sections.values()].map((one) => toSectionFront(one, made)),
      topicList(made),
      made.stories,
    ]),
  ).not.toContain('Secret');
});

test('an author’s preview shows held stories and says why they are held', () => {
  const stories = [
    story('2020/05/draft', { draft: true }),
    story('2020/05/scheduled', { publishedAt: '2020-06-01T00:00:00Z' }),
    story('2020/05/embargoed', { embargoUntil: '2020-06-01T00:00:00Z' }),
    story('2020/05/open'),
  ];
  const made = edition({ stories }, { pressTime: '2020-05-20T00:00:00Z', preview: true });
  const marks = Object.fromEntries(made.stories.map((one) => [one.id.slice(8), toTeaser(one, made).held]));
  expect(marks).toEqual({ draft: 'draft', scheduled: 'scheduled', embargoed: 'embargoed', open: undefined });
});

describe('the environment', () => {
  test('is read with its defaults', () => {
    const env = readEnvironment({
      PRESS_TIME: '2020-05-10T08:00:00-04:00',
      OUT_DIR: '',
      CONTENT_DIR: '/tmp/elsewhere',
    });
    expect(env).toMatchObject({
      contentDir: '/tmp/elsewhere',
      pressTime: '2020-05-10T12:00:00.000Z',
      siteUrl: undefined,
    });
    expect(env.outDir).toMatch(/\/dist$/);
    expect(env.cacheDir).toMatch(/\/\.cache$/);
  });

  test('gives every reader of one build the same time', () => {
    const env: NodeJS.ProcessEnv = {};
    const first = readEnvironment(env);
    expect(readEnvironment(env).pressTime).toBe(first.pressTime);
    expect(Math.abs(Date.parse(first.pressTime) - Date.now())).toBeLessThan(10_000);
  });

  test('is refused with a press time that is none', () => {
    expect(() => readEnvironment({ PRESS_TIME: 'tomorrow' })).toThrow(/PRESS_TIME is "tomorrow".*→ write it as/);
  });
});
