/** Characters that stand for something while a body is rendered are no way past the allow-list. */
import { expect, test } from 'vitest';
import { load } from 'cheerio';
import { inspectBody } from '../../../src/text/body/inspect-body.ts';
import { renderBody } from '../../../src/text/markdown/markdown.ts';

const attempts: readonly (readonly [what: string, markdown: string])[] = [
  ['a scheme that a percent-encoded mark parts', 'A ~ <a title=">" href="java%EE%80%91script:alert(1)">x</a>'],
  ['a scheme that a numbered mark parts', '[x](java&#xE011;script:alert(1)) ~'],
  ['a scheme that a decimal mark parts', '[x](java&#57361;script:alert(1)) ~'],
  ['a scheme that a mark parts', '[x](java\uE012script:alert(1)) \\"'],
  ['a quotation mark that ends an attribute', '<pre title=\'\n::x{a="\\" onmouseover=alert(1) x=\\""}\n\'>hover</pre>'],
  ['a number that is left when another is taken out', '<b title="&#x&#xE000;E004; onmouseover=alert(1) x=">x</b>'],
  ['an id of ours', '<p id="&#x&#xE000;E002;footnote-label">x</p>'],
  ['a figure printed twice', '::figure{file="a.png" alt="A" credit="B"}\n\n&#x&#xE000;E000;0&#x&#xE000;E001;'],
];

for (const [what, markdown] of attempts) {
  test(`${what} does not pass`, () => {
    const blocks = renderBody(markdown);
    const html = blocks.map((block) => (block.type === 'prose' ? block.html : '')).join('');
    const $ = load(html, null, false);
    for (const element of $('*').get()) {
      for (const [name, value] of Object.entries($(element).attr() ?? {})) {
        expect(name).not.toMatch(/^(?:on|id$)/);
        expect(name === 'href' ? value : '').not.toMatch(/^\s*javascript:/i);
      }
    }
    expect(html).not.toMatch(/[\uE000-\uE012]/);
    expect(blocks.filter(({ type }) => type === 'figure').length).toBeLessThanOrEqual(1);
  });
}

test('a link in HTML is checked, whatever stands before its address', async () => {
  for (const tag of ['<a title=">" href="/nowhere/">', "<a data-href='/a/' href='/nowhere/'>"]) {
    expect((await inspectBody(`See ${tag}it</a>.`)).links.map(({ href }) => href)).toEqual(['/nowhere/']);
  }
});
