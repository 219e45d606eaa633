/** Subheads have addresses that are made of their words, and no two are equal. */
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { renderBody } from '../../../src/text/markdown/markdown.ts';

/** The ids of the headings of a body, in their order; empty for a heading without one. */
function idsIn(markdown: string): string[] {
  const html = renderBody(markdown).map((block) => ('html' in block ? block.html : ''));
  return load(html.join('\n'))('h2, h3, h4')
    .get()
    .map(({ attribs }) => attribs['id'] ?? '');
}

for (const [written, id] of [
  ['## Why not steel?', 'part-why-not-steel'],
  ["### It's *ever* so", 'part-its-ever-so'],
  ['## Café et bar', 'part-cafe-et-bar'],
  ['## 1909', 'part-1909'],
  ['## ???', 'part-heading'],
  [`## ${'word '.repeat(40)}`, `part-${'word-'.repeat(12).slice(0, -1)}`],
  ['<h2 title="a b">From HTML</h2>', 'part-from-html'],
  ['## A note[^1]\n\n[^1]: Words.', 'part-a-note'],
] as const) {
  test(`${written.slice(0, 30)} has the id ${id}`, () => {
    expect(idsIn(written)[0]).toBe(id);
  });
}

test('headings of the same words have ids of their own, in all parts of the text', () => {
  const body = '## Tolls\n\n::related{story="2020/01/a"}\n\n## Tolls\n\n## Tolls 2\n\n## Tolls';
  expect(idsIn(body)).toEqual(['part-tolls', 'part-tolls-2', 'part-tolls-2-2', 'part-tolls-3']);
});

test('the heading of footnotes keeps its id, and an author’s id is not one', () => {
  expect(idsIn('<h2 id="content">One</h2>\n\nTwo.[^1]\n\n[^1]: Three.')).toEqual(['part-one', 'footnote-label']);
});

test('the subheads of a box have none, so that the contents have the parts of the story alone', () => {
  expect(idsIn('## One\n\n:::factbox\n### Two\n\nThree.\n:::')).toEqual(['part-one', '']);
});
