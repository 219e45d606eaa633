/** Which outlet of `content/` is printed. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demonstrations, outletToPrint, ownOutlets } from '../../../src/newsroom/outlet-folder.ts';
import { newFolder, write } from '../../tools/files.ts';

let content: string;
beforeEach(() => (content = newFolder()));
afterEach(() => rmSync(content, { recursive: true }));

const [first = ''] = demonstrations;
/** Files of outlets, by path. */
const outlets = (...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [`${name}/outlet.yaml`, 'name: X\n']));

test('the demonstration is printed while there is no other outlet', () => {
  write(content, { ...outlets(first), 'README.md': '', '.git/config': '' });
  expect(outletToPrint(content)).toBe(join(content, first));
});

test("an outlet of one's own is printed in place of the demonstrations", () => {
  write(content, outlets(...demonstrations, 'harbor-post'));
  expect(outletToPrint(content)).toBe(join(content, 'harbor-post'));
});

test('of several outlets none is guessed', () => {
  write(content, outlets(first, 'harbor-post', 'bay-times'));
  expect(outletToPrint(content)).toEqual(['bay-times', 'harbor-post']);
  expect(ownOutlets(content)).toEqual(['bay-times', 'harbor-post']);
});

test('without a folder for outlets, the check is left to say so', () => {
  expect(outletToPrint(join(content, 'absent'))).toBe(join(content, 'absent', first));
});
