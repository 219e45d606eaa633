import type { BodyCase } from './body-case.ts';
import { mistakesOfDirectives } from './mistakes-of-directives.ts';
import { mistakesOfHtml } from './mistakes-of-html.ts';
import { mistakesOfOtherSystems } from './mistakes-of-other-systems.ts';
import { mistakesOfReferences, soundReferences } from './mistakes-of-references.ts';

export const mistakesOfBodies: readonly BodyCase[] = [
  ...mistakesOfDirectives,
  ...mistakesOfHtml,
  ...mistakesOfOtherSystems,
  ...mistakesOfReferences,
];

/** Bodies in which nothing is wrong, though they have the characters of mistakes. */
export const soundBodies: readonly string[] = [
  ...soundReferences,
  'At 10:30 the ratio was 3:1, a:b, in std::vector and at https://a.example/b::c.',
  'He said [sic] and [Mr. Smith] left {braces} and [[1]](https://a.example/) a note.[^1]\n\n[^1]: Words.',
  'He paid $$ for $$, got 100%% of it, and x == y or a==b.',
  'If 5 < 6, x<y and 7>6, write &lt;b> or \\<b> or <https://a.example/x> or <desk@gazette.example>.',
  'Shown as code: `{{ x }}`, `::figure{`, `[caption id="x"]`, `<script>`.',
  '```\n{{ x }}\n::figure {file="x"}\n:::note\n<iframe>\n[[x]]\n```',
  '~~~\n::::gallery\n~~~\n\n    {{ x }} <script>',
  '<pre><code>{{ x }} **y**</code></pre>',
  'Escaped: \\{{ x }}, \\[[x]], \\::figure{x}.',
  'One.\n\n<!-- Check with the lawyer. -->\n\nTwo <!-- three --> four.\n\n<!--\n\n::figure {{ x }}\n\n-->\n\nFive.',
  '<p>One</p><p>Two<br>three<hr></p>\n\n<ul><li>One<li>Two</ul>\n\n<table><tr><td>1<td>2</table>',
  '<blockquote>\n\nOne **two**.\n\n</blockquote>',
  '<span lang="fr">Un</span> <ruby>漢<rt>かん</rt></ruby> H<sub>2</sub>O <a href="/about/" title="a > b">c</a>',
  'We *must* not [be](/about/) late.[^1]\n\n:::pullquote{by="A"}\nWe must not … late.\n:::\n\n[^1]: Words.',
  'Text.\n\n:::factbox\n### Built\n\nIn 1871.\n\n#### Stones\n\nMany.\n:::\n\n## Then\n\nText.',
  '| Name | Age |\n| --- | --: |\n| Ann | 30 |\n\nName | Age\n--- | ---\nAnn | 30\n\n> | A |\n> | - |\n> | 1 |',
  'The value |x| is small.\n|x| is small, a | b, and `| a | b |`.\n\n    | a | b |',
  'As said [sic] (twice) and [Mr. Smith] (no address) and \\[x] (https://a.example/).',
  'See https://a.example/ and [www.a.example](https://www.a.example/).',
  'Read :smile: and 3:2{x} and four:five{six} and One:two[three].',
];
