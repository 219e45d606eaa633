/** Dates as authors and callers write them, and what they are told of those that are not taken. */
import { beforeEach, describe, expect, test } from 'vitest';
import { EnvironmentError, readEnvironment } from '../../../src/newsroom/edition/environment.ts';
import { toStory } from '../../../src/newsroom/story/story.ts';
import { adviceOnInstant, isInstant } from '../../../src/text/time/instant.ts';
import { addMonths, monthOf, monthStart } from '../../../src/text/time/months.ts';
import { inZone, instantsAt, isTimeZone, offsetAt } from '../../../src/text/time/wall-clock.ts';
import { ContentTree } from '../../tools/content-tree.ts';
import { story as runStory } from '../../tools/story-in-process.ts';
import { content, edition, entry, nextOf, story } from '../../tools/newsroom.ts';
import { freshGazette } from '../../tools/gazette.ts';
import { problemLines } from '../../tools/problem-lines.ts';

const newYork = 'America/New_York';

test('every form that the help shows is an instant', () => {
  for (const text of [
    '2026-02-01T06:00-05:00',
    '2026-02-01T06:00Z',
    '2026-02-01T06:00:00-05:00',
    '2026-02-01T06:00:00Z',
    '2026-02-01T06:00:00.123+05:45',
    '2024-02-29T23:59:59+14:00',
    '0001-01-03T00:00Z',
  ]) {
    expect(isInstant(text), text).toBe(true);
    expect(Number.isNaN(Date.parse(text)), text).toBe(false);
  }
});

const refused: readonly [text: string, advice: RegExp][] = [
  ['2019-11-17 12:00', /has no offset from UTC.* write 2019-11-17T12:00:00-05:00$/],
  ['2019-07-17T12:00:00', /has no offset from UTC.* write 2019-07-17T12:00:00-04:00$/],
  ['2026-01-01', /has no offset from UTC.* write 2026-01-01T00:00:00-05:00$/],
  ['2026-02-01t06:00z', /→ write 2026-02-01T06:00:00Z$/],
  ['2026-02-01 6:00 -0500', /→ write 2026-02-01T06:00:00-05:00$/],
  ['2026-02-01T06:00-05', /→ write 2026-02-01T06:00:00-05:00$/],
  ['1.12.2026 9:00', /→ write 2026-12-01T09:00:00-05:00$/],
  ['12/1/2026 9:00', /→ write 2026-12-01T09:00:00-05:00$/],
  ['tomorrow', /→ write it as in 2026-01-31T09:00:00-05:00$/],
  ['2026-02-30T06:00:00Z', /names a day or an hour that does not exist → correct it/],
  ['2026-02-01T24:00:00Z', /names a day or an hour that does not exist → correct it/],
  ['2026-02-01T06:00:60Z', /names a day or an hour that does not exist → correct it/],
  ['2026-02-01T06:00:00-50:00', /→ write it as in /],
  ['0000-01-01T00:00:00Z', /→ write it as in /],
  ['9999-12-31T23:59:59-05:00', /→ write it as in /],
  ['+010000-01-01T00:00:00Z', /→ write it as in /],
  ['2020-03-08 02:30', /has no offset from UTC.* as in 2026-01-31T09:00:00-05:00$/],
];
for (const [text, advice] of refused) {
  test(`“${text}” is refused, with one in the outlet's offset`, () => {
    expect(isInstant(text)).toBe(false);
    expect(adviceOnInstant(text, newYork, 'en-US')).toMatch(advice);
    expect(adviceOnInstant(text, newYork, 'en-US')).not.toContain('ISO 8601');
    expect(() => readEnvironment({ PRESS_TIME: text })).toThrow(EnvironmentError);
  });
}

test('press time is taken with an offset, with and without seconds', () => {
  expect(readEnvironment({ PRESS_TIME: '2024-10-05T10:00-04:00' }).pressTime).toBe('2024-10-05T14:00:00.000Z');
  expect(readEnvironment({ PRESS_TIME: '2024-10-05T10:00:30Z' }).pressTime).toBe('2024-10-05T10:00:30.000Z');
});

test('clocks before standard time are exact to the second', () => {
  expect(instantsAt('1880-01-15T12:00', newYork)).toEqual(['1880-01-15T12:00:02-04:56']);
  expect(instantsAt('1880-01-15T12:00:00', 'Europe/Berlin')).toEqual(['1880-01-15T12:00:32+00:54']);
  expect(instantsAt('1883-11-18T12:00', newYork)).toEqual(['1883-11-18T12:00:02-04:56', '1883-11-18T12:00:00-05:00']);
  for (const year of ['0001', '0099', '0999', '1880', '9999']) {
    const [iso = ''] = instantsAt(`${year}-06-15T12:00`, newYork);
    expect(monthOf(iso, newYork)).toEqual({ year, month: '06' });
  }
});

