import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRunTogether } from '../../../src/text/markdown/run-together.ts';
import { root } from '../../tools/root.ts';

/** The paragraphs of all texts of the project, each in one line. */
const paragraphs = globSync(['content/**/*.md', '*.md', 'tests/fixtures/gazette/**/*.md'], { cwd: root })
  .flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .replace(/^---\n[^]*?\n---\n/, '')
      .split(/\n[ \t]*\n/),
  )
  .filter((chunk) => /^[\p{L}"“]/u.test(chunk))
  .map((chunk) => chunk.replaceAll(/\s+/g, ' ').trim());

/** Breaks a paragraph into lines as an editor of text does, and every third line a little early. */
function broken(paragraph: string, width: number, early: number): string {
  const lines = [''];
  for (const word of paragraph.split(' ')) {
    const line = lines.at(-1) ?? '';
    const room = lines.length % 3 === 0 ? width - early : width;
    if (line !== '' && line.length + 1 + word.length > room) lines.push(word);
    else lines.splice(-1, 1, line === '' ? word : `${line} ${word}`);
  }
  return lines.join('\n');
}

test('a text whose lines were broken by hand is no text that runs together', () => {
  expect(paragraphs.length).toBeGreaterThan(200);
  for (const width of [60, 72, 80, 90, 100, 110, 120]) {
    for (const early of [0, 12]) {
      const texts = paragraphs.map((paragraph) => broken(paragraph, width, early));
      expect(texts.filter((text) => findRunTogether(text, text).length > 0)).toEqual([]);
    }
  }
});

test('long paragraphs without empty lines between them run together', () => {
  const long = paragraphs.filter((paragraph) => paragraph.length > 200 && paragraph.endsWith('.'));
  for (let place = 0; place + 4 <= long.length; place += 4) {
    const text = long.slice(place, place + 4).join('\n');
    expect(findRunTogether(text, text)).toHaveLength(1);
  }
});
