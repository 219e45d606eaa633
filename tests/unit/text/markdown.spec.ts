import { describe, expect, test } from 'vitest';
import { inspectBody } from '../../../src/text/body/inspect-body.ts';
import { renderBody } from '../../../src/text/markdown/markdown.ts';

/** The HTML of a body that is prose from end to end. */
function prose(markdown: string): string {
  const blocks = renderBody(markdown);
  expect(blocks.map(({ type }) => type)).toEqual(['prose']);
  const [block] = blocks;
  return block?.type === 'prose' ? block.html : '';
}

describe('what looks like a directive and is none stays as written', () => {
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
    { type: 'pullquote', html: '<p>We <em>must</em> not\nconfuse.</p>', by: 'Ann, of *Rome*' },
    { type: 'prose', html: '<p>Two.</p>' },
  ]);
});

test('a pull quote of several paragraphs keeps them, with links and emphasis', () => {
  const blocks = renderBody(':::pullquote{by="A"}\nOne **two**.\n\nSee [us](/about/).\n:::\n\nThree.');
  expect(blocks).toEqual([
    {
      type: 'pullquote',
      html: '<p>One <strong>two</strong>.</p>\n<p>See <a href="/about/">us</a>.</p>',
      by: 'A',
    },
    { type: 'prose', html: '<p>Three.</p>' },
  ]);
});

test('an HTML quotation beside a pull quote stays a quotation', () => {
  const blocks = renderBody('> One.\n\n:::pullquote\nOne.\n:::\n\n> Two.');
  expect(blocks.map(({ type }) => type)).toEqual(['prose', 'pullquote', 'prose']);
  expect(blocks[2]).toEqual({ type: 'prose', html: '<blockquote>\n<p>Two.</p>\n</blockquote>' });
});

test('a box has its title, if it has one of its own, and its text as HTML', () => {
  const blocks = renderBody(
    'One.\n\n:::keypoints\n- A\n- B\n:::\n\n:::factbox{title="The *bridge*"}\n### Built\n\nIn 1871, see [us](/a/).\n\n| a |\n| - |\n| 1 |\n\n:::\n\nTwo.',
  );
  expect(blocks).toMatchObject([
    { type: 'prose', html: '<p>One.</p>' },
    { type: 'box', kind: 'keypoints', html: '<ul>\n<li>A</li>\n<li>B</li>\n</ul>' },
    { type: 'box', kind: 'factbox', title: 'The *bridge*' },
    { type: 'prose', html: '<p>Two.</p>' },
  ]);
  const html = blocks[2]?.type === 'box' ? blocks[2].html : '';
  expect(html).toContain('<h3>Built</h3>\n<p>In 1871, see <a href="/a/">us</a>.</p>');
  expect(html).toContain('<div class="table" role="group" aria-label="Table" tabindex="0"><table>');
});

describe('values of directives are read as an author means them', () => {
  for (const [written, meant] of [
    ['A } B', 'A } B'],
    ['A { B } C', 'A { B } C'],
    ['The &quot;new&quot; map', 'The "new" map'],
    ['A &#8212; B &mdash; C', 'A — B — C'],
    ['Caf&eacute; &amp; bar', 'Café & bar'],
    ['The \\"new\\" } map', 'The "new" } map'],
    ['AT&T', 'AT&T'],
    ['&amp;quot;', '&quot;'],
  ] as const) {
    test(written, () => {
      expect(renderBody(`::figure{file="a.png" alt="${written}" credit="C"}`)).toEqual([
        { type: 'figure', attributes: { file: 'a.png', alt: meant, credit: 'C' } },
      ]);
      expect(renderBody(`::embed{url="u" title="${written}"}`)).toEqual([
        { type: 'embed', attributes: { url: 'u', title: meant } },
      ]);
      expect(renderBody(`:::pullquote{by="${written}"}\nx\n:::`)).toMatchObject([{ by: meant }]);
      const figures = `::figure{file="a.png" alt="a" credit="c"}\n\n`.repeat(2);
      expect(renderBody(`::::gallery{label="${written}"}\n${figures}::::`)).toMatchObject([{ label: meant }]);
    });
  }
});

test('code shows a directive to the letter', () => {
  const directive = '::figure{alt="A } \\"b\\""}';
  expect(prose(`\`\`\`\n${directive}\n\`\`\``).replaceAll('&quot;', '"')).toContain(directive);
});

describe('blocks of HTML stay apart', () => {
  for (const [written, html] of [
    ['<div>First.</div><div>Second.</div>', '<p>First.</p><p>Second.</p>'],
    ['<article><h1>Title</h1><div>Text.</div></article>', '<div><h2 id="part-title">Title</h2><p>Text.</p></div>'],
    ['<figure><figcaption>One.</figcaption>Two.</figure>', '<div><p>One.</p>Two.</div>'],
    ['<center>One.</center><address>Two.</address>', '<p>One.</p><p>Two.</p>'],
    ['<h5>One</h5><p>Two.</p>', '<h4 id="part-one">One</h4><p>Two.</p>'],
  ] as const) {
    test(written, () => {
      expect(prose(written)).toBe(html);
    });
  }
});