test('an hour that comes twice over midnight belongs to the evening before', () => {
  // Clocks in Newfoundland went back at one minute past midnight, from November 1 to October 31.
  const zone = 'America/St_Johns';
  const [first = '', second = ''] = instantsAt('2009-10-31T23:30', zone);
  expect([first, second]).toEqual(['2009-10-31T23:30:00-02:30', '2009-10-31T23:30:00-03:30']);
  expect([first, second].map((iso) => monthOf(iso, zone).month)).toEqual(['10', '10']);
  expect(instantsAt('2009-11-01T00:00', zone)).toHaveLength(2);
  expect(inZone(monthStart('2009-11', zone), zone)).toBe('2009-11-01T00:00:00-02:30');
});

test('a month that begins with a skipped hour begins after it', () => {
  const zone = 'America/Asuncion';
  expect(instantsAt('2017-10-01T00:30', zone)).toEqual([]);
  expect(inZone(monthStart('2017-10', zone), zone)).toBe('2017-10-01T01:00:00-03:00');
});

test('an offset is that of the hour on a day when clocks change', () => {
  const offsets = ['2020-03-08T06:59:59Z', '2020-03-08T07:00:00Z', '2020-11-01T05:59:59Z', '2020-11-01T06:00:00Z'];
  expect(offsets.map((iso) => offsetAt(Date.parse(iso), newYork))).toEqual(['-05:00', '-04:00', '-04:00', '-05:00']);
  expect(offsetAt(0, 'UTC')).toBe('+00:00');
});

test('a time zone is a name that the IANA database has or had', () => {
  for (const name of [newYork, 'US/Eastern', 'Asia/Calcutta', 'Asia/Kolkata', 'UTC', 'Etc/GMT+5']) {
    expect(isTimeZone(name), name).toBe(true);
  }
  // The platform takes abbreviations of its own, which mean different zones to different readers, and offsets.
  for (const name of ['CST', 'IST', '+05:30', 'New York', '']) expect(isTimeZone(name), name).toBe(false);
});

test('a month is that of the outlet in every year', () => {
  expect(monthOf('1880-02-01T04:56:01Z', newYork)).toEqual({ year: '1880', month: '01' });
  expect(monthOf('1880-02-01T04:56:02Z', newYork)).toEqual({ year: '1880', month: '02' });
  expect(monthOf('0987-05-01T00:00Z', newYork)).toEqual({ year: '0987', month: '04' });
  expect(monthOf('9999-11-30T23:00-05:00', newYork)).toEqual({ year: '9999', month: '11' });
  expect(new Date(monthStart(addMonths('0050-05', 13), 'UTC')).toISOString()).toBe('0051-06-01T00:00:00.000Z');
});

describe('a moment of update that lies ahead', () => {
  const updatedAt = '2020-06-01T12:00:00Z';
  const before = '2020-06-01T11:59:59Z';
  const one = story('2020/05/one', { updatedAt });
  const at = (pressTime: string) => {
    const made = edition({ stories: [one] }, { pressTime });
    const [found = one] = made.stories;
    const told = toStory(found, 'Words.', made);
    return { updated: told.updated?.iso, changed: told.changed, next: nextOf({ stories: [one] }, { pressTime }) };
  };

  test('waits, and the edition tells when it comes', () => {
    expect(at(before)).toMatchObject({ updated: undefined, changed: one.data.publishedAt });
    expect(at(before).next?.reasons).toEqual([{ why: 'a story is updated', count: 1 }]);
    expect(at(before).next?.at).toBe('2020-06-01T12:00:00.000Z');
    expect(at(updatedAt)).toMatchObject({ updated: updatedAt, changed: updatedAt });
  });

  test('of a live story gives way to the newest update that is public', () => {
    const made = edition(
      {
        stories: [story('2020/05/one', { genre: 'live', updatedAt })],
        updates: [entry('updates', '2020/05/one/updates/2020-05-20T1200', {})],
      },
      { pressTime: before },
    );
    expect(made.stories[0]?.data.updatedAt).toBe('2020-05-20T12:00:00-04:00');
  });

  test('is not told of a story that is gone by then', () => {
    const killed = { at: '2020-05-31T00:00:00Z', reason: 'Forged.' };
    const gone = story('2020/05/one', { updatedAt, killed });
    expect(nextOf({ stories: [gone] }, { pressTime: '2020-05-31T12:00:00Z' })).toBeUndefined();
    const { agencies } = content();
    const wire = entry('agencies', 'wire', { name: 'W', url: 'https://w.example', license: { until: killed.at } });
    const corrections = [{ at: updatedAt, text: 'It was the other.' }];
    const lapsed = story('2020/05/one', {
      updatedAt,
      corrections,
      genre: 'live',
      coverageEndedAt: updatedAt,
      wire: { agency: 'wire', year: 2020 },
    });
    const all = { stories: [lapsed], agencies: [...agencies, wire] };
    expect(nextOf(all, { pressTime: '2020-05-31T12:00:00Z' })).toBeUndefined();
  });
});

