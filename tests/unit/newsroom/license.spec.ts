/** Agency copy is shown as long and in those places as its contract allows. */
import { expect, test } from 'vitest';
import { allPaths } from '../../../src/newsroom/edition/all-paths.ts';
import { expiries } from '../../../src/newsroom/clock/expiries.ts';
import { licenseOf } from '../../../src/newsroom/story/credit.ts';
import { toFront } from '../../../src/newsroom/fronts/front.ts';
import { searchableStories } from '../../../src/newsroom/lists/search-page.ts';
import { content, edition, entry, idsOn, story } from '../../tools/newsroom.ts';

const until = '2020-08-01T12:00:00Z';
const agencies = [
  entry('agencies', 'wire-one', {
    name: 'Wire One',
    url: 'https://wire-one.example',
    license: { fullTextFeeds: false, until },
  }),
  entry('agencies', 'carrier', { name: 'Carrier', url: 'https://carrier.example', license: { search: false } }),
];
const wire = { agency: 'wire-one', year: 2020, url: 'https://wire-one.example/a' };
const stories = [
  story('2020/05/copy', { headline: 'Copy of theirs', topics: ['rivers'], wire }),
  story('2020/06/own', { headline: 'Copy of ours' }),
];
const fronts = [entry('fronts', 'home', { stories: ['2020/05/copy'] })];
const at = (pressTime: string) => edition({ stories, agencies, fronts }, { pressTime });

test('what a contract forbids is forbidden, whether it is the owner’s or that of who passed the copy on', () => {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const passedOn = story('2020/05/one', { wire: { ...wire, distributor: 'carrier' } });
  expect(licenseOf(passedOn, byId)).toEqual({ fullTextFeeds: false, search: false });
  expect(searchableStories(edition({ stories: [passedOn], agencies }, { pressTime: '2020-07-01T00:00:00Z' }))).toEqual(
    [],
  );
});

test('copy is shown until the last second of its contract', () => {
  const made = at('2020-08-01T11:59:59Z');
  expect(made.stories.map(({ id }) => id)).toEqual(['2020/06/own', '2020/05/copy']);
  expect(made.notices.size).toBe(0);
  expect(idsOn(toFront('home', made.stories, made))[0]).toBe('2020/05/copy');
});

test('from its end on nothing of it is left but its address, and where it came from', () => {
  const made = at(until);
  expect([...made.notices.values()]).toEqual([
    {
      kind: 'expired',
      id: '2020/05/copy',
      href: '/2020/05/copy/',
      agency: { name: 'Wire One', url: 'https://wire-one.example' },
      url: 'https://wire-one.example/a',
    },
  ]);
  const { agencies: _known, fronts: _pinned, ...rest } = made;
  expect(JSON.stringify(Object.values(rest).map((part) => (part instanceof Map ? [...part] : part)))).not.toContain(
    'Copy of theirs',
  );
  expect(idsOn(toFront('home', made.stories, made))[0]).toBe('2020/06/own');
  expect(allPaths(made)).toContain('/2020/05/copy/');
  expect(made.byTopic.has('rivers')).toBe(false);
});

test('the end is a moment at which the edition changes by the clock alone', () => {
  expect(expiries(at('2020-07-01T00:00:00Z'))).toEqual([
    { at: Date.parse(until), why: 'the license of an agency story ends' },
  ]);
  expect(expiries(at(until))).toEqual([]);
});

test('an agency without an end, and the outlet’s own copy, stay', () => {
  const own = content().agencies;
  expect(edition({ stories, agencies: own }).stories).toHaveLength(2);
});
