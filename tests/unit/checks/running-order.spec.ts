/** What editors set above the news of the day: pins and the urgent line, until they end. */
import { describe, expect, test } from 'vitest';
import { expiries } from '../../../src/newsroom/clock/expiries.ts';
import { toFront } from '../../../src/newsroom/fronts/front.ts';
import { toUrgent } from '../../../src/newsroom/lists/urgent.ts';
import { edition, entry, idsOn, nextOf, story } from '../../tools/newsroom.ts';
import { write } from '../../tools/files.ts';
import { freshGazette } from '../../tools/gazette.ts';
import { readTree } from '../../tools/problem-lines.ts';

const stories = ['2020/05/one', '2020/06/two', '2020/07/three'].map((id) => story(id));
const noon = '2020-08-01T12:00:00Z';
const until = '2020-08-01T14:00:00+02:00';
const second = (offset: number) => new Date(Date.parse(noon) + offset * 1000).toISOString();

describe('a pin with an end', () => {
  const fronts = [entry('fronts', 'home', { stories: [{ story: '2020/05/one', until }, '2020/06/two'] })];
  const idsAt = (pressTime: string) => {
    const made = edition({ stories, fronts }, { pressTime });
    return idsOn(toFront('home', made.stories, made));
  };

  test('counts until its last second', () => {
    expect(idsAt(second(-1))).toEqual(['2020/05/one', '2020/06/two', '2020/07/three']);
  });

  test('is no pin any more from that moment on, and its story falls to its place by date', () => {
    expect(idsAt(second(0))).toEqual(['2020/06/two', '2020/07/three', '2020/05/one']);
  });
});

test('the end of a pin is known although its story only goes to the next container', () => {
  const newest = story('2020/07/newest', { publishedAt: '2020-07-20T12:00:00Z' });
  const containers = [
    { kind: 'package', stories: [{ story: newest.id, until }], from: { topic: 'rivers' } },
    { kind: 'river' },
  ];
  const made = edition(
    { stories: [...stories, newest], fronts: [entry('fronts', 'home', { containers })] },
    { pressTime: second(-1) },
  );
  expect(expiries(made)).toEqual([{ at: Date.parse(until), why: 'a pin ends' }]);
});

describe('a pin of a story that is to come', () => {
  const coming = story('2020/08/four', { publishedAt: noon });
  const at = (pressTime: string, pin: string | { story: string; until: string }) => {
    const fronts = [entry('fronts', 'home', { stories: ['2020/05/one', pin] })];
    const made = edition({ stories: [...stories, coming], fronts }, { pressTime });
    return {
      ids: idsOn(toFront('home', made.stories, made)).map((id) => id.slice(8)),
      expiries: expiries(made),
      next: nextOf({ stories: [...stories, coming], fronts }, { pressTime }),
    };
  };

  test('is absent before its moment, which the edition tells, and in its place from then on', () => {
    const before = at(second(-1), coming.id);
    expect(before.ids).toEqual(['one', 'three', 'two']);
    expect(before.next).toEqual({
      at: new Date(noon).toISOString(),
      reasons: [{ why: 'a story is published', count: 1 }],
    });
    expect(at(second(0), coming.id).ids).toEqual(['one', 'four', 'three', 'two']);
  });

  test('ends by itself, and the edition in which it stands tells when', () => {
    // As one among the rest, the newest story follows the other pin.
    const pin = { story: '2020/05/one', until: '2020-08-01T13:00:00Z' };
    const fronts = [entry('fronts', 'home', { stories: [coming.id, pin] })];
    const made = edition({ stories: [...stories, coming], fronts }, { pressTime: second(-1) });
    expect(expiries(made).map(({ why }) => why)).toEqual(['a pin ends']);
    expect(at(second(-1), { story: coming.id, until: '2020-08-01T13:00:00Z' }).expiries).toEqual([]);
  });
});

describe('the urgent line', () => {
  const urgentAt = (pressTime: string, fields = {}) =>
    toUrgent(
      edition(
        { stories, urgent: [entry('urgent', 'urgent', { text: 'The "bridge" is shut', until, ...fields })] },
        { pressTime },
      ),
    );

  test('stands until its last second, set as a printer sets it', () => {
    expect(urgentAt(second(-1))).toEqual({ text: 'The “bridge” is shut' });
    expect(urgentAt(second(0))).toBeUndefined();
  });

  test('leads to its story', () => {
    expect(urgentAt(second(-1), { story: '2020/05/one' })?.href).toBe('/2020/05/one/');
  });

  test('is absent from an edition without one', () => {
    expect(toUrgent(edition({ stories }))).toBeUndefined();
  });
});

