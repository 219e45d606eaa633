import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cutFaces } from '../../../src/cli/fonts/cut-faces.ts';

test('the faces in the repository are those that npm run fonts cuts, and weigh at most 75 kB', async () => {
  const faces = await cutFaces();
  for (const [name, bytes] of faces) {
    expect(readFileSync(`src/styles/fonts/${name}`).equals(bytes), `${name} is old: npm run fonts`).toBe(true);
  }
  expect([...faces.values()].reduce((sum, { length }) => sum + length, 0)).toBeLessThan(75_000);
});
