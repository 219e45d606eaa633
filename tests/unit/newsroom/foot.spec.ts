/** What the foot of a story leads to, and that it stays as it is when newer stories are published. */
import { describe, expect, test } from 'vitest';
import { footKey, storiesAtFoot, toFoot } from '../../../src/newsroom/story/foot.ts';
import type { Edition } from '../../../src/newsroom/edition/edition.ts';
import { edition, story, type Fields } from '../../tools/newsroom.ts';

/** Stories numbered from 1, the highest number the newest. */
function numbered(count: number, fields: (number: number) => Fields = () => ({})) {
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.UTC(2020, 0, index + 1, 12)).toISOString();
    return story(`2020/01/story-${index + 1}`, { publishedAt: at, ...fields(index + 1) });
  });
}

const footOf = (number: number, made: Edition) => {
  const id = `2020/01/story-${number}`;
  const { related, latest } = toFoot(made.storyById.get(id) ?? story(id), made);
  const numbers = (list: typeof related) => list.map((one) => Number(one.id.slice(14)));
  return { related: numbers(related), latest: numbers(latest) };
};

describe('related stories', () => {
  test('share topics first, then the section; earlier stories come before later ones', () => {
    const made = edition({
      stories: numbered(12, (number) => ({
        topics: { 2: ['rivers', 'fish'], 4: ['rivers'], 9: ['rivers', 'fish'], 11: ['fish'] }[number] ?? [],
        section: number === 8 ? 'courts' : 'world',
      })),
    });
    expect(footOf(9, made).related).toEqual([2, 4, 7, 6]);
    expect(footOf(2, made).related).toEqual([1, 4, 9, 11]);
    expect(footOf(5, made).related).toEqual([4, 3, 2, 1]);
    expect(footOf(8, made).related).toEqual([]);
  });

  test('are none that the text has a card of, that is sponsored, or that is held back', () => {
    const made = edition(
      {
        stories: numbered(8, (number) => ({
          ...(number === 7 && { genre: 'sponsored', sponsor: 'A bank' }),
          ...(number === 6 && { draft: true }),
        })).map((one) =>
          one.id.endsWith('-8') ? { ...one, data: { ...one.data, related: ['2020/01/story-5'] } } : one,
        ),
      },
      { preview: true },
    );
    expect(footOf(8, made)).toEqual({ related: [4, 3, 2, 1], latest: [] });
  });
});

test('the newest stories list the latest others, and older stories list none', () => {
  const made = edition({ stories: numbered(30) });
  expect(footOf(30, made)).toEqual({ related: [29, 28, 27, 26], latest: [25, 24, 23, 22, 21] });
  expect(footOf(11, made)).toEqual({ related: [10, 9, 8, 7], latest: [30, 29, 28, 27, 26] });
  expect(footOf(10, made)).toEqual({ related: [9, 8, 7, 6], latest: [] });
});

test('a new story changes the foot of the 21 newest at most', () => {
  const feet = (count: number) => {
    const made = edition({ stories: numbered(count, (number) => (number % 3 ? {} : { topics: ['rivers'] })) });
    return made.stories.map((one) => storiesAtFoot(one, made).map(({ id }) => id)).toReversed();
  };
  const [before, after] = [feet(60), feet(61)];
  const changed = before.flatMap((foot, index) => (String(foot) === String(after[index]) ? [] : [index + 1]));
  expect(Math.min(...changed)).toBe(41);
});

describe('the heading over related stories', () => {
  /** The foot of the newer of two stories. */
  const newer = (topics: readonly [string[], string[]]) => {
    const made = edition({ stories: numbered(2, (number) => ({ topics: topics[number - 1] ?? [] })) });
    const entry = made.storyById.get('2020/01/story-2') ?? story('2020/01/story-2');
    return { heading: toFoot(entry, made).heading, key: footKey(entry, made) };
  };

  test('names the section if that is all that they share', () => {
    expect(newer([['fish'], ['fish', 'rivers']]).heading).toBe('Related stories');
    expect(newer([['fish'], ['rivers']]).heading).toBe('More from WORLD');
  });

  test('changes the page if another story loses the topic', () => {
    expect(newer([['fish'], ['fish']]).key).not.toBe(newer([[], ['fish']]).key);
  });
});