test('no id that an author writes reaches the page', () => {
  const html = prose(
    'One.[^1] Two.[^1]\n\n<h2 id="footnote-label">A</h2>\n\n<ol><li id="user-content-fn-1">B</li><li id="&#xE002;fn-1">C</li></ol>\n\n<a id="content" href="/about/">D</a>\n\n[^1]: Note.',
  );
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.toSorted()).toEqual([
    'footnote-label',
    'part-a',
    'user-content-fn-1',
    'user-content-fnref-1',
    'user-content-fnref-1-2',
  ]);
  expect(html).toMatch(/<h2[^>]* id="footnote-label"[^>]*>Footnotes<\/h2>/);
});

test('each mark of a footnote and each footnote has an id of its own, whatever its label', () => {
  const html = prose(
    'One[^1] two[^1] three[^1-2] four[^É "x"] five[^1-2].\n\n[^1]: A.\n\n[^1-2]: [B](javascript:alert)\n\n[^é]: C.[^é]',
  );
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of html.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(target);
  expect(html).toContain('aria-label="Back to reference 1-2"');
  expect(html).not.toContain('javascript');
});

test('a pull quote may go without a name', () => {
  expect(renderBody(':::pullquote\nAlone.\n:::')).toEqual([{ type: 'pullquote', html: '<p>Alone.</p>' }]);
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

test('a body that speaks in private-use characters by number cannot conjure up blocks', () => {
  for (const [start, end] of [
    ['&#xE000;', '&#xE001;'],
    ['&#57344;', '&#57345;'],
    ['&#X0E000;', '&#x0e001;'],
  ]) {
    const blocks = renderBody(`${start}0${end}\n\n::figure{file="a.png" alt="a" credit="c"}`);
    expect(blocks.filter(({ type }) => type === 'figure')).toHaveLength(1);
  }
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

describe('mistakes in a body are told with their line', () => {
  const cases: readonly [name: string, markdown: string, line: number, message: RegExp][] = [
    ['an unknown block', 'One.\n\n:::pulquote\nx\n:::', 3, /unknown directive "pulquote" → .*:::pullquote/],
    ['an unknown attribute', '\n::figure{src="a.png"}', 2, /unknown attribute "src" of figure → use file, alt/],
    ['a directive in a list', '- a\n\n  ::figure{file="a.png" alt="a" credit="c"}', 3, /stands inside another block/],
    ['a picture without credit', 'One.\n\n![x](a.png)', 3, /without a credit → write it as ::figure/],
    ['words in a gallery', '::::gallery\nWords.\n::::', 2, /a gallery holds pictures alone → take this out/],
    ['a quote in a gallery', '::::gallery\n:::pullquote\nx\n:::\n::::', 2, /stands inside another block/],
    ['a gallery of nothing', '::::gallery\n::::', 1, /at least two pictures → add ::figure/],
    [
      'a lone gallery picture',
      'A\n\n::gallery{}',
      3,
      /gallery begins with another number of colons → write ::::gallery/,
    ],
    ['a second headline', 'One.\n\n# Two', 3, /first rank.*start subheads with ##/],
  ];
  for (const [name, markdown, line, message] of cases) {
    test(name, async () => {
      expect((await inspectBody(markdown)).mistakes).toContainEqual({
        line,
        message: expect.stringMatching(message) as unknown,
      });
    });
  }

  test('a body without mistakes has none', async () => {
    const body =
      'At 10:30 [home](/).\n\n:::pullquote{by="A"}\nHome.\n:::\n\n::figure{file="a.png" alt="a" credit="c"}\n\n## Sub\n';
    expect((await inspectBody(body)).mistakes).toEqual([]);
  });
});

test('every link and figure of a body is found with its line', async () => {
  const body = '[a](/one/)\n\nText [b][ref].\n\n::figure{file="a.png" alt="a" credit="c"}\n\n[ref]: /two/';
  const { links, figures } = await inspectBody(body);
  expect(links).toEqual(
    expect.arrayContaining([
      { href: '/one/', line: 1 },
      { href: '/two/', line: 7 },
    ]),
  );
  expect(figures).toEqual([{ attributes: { file: 'a.png', alt: 'a', credit: 'c' }, line: 5 }]);
});

test('a link in the HTML of an author is found too', async () => {
  expect((await inspectBody('One.\n\n<p>See <a href="/three/">three</a>.</p>')).links).toContainEqual({
    href: '/three/',
    line: 3,
  });
});
