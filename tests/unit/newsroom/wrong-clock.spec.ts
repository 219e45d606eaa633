/** When a build may doubt the clock, and that it never does so at the moment for which a story was scheduled. */
import { expect, test } from 'vitest';
import { wrongClockProblem, type TimeWitnesses } from '../../../src/newsroom/clock/wrong-clock.ts';
import { story } from '../../tools/newsroom.ts';

const at = (text: string) => Date.parse(text);
/** Friday: the last commit and the last build. */
const friday = at('2026-01-30T12:00:00Z');
const monday = '2026-02-02T06:00:00.000Z';
const witnesses: TimeWitnesses = {
  previousBuild: friday,
  announced: at(monday),
  newestCommit: friday - 60_000,
  changed: () => friday - 120_000,
};
const scheduled = story('2026/02/council-votes', { publishedAt: monday });

test('a story that was scheduled days ago is published when its time has come, or within a day', () => {
  for (const now of [monday, '2026-02-02T06:10:00.000Z', '2026-02-03T06:00:00.000Z']) {
    expect(wrongClockProblem(now, [scheduled], witnesses)).toBeUndefined();
  }
});

test('a clock that is more than a day after everything that was expected is doubted while a story waits', () => {
  const embargoed = story('2026/02/report', { publishedAt: monday, embargoUntil: '2026-02-20T06:00:00.000Z' });
  const now = '2026-03-01T06:00:00.000Z';
  expect(wrongClockProblem(now, [scheduled, embargoed], witnesses)).toMatch(
    /^The clock says 2026-03-01T06:00:00\.000Z\. That is 27 days after .* and 2 stories would be published .* → set the clock\. .*PRESS_TIME/,
  );
  expect(wrongClockProblem(now, [embargoed], witnesses)).toContain('1 story would');
  expect(
    wrongClockProblem(now, [embargoed], { ...witnesses, announced: undefined, newestCommit: undefined }),
  ).toContain('That is 29 days after');
});

test('nothing is doubted if no story waits, if one was written since, or if a commit is newer', () => {
  const now = '2026-03-01T06:00:00.000Z';
  const published = story('2026/01/storm', { publishedAt: '2026-01-29T06:00:00.000Z' });
  const draft = story('2026/02/draft', { publishedAt: monday, draft: true });
  const later = story('2026/04/later', { publishedAt: '2026-04-01T06:00:00.000Z' });
  expect(wrongClockProblem(now, [published, draft, later], witnesses)).toBeUndefined();
  expect(wrongClockProblem(now, [scheduled], { ...witnesses, changed: () => friday + 1 })).toBeUndefined();
  expect(
    wrongClockProblem(now, [scheduled], { ...witnesses, newestCommit: at('2026-02-28T12:00:00Z') }),
  ).toBeUndefined();
});