describe('in a content tree', () => {
  let tree: ContentTree;
  const now = '2026-01-01T12:00:00Z';
  const file = 'stories/2026/01/one/index.md';
  const fields = { headline: 'A', standfirst: 'B.', section: 'harbour' };
  const problems = () => problemLines(tree.folder, now);

  beforeEach(async () => {
    tree = new ContentTree(await freshGazette());
    tree.set('outlet.yaml', { timeZone: newYork });
    // It lies in another month of this zone.
    tree.remove('stories/2031/01/storm-warning');
  });

  test('an offset of another season is pointed out with the right one; other zones are meant', async () => {
    const cases: readonly [publishedAt: string, right: string | undefined][] = [
      ['2026-01-01T06:00:00-04:00', '2026-01-01T06:00:00-05:00'],
      ['2025-07-01T06:00-05:00', '2025-07-01T06:00:00-04:00'],
      ['2026-01-01T06:00:00-05:00', undefined],
      ['2026-01-01T06:00:00Z', undefined],
      ['2026-01-01T22:00:00+09:00', undefined],
    ];
    for (const [publishedAt, right] of cases) {
      const id = `stories/${publishedAt.slice(0, 7).replace('-', '/')}/one/index.md`;
      tree.write(id, { ...fields, publishedAt }, '\nWords.\n');
      expect(await problems(), publishedAt).toEqual(
        right === undefined
          ? []
          : [expect.stringMatching(new RegExp(`publishedAt: warning: has the offset .* → write ${right}$`))],
      );
      tree.remove(id);
    }
    tree.write('fronts/harbour.yaml', {
      stories: [{ story: '2024/02/bridge-reopens', until: '2026-01-05T06:00:00-04:00' }],
    });
    tree.write('urgent.yaml', { text: 'Shut', until: '2026-01-05T06:00:00-04:00' });
    expect(await problems()).toEqual([
      expect.stringMatching(/^fronts\/harbour.* stories\[0\]\.until: warning: has the offset -04:00/),
      expect.stringMatching(/^urgent\.yaml.* until: warning: has the offset -04:00/),
    ]);
  });

  test('a date without an offset is explained by the clock of the outlet, in a list as well', async () => {
    tree.write(file, { ...fields, publishedAt: '2026-01-01 06:00' }, '\nWords.\n');
    tree.write('fronts/harbour.yaml', { stories: [{ story: '2024/02/bridge-reopens', until: '2026-07-05' }] });
    expect(await problems()).toEqual([
      expect.stringMatching(/ stories\[0\]\.until: .* write 2026-07-05T00:00:00-04:00$/),
      expect.stringMatching(/ publishedAt: .* write 2026-01-01T06:00:00-05:00$/),
    ]);
  });

  test('the story commands take every form, and refuse others in a sentence', async () => {
    const run = (...args: string[]) => runStory(tree.folder, now, args);
    const some = ['--section', 'harbour', '--standfirst', 'B.'];
    for (const at of ['2026-02-01T06:00-05:00', '2026-02-01T11:00Z', '2026-02-01T06:00:00-05:00', '2026-02-01 06:00']) {
      tree.write(file, { ...fields, publishedAt: '2026-01-05T06:00:00Z', draft: true }, '\nWords.\n');
      const { code, text } = await run('schedule', 'one', '--at', at);
      expect(code, text).toBe(0);
      const written = String(tree.fields(file)['publishedAt']);
      expect(Date.parse(written), at).toBe(Date.parse('2026-02-01T11:00:00Z'));
    }
    const { code, text } = await run('new', 'Old', ...some, '--at', '1880-01-15 12:00');
    expect(code, text).toBe(0);
    expect(tree.fields('stories/1880/01/old/index.md')['publishedAt']).toBe('1880-01-15T12:00:02-04:56');
    expect((await run('correct', 'bridge-reopens', '--text', 'X.', '--at', '2024-06-01T09:00-04:00')).code).toBe(0);
    for (const at of ['+010000-01-01 12:00', '9999-12-31 23:59', '0000-01-01 12:00', '2026-02-01T06:00-0500']) {
      const said = await run('new', 'Odd', ...some, '--at', at);
      expect(said.code, at).toBe(2);
      expect(said.text).toMatch(/^"\S+.*" is no moment → write "now", 2026-01-31T09:00:00-05:00, or [^\n]*\n$/);
    }
  });
});
