/** Pictures that readers would see blurred. */
import { beforeEach, expect, test } from 'vitest';
import { write } from '../../tools/files.ts';
import { freshGazette } from '../../tools/gazette.ts';
import { flat } from '../../tools/pictures.ts';
import { problemLines } from '../../tools/problem-lines.ts';
import { storyText } from '../../tools/story-text.ts';

let folder = '';
beforeEach(async () => {
  folder = await freshGazette();
});

const picture = (file: string) => `\n  file: ${file}\n  alt: A map of the town\n  credit: Gazette`;

test('a small lead picture, thumbnail or portrait is a warning on its own line', async () => {
  write(folder, {
    'stories/2024/03/a/index.md': storyText({ image: `${picture('map.png')}\n  thumbnail: detail.png` }),
    'stories/2024/03/a/map.png': await flat({ width: 399, height: 900 }),
    'stories/2024/03/a/detail.png': await flat({ width: 20, height: 10 }),
    'contributors/ada.yaml': `name: Ada\nportrait:${picture('ada.png')}\n`,
    'contributors/ada.png': await flat({ width: 900, height: 399 }),
  });
  expect(await problemLines(folder)).toEqual([
    'contributors/ada.yaml:3 portrait.file: warning: "ada.png" has 900 × 399 pixels, so readers see it blurred → export it again, at least 400 pixels wide and high',
    'stories/2024/03/a/index.md:7 image.file: warning: "map.png" has 399 × 900 pixels, so readers see it blurred → export it again, at least 400 pixels wide',
    'stories/2024/03/a/index.md:10 image.thumbnail: warning: "detail.png" has 20 × 10 pixels, so readers see it blurred → export it again, at least 400 pixels wide',
  ]);
});

test('pictures that are large enough, and drawings of any size, are not', async () => {
  write(folder, {
    'stories/2024/03/a/index.md': storyText({ image: `${picture('map.png')}\n  thumbnail: sign.svg` }),
    'stories/2024/03/a/map.png': await flat({ width: 1200, height: 9 }),
    'stories/2024/03/a/sign.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 6"/>',
    'contributors/ada.yaml': `name: Ada\nportrait:${picture('ada.png')}\n`,
    'contributors/ada.png': await flat({ width: 400, height: 400 }),
  });
  expect(await problemLines(folder)).toEqual([]);
});
