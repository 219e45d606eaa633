import { expect, test } from 'vitest';
import { load } from 'cheerio';
import { escapeHtml } from '../../../src/text/html/escape-html.ts';
import { sanitize } from '../../../src/text/html/sanitize.ts';
import { renderBody } from '../../../src/text/markdown/markdown.ts';
import { toPlainText } from '../../../src/text/html/plain-text.ts';

/** Spellings under which script has slipped through filters. */
const attacks = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example/x.js></sCrIpT>',
  '<script\n>alert(1)</script\n>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<IMG SRC="x" OnErRoR="alert(1)">',
  '<p onclick="alert(1)">text</p>',
  '<p/onmouseover=alert(1)>text</p>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href=" \u0001javascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="java&#9;script:alert(1)">x</a>',
  '<a href="&#106;avascript&colon;alert(1)">x</a>',
  '<a href="&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="//evil.example/">x</a>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<style>body{display:none}</style>',
  '<iframe src="https://evil.example/"></iframe>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<form action="https://evil.example/"><input name="q"><button>Go</button></form>',
  '<object data="x.swf"></object><embed src="x.swf">',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><script>alert(1)</script></template>',
  '<details open ontoggle=alert(1)>x</details>',
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
];

/** Attacks in Markdown's own spelling. */
const markdownAttacks = [
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert%281%29)',
  '[x](<java\tscript:alert(1)>)',
  '[x](&#106;avascript:alert(1))',
  '[x](\\javascript:alert(1))',
  '[x]\n\n[x]: javascript:alert(1)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](//evil.example/)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '# <script>alert(1)</script>',
  '> quote <img src=x onerror=alert(1)>',
  'word <b onclick=alert(1)>bold</b>',
  ':::pullquote{by="A"}\n<script>alert(1)</script>\n:::',
  '| a |\n| - |\n| <img src=x onerror=alert(1)> |',
];

const dangerous =
  'script, style, iframe, img, svg, math, form, input, button, object, embed, base, meta, link, template, noscript, details';

/** Reads HTML as a browser does, and looks at what has come of it. */
function expectHarmless(html: string): void {
  const $ = load(html, null, false);
  expect($(dangerous).length, html).toBe(0);
  for (const element of $('*')) {
    for (const [name, value] of Object.entries($(element).attr() ?? {})) {
      expect(name, html).not.toMatch(/^(?:on.*|style|srcdoc|xlink:href|action|formaction|src)$/);
      if (name !== 'href') continue;
      const url = new URL(value, 'https://gazette.example/');
      expect(['https:', 'http:', 'mailto:', 'tel:'], html).toContain(url.protocol);
      expect(url.hostname, html).not.toBe('evil.example');
    }
  }
}

for (const attack of attacks) {
  test(`the sanitizer disarms ${JSON.stringify(attack)}`, () => {
    expectHarmless(sanitize(attack));
  });
  test(`a body disarms ${JSON.stringify(attack)}`, () => {
    for (const body of [attack, `Words ${attack} words`]) {
      for (const block of renderBody(body)) if (block.type === 'prose') expectHarmless(block.html);
    }
  });
}

for (const attack of markdownAttacks) {
  test(`a body disarms ${JSON.stringify(attack)}`, () => {
    for (const block of renderBody(attack)) {
      if (block.type === 'prose') expectHarmless(block.html);
      if (block.type === 'pullquote') expectHarmless(block.html);
    }
  });
}

test('words around an attack survive', () => {
  expect(toPlainText(sanitize('<p>Before <script>alert(1)</script>after.</p>'))).toBe('Before after.');
});

test('what a story needs passes', () => {
  const html =
    '<h2>Sub</h2><p><a href="https://example.org/">a</a> <a href="/about/">b</a> <a href="mailto:a@example.org">c</a> <em>d</em> x<sup>2</sup></p><blockquote><p>q</p></blockquote>';
  expect(sanitize(html)).toBe(html);
});

test('text is escaped for elements and attributes of HTML and XML', () => {
  expect(escapeHtml(`<a b="c" d='e'> & f`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt; &amp; f');
});

test('plain text keeps words apart and decodes entities', () => {
  expect(
    toPlainText('<h2>One</h2><p>two<br>three &amp; &lt;four&gt; &#39;five&#39;</p><ul><li>six</li><li>seven</li></ul>'),
  ).toBe("One two three & <four> 'five' six seven");
});