describe('what ends by the clock alone', () => {
  const pin = (id: string, hour: number) => ({ story: id, until: `2020-08-01T${hour}:00:00Z` });

  test('is told, soonest first, with a reason that names nothing', () => {
    const made = edition(
      {
        stories,
        urgent: [entry('urgent', 'urgent', { text: 'Shut', until: '2020-08-01T17:00:00Z' })],
        fronts: [
          entry('fronts', 'home', { stories: [pin('2020/05/one', 18), pin('2020/06/two', 16)] }),
          entry('fronts', 'world', { stories: [pin('2020/06/two', 11)] }),
        ],
      },
      { pressTime: noon },
    );
    expect(expiries(made)).toEqual([
      { at: Date.parse('2020-08-01T16:00:00Z'), why: 'a pin ends' },
      { at: Date.parse('2020-08-01T17:00:00Z'), why: 'the urgent line ends' },
      { at: Date.parse('2020-08-01T18:00:00Z'), why: 'a pin ends' },
    ]);
  });

  test('is not told where it changes nothing', () => {
    const fronts = [entry('fronts', 'home', { stories: [pin('2020/07/three', 16)] })];
    expect(expiries(edition({ stories, fronts }, { pressTime: noon }))).toEqual([]);
  });
});

describe('an editor who wants to show what no reader will see is told', () => {
  const fields = (more: string, publishedAt = '2024-03-10T12:00:00Z') =>
    `---\nheadline: A\nstandfirst: B\nsection: harbour\npublishedAt: ${publishedAt}\n${more}---\n\nC\n`;
  const pins = 'stories:\n  - 2024/03/held\n';
  const cases: readonly [name: string, files: Record<string, string>, told: RegExp | undefined][] = [
    [
      'of a draft',
      { story: fields('draft: true\n'), home: pins },
      /is a draft → take it out here, or say when it runs/,
    ],
    [
      'of a story that was withdrawn',
      { story: fields('killed:\n  at: 2024-03-31T00:00:00Z\n  reason: It was untrue.\n'), home: pins },
      /was withdrawn → take it out here/,
    ],
    [
      'but not of one under embargo, which takes its place when it is public',
      { story: fields('embargoUntil: 2024-03-31T20:00:00Z\n', '2024-03-31T20:00:00Z'), home: pins },
      undefined,
    ],
    ['nor of one that is scheduled', { story: fields('', '2024-03-31T20:00:00Z'), home: pins }, undefined],
    [
      'nor of one that is to be withdrawn',
      { story: fields('killed:\n  at: 2024-04-01T00:00:00Z\n  reason: It was untrue.\n'), home: pins },
      undefined,
    ],
    [
      'nor of a scheduled story in the urgent line',
      {
        story: fields('', '2024-03-31T20:00:00Z'),
        urgent: 'text: X\nstory: 2024/03/held\nuntil: 2026-01-01T00:00:00Z\n',
      },
      undefined,
    ],
    [
      'of a link from the urgent line',
      { story: fields('draft: true\n'), urgent: 'text: X\nstory: 2024/03/held\nuntil: 2026-01-01T00:00:00Z\n' },
      /is a draft → take it out here/,
    ],
    [
      'but not of a pin that has ended',
      { story: fields('draft: true\n'), home: 'stories:\n  - { story: 2024/03/held, until: 2024-03-19T00:00:00Z }\n' },
      undefined,
    ],
  ];
  for (const [name, { story: source = '', home, urgent }, told] of cases) {
    test(name, async () => {
      const folder = await freshGazette();
      write(folder, {
        'stories/2024/03/held/index.md': source,
        ...(home !== undefined && { 'fronts/home.yaml': home }),
        ...(urgent !== undefined && { 'urgent.yaml': urgent }),
      });
      const { problems } = await readTree(folder, '2024-03-31T19:00:00Z');
      expect(problems).toHaveLength(told ? 1 : 0);
      if (told) expect(problems[0]).toMatchObject({ line: 2, message: expect.stringMatching(told) as unknown });
    });
  }
});
