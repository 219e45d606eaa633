import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cutFaces, faces } from '../../../src/cli/fonts/cut-faces.ts';

test('the faces in the repository are those that npm run fonts cuts, and weigh at most 75 kB', async () => {
  const cut = await cutFaces();
  for (const [name, bytes] of cut) {
    expect(readFileSync(`src/styles/fonts/${name}`).equals(bytes), `${name} is old: npm run fonts`).toBe(true);
  }
  expect([...cut.values()].reduce((sum, { length }) => sum + length, 0)).toBeLessThan(75_000);
});

test('a browser loads the face of labels for exactly the letters that it has', () => {
  const rules = readFileSync('src/styles/fonts.css', 'utf8').split('@font-face');
  const rule = rules.find((text) => text.includes('source-sans-labels.woff2')) ?? '';
  const letters = [...rule.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].flatMap(([, first = '', last = first]) => {
    const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
  });
  expect(letters.join('')).toBe(
    Array.from(faces['source-sans-labels.woff2']?.characters ?? '')
      .sort()
      .join(''),
  );
});
