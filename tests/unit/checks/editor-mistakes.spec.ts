/** What editors are told of the mistakes that they make, and that doing as they are told is enough. */
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  mistakesInDates,
  mistakesInFileNames,
  mistakesInReferences,
} from '../../tools/mistakes-of-editors-by-field.ts';
import { mistakesOfEditors, soundFiles, storyFile, type Files } from '../../tools/mistakes-of-editors.ts';
import { write } from '../../tools/files.ts';
import { freshGazette } from '../../tools/gazette.ts';
import { mended as mendedByMessages } from '../../tools/mend.ts';
import { problemLines } from '../../tools/problem-lines.ts';

let folder = '';
beforeEach(async () => {
  folder = await freshGazette();
});

/** Returns what an editor is told, without the path of the story. */
async function linesOf(files: Files): Promise<string[]> {
  write(folder, files);
  return (await problemLines(folder)).map((line) => line.replace(`${storyFile}:`, ''));
}

const matching = (told: readonly (string | RegExp)[]): unknown[] =>
  told.map((line) => (typeof line === 'string' ? line : (expect.stringMatching(line) as unknown)));

/** A file as programs on Windows save it. */
const asOfWindows = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      typeof text === 'string' && /\.(?:md|yaml)$/.test(path) && !text.includes('\r')
        ? `\uFEFF${text.replaceAll('\n', '\r\n')}`
        : text,
    ]),
  );

const all = [...mistakesOfEditors, ...mistakesInReferences, ...mistakesInDates, ...mistakesInFileNames];

for (const { kind, files, told, mended } of all) {
  describe(kind, () => {
    test('is explained in the words of an editor, and mended in one round', async () => {
      const lines = await linesOf(files);
      expect(lines).toEqual(matching(told));
      const paths = lines.map((line) => (/^\d/.test(line) ? `${storyFile}:${line}` : line));
      const changes = mended ?? mendedByMessages(files, paths);
      expect(changes, 'A message leaves the mend to its reader: the table has to say what it is.').toBeDefined();
      const entries = Object.entries(changes ?? {});
      for (const [path, text] of entries) if (text === null) rmSync(join(folder, path));
      const changed = Object.fromEntries(entries.flatMap(([path, text]) => (text === null ? [] : [[path, text]])));
      expect(await linesOf(changed)).toEqual([]);
    });

    test('is explained in the same words in files of Windows', async () => {
      expect(await linesOf(asOfWindows(files))).toEqual(matching(told));
    });
  });
}

for (const [kind, files] of Object.entries(soundFiles)) {
  test(`nothing is said of ${kind}`, async () => {
    expect(await linesOf(files)).toEqual([]);
  });
}
