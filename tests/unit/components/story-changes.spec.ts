/** What has changed in a story since a reader saw it. */
import { expect, test } from 'vitest';
import { changesBetween, type StoryPart } from '../../../src/components/offline/changes.ts';

const story = (...paragraphs: string[]): StoryPart[] => [
  { kind: 'headline', text: 'The Bridge Closes' },
  ...paragraphs.map((text): StoryPart => ({ kind: 'paragraph', text })),
];
const changed = (before: StoryPart[], after: StoryPart[]) => {
  const { changed: parts, removed } = changesBetween(before, after);
  return [parts.map(({ text }) => text), removed];
};

test('nothing is told of a story that is as it was', () => {
  expect(changed(story('One.', 'Two.'), story('One.', 'Two.'))).toEqual([[], 0]);
});

test('a paragraph that was rewritten or added is told once', () => {
  expect(changed(story('One.', 'Two.'), story('One.', 'Two, or three.'))).toEqual([['Two, or three.'], 0]);
  expect(changed(story('One.', 'Two.'), story('Zero.', 'One.', 'Two.'))).toEqual([['Zero.'], 0]);
});

test('paragraphs that only changed places are not told', () => {
  expect(changed(story('One.', 'Two.', 'Three.'), story('Three.', 'One.', 'Two.'))).toEqual([[], 0]);
});

test('a paragraph that was taken out is counted, and one that was replaced is not counted too', () => {
  expect(changed(story('One.', 'Two.'), story('One.'))).toEqual([[], 1]);
  expect(changed(story('One.', 'Two.', 'Three.'), story('One.', 'New.'))).toEqual([['New.'], 1]);
});

test('the second of two equal paragraphs is told if it is new', () => {
  expect(changed(story('One.'), story('One.', 'One.'))).toEqual([['One.'], 0]);
});

test('a headline that becomes a paragraph is a change', () => {
  const before = story('One.');
  const after: StoryPart[] = [...story('One.', 'The Bridge Closes').slice(1), { kind: 'headline', text: 'It Opens' }];
  expect(changed(before, after)).toEqual([['The Bridge Closes', 'It Opens'], 0]);
});
