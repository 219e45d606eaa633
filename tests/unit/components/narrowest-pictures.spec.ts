/** The front page that a reader stores comes with a rendition of each of its pictures. */
import { expect, test } from 'vitest';
import { narrowestPictures } from '../../../src/components/offline/storage/assets.ts';

test('of a photograph the narrowest rendition is stored, and of a drawing the drawing', () => {
  const page = `
    <picture><source type="image/webp" srcset="/pictures/a-360.webp 360w, /pictures/a-720.webp 720w" sizes="92vw"></picture>
    <picture><source type="image/svg+xml" srcset="/pictures/map.svg"></picture>`;
  expect(narrowestPictures(page)).toEqual(['/pictures/a-360.webp', '/pictures/map.svg']);
});
