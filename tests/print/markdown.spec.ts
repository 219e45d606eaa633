import { expect, test } from '@playwright/test';
import { inspectBody, renderBody } from '../../src/text/markdown.ts';

/** The HTML of a body that is prose from end to end. */
function prose(markdown: string): string {
  const blocks = renderBody(markdown);
  expect(blocks.map(({ type }) => type)).toEqual(['prose']);
  const [block] = blocks;
  return block?.type === 'prose' ? block.html : '';
}

test.describe('what looks like a directive and is none stays as written', () => {
  for (const text of [
    'The talks began at 10:30 and ended at 12:05.',
    'A ratio of 3:1 to 4:1.',
    'From Luke 10:30 to John 3:16.',
    'Note:this has no space.',
    'The score was 2:0 (1:0).',
    'Read :emphasis: as it stands.',
    'A face :) and a: colon.',
    'One:two[three] and four:five{six}.',
  ]) {
    test(text, () => {
      expect(prose(text)).toBe(`<p>${text}</p>`);
    });
  }
});

test('code keeps its straight quotes', () => {
  expect(prose('Write `"a" -- b`.').replaceAll('&quot;', '"')).toContain('<code>"a" -- b</code>');
});

test('a pull quote stands between the paragraphs around it, with who said it', () => {
  const blocks = renderBody('One.\n\n:::pullquote{by="Ann, of *Rome*"}\nWe *must* not\nconfuse.\n:::\n\nTwo.');
  expect(blocks).toEqual([
    { type: 'prose', html: '<p>One.</p>' },
    { type: 'pullquote', quote: expect.stringMatching(/^We must not\s+confuse\.$/), by: 'Ann, of *Rome*' },
    { type: 'prose', html: '<p>Two.</p>' },
  ]);
});

test('a pull quote may go without a name', () => {
  expect(renderBody(':::pullquote\nAlone.\n:::')).toEqual([{ type: 'pullquote', quote: 'Alone.' }]);
});

test('a figure keeps every word that the author wrote of it', () => {
  const blocks = renderBody(
    'One.\n\n::figure{file="a.png" alt="A \'map\' of <b>" caption="C & D" credit="E / F"}\n\nTwo.',
  );
  expect(blocks[1]).toEqual({
    type: 'figure',
    attributes: { file: 'a.png', alt: "A 'map' of <b>", caption: 'C & D', credit: 'E / F' },
  });
});

test('a gallery keeps its pictures in their order, and what is embedded its address', () => {
  const figure = (file: string) => `::figure{file="${file}" alt="a" credit="c"}`;
  const gallery = `::::gallery{label="The year"}\n${figure('a.png')}\n\n${figure('b.png')}\n::::`;
  expect(renderBody(`One.\n\n${gallery}\n\n::embed{url="https://x.com/a/status/1" title="B & C"}\n\nTwo.`)).toEqual([
    { type: 'prose', html: '<p>One.</p>' },
    {
      type: 'gallery',
      label: 'The year',
      figures: [
        { file: 'a.png', alt: 'a', credit: 'c' },
        { file: 'b.png', alt: 'a', credit: 'c' },
      ],
    },
    { type: 'embed', attributes: { url: 'https://x.com/a/status/1', title: 'B & C' } },
    { type: 'prose', html: '<p>Two.</p>' },
  ]);
});

test('a body that speaks in private-use characters cannot conjure up blocks', () => {
  const blocks = renderBody('\uE0000\uE001\n\n::figure{file="a.png" alt="a" credit="c"}');
  expect(blocks.filter(({ type }) => type === 'figure')).toHaveLength(1);
});

test('a table stands in a box that scrolls and can be reached by the keyboard', () => {
  const html = prose('| a | b |\n| - | -: |\n| 1 | 2 |');
  expect(html).toMatch(
    /^<div class="table" role="group" aria-label="[^"]+" tabindex="0"><table>[\s\S]*<\/table><\/div>$/,
  );
  expect(html).toContain('<th>a</th>');
});

test('a table of a foreign hand gets the same box', () => {
  expect(prose('<table><tr><td>1</td></tr></table>')).toMatch(/^<div class="table"[^>]*><table>/);
});

test('the body of a page with nothing in it is empty', () => {
  expect(renderBody('')).toEqual([]);
  expect(renderBody(' \n\n ')).toEqual([]);
});

test.describe('mistakes in a body are told with their line', () => {
  const cases: readonly [name: string, markdown: string, line: number, message: RegExp][] = [
    ['an unknown block', 'One.\n\n:::pulquote\nx\n:::', 3, /unknown directive "pulquote" → .*:::pullquote/],
    ['an unknown attribute', '\n::figure{src="a.png"}', 2, /unknown attribute "src" of figure → use file, alt/],
    ['a directive in a list', '- a\n\n  ::figure{file="a.png" alt="a" credit="c"}', 3, /stands inside another block/],
    ['a picture without credit', 'One.\n\n![x](a.png)', 3, /without a credit → write it as ::figure/],
    ['words in a gallery', '::::gallery\nWords.\n::::', 2, /a gallery holds pictures alone → take this out/],
    ['a quote in a gallery', '::::gallery\n:::pullquote\nx\n:::\n::::', 2, /stands inside another block/],
    ['a gallery of nothing', '::::gallery\n::::', 1, /at least two pictures → add ::figure/],
    ['a lone gallery picture', 'A\n\n::gallery{}', 3, /unknown directive "gallery" → .*::figure.* and ::embed/],
    ['a second headline', 'One.\n\n# Two', 3, /first rank.*start subheads with ##/],
  ];
  for (const [name, markdown, line, message] of cases) {
    test(name, () => {
      expect(inspectBody(markdown).mistakes).toContainEqual({
        line,
        message: expect.stringMatching(message),
      });
    });
  }

  test('a body without mistakes has none', () => {
    const body =
      'At 10:30 [home](/).\n\n:::pullquote{by="A"}\nx\n:::\n\n::figure{file="a.png" alt="a" credit="c"}\n\n## Sub\n';
    expect(inspectBody(body).mistakes).toEqual([]);
  });
});

test('every link and figure of a body is found with its line', () => {
  const body = '[a](/one/)\n\nText [b][ref].\n\n::figure{file="a.png" alt="a" credit="c"}\n\n[ref]: /two/';
  const { links, figures } = inspectBody(body);
  expect(links).toEqual(
    expect.arrayContaining([
      { href: '/one/', line: 1 },
      { href: '/two/', line: 7 },
    ]),
  );
  expect(figures).toEqual([{ attributes: { file: 'a.png', alt: 'a', credit: 'c' }, line: 5 }]);
});

test('a link in the HTML of an author is found too', () => {
  expect(inspectBody('One.\n\n<p>See <a href="/three/">three</a>.</p>').links).toContainEqual({
    href: '/three/',
    line: 3,
  });
});
