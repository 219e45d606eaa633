/** The change that a story command makes reaches the disk whole or not at all. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Change } from '../../../src/cli/story/change.ts';
import { digests, newFolder, write } from '../../tools/files.ts';

let folder = '';
const at = (path: string): string => join(folder, path);

beforeEach(() => {
  folder = newFolder();
  write(folder, {
    'old/index.md': '---\na: 1\n---\nBody\n',
    'old/map.png': 'png',
    'front.yaml': 'a: 1\n',
    'last.yaml': 'a: 1\n',
  });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Moves a folder, edits a file in it and one elsewhere, writes a file, and deletes one. */
function change(): Change {
  const made = new Change();
  made.move(at('old'), at('new'));
  made.editBody(at('new/index.md'), (body) => body.toUpperCase());
  made.create(at('more/note.md'), 'Note\n');
  made.editYaml(at('front.yaml'), (yaml) => yaml.replace('1', '2'));
  made.editYaml(at('last.yaml'), () => '');
  made.delete(at('last.yaml'));
  return made;
}

test('folders move with all that is in them, and files are edited where they then lie', () => {
  change().apply();
  const files = { 'new/index.md': '---\na: 1\n---\nBODY\n', 'new/map.png': 'png', 'front.yaml': 'a: 2\n' };
  const wanted = newFolder();
  write(wanted, { ...files, 'more/note.md': 'Note\n' });
  expect(digests(folder)).toEqual(digests(wanted));
  rmSync(wanted, { recursive: true });
});

const accidents: readonly [what: string, files: Record<string, string>, message: RegExp][] = [
  ['a file was saved meanwhile', { 'front.yaml': 'a: 3\n' }, /front\.yaml was changed meanwhile → /],
  ['a file that goes was saved meanwhile', { 'last.yaml': 'a: 3\n' }, /last\.yaml was changed meanwhile → /],
  ['somebody wrote the new file', { 'more/note.md': 'Theirs\n' }, /EEXIST/],
  ['somebody took the new folder', { 'new/index.md': 'Theirs\n' }, /new is there already → /],
];
for (const [what, files, message] of accidents) {
  test(`if ${what}, everything is as it was`, () => {
    const made = change();
    write(folder, files);
    const before = digests(folder);
    expect(() => made.apply()).toThrow(message);
    expect(digests(folder)).toEqual(before);
  });
}
