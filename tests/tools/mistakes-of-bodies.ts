import type { BodyCase } from './body-case.ts';
import { mistakesOfDirectives } from './mistakes-of-directives.ts';
import { mistakesOfHtml } from './mistakes-of-html.ts';
import { mistakesOfOtherSystems } from './mistakes-of-other-systems.ts';
import { mistakesOfPastedText, soundPastedText } from './mistakes-of-pasted-text.ts';
import { mistakesOfReferences, soundReferences } from './mistakes-of-references.ts';

/** What is said of marks of emphasis that are printed, and how the words should be written. */
const emphasis = (body: string, right: string, line = 1): BodyCase => ({
  kind: `emphasis written as ${JSON.stringify(body)}`,
  body,
  line,
  message: new RegExp(`so (?:they|its marks) are printed → (?:write )?${RegExp.escape(right)}`),
  severity: 'warning',
});

const looseEmphasis: readonly BodyCase[] = [
  emphasis('One.\n\nA **Bold ** word.', '**Bold**', 3),
  emphasis('A ** bold** word.', '**bold**'),
  emphasis('A ** bold ** word.', '**bold**'),
  emphasis('A *star * word.', '*star*'),
  emphasis('A * star* word.', '*star*'),
  emphasis('* star *', '*star*'),
  emphasis('A __bold __ word, and _slanted_.', '__bold__'),
  emphasis('A _slanted _ word.', '_slanted_'),
  emphasis('*** Both *** words.', '***Both***'),
  emphasis('Not ~~ this ~~ word.', '~~this~~'),
  emphasis('**See [the list](/about/) ** of `**`.', '**See [the list](/about/)**'),
  emphasis('- One\n- **Two\n  words ** more', '**Two words**', 2),
  emphasis('Words.\n\n:::pullquote\nThe **bold ** word.\n:::\n\nThe bold word.', '**bold**', 4),
  emphasis('**Note:**all is well.', 'put a space behind it'),
  emphasis('**Bold words.', 'write ** behind the last bold word'),
  emphasis('閉鎖は** 重要 **です', '**重要**'),
];

const heldPlace = (line: string, right: string): BodyCase => ({
  kind: `the line ${line}`,
  body: `Words.\n\n${line}\n\nWords.`,
  line: 3,
  message: new RegExp(`holds the place of something .* → .*write ${RegExp.escape(right)}`),
  severity: 'warning',
});

const heldPlaces: readonly BodyCase[] = [
  heldPlace('[Photo: x.jpg]', '::figure{file="x.jpg" alt='),
  heldPlace('[PHOTO]', '::figure{'),
  heldPlace('**[Photo 2: the bridge at night]**', '::figure{'),
  heldPlace('(Photo: Old Mill Bridge.JPG)', '::figure{file="Old Mill Bridge.JPG" alt='),
  heldPlace('IMG_1234.jpg', '::figure{file="IMG_1234.jpg" alt='),
  heldPlace('> [Bild: Brücke]', '::figure{'),
  heldPlace('[Insert photo of the bridge]', '::figure{'),
  heldPlace('[insert the second chart here]', '::chart{'),
  heldPlace('[Photo by Ann Bell]', '::figure{'),
  heldPlace('[Table 1]', '::table{'),
  heldPlace('[Video: x.mp4]', '::video{'),
  heldPlace('[Tweet here]', '::embed{'),
  heldPlace('[Pull quote]', ':::pullquote{'),
];

export const mistakesOfBodies: readonly BodyCase[] = [
  ...heldPlaces,
  ...looseEmphasis,
  ...mistakesOfDirectives,
  ...mistakesOfHtml,
  ...mistakesOfOtherSystems,
  ...mistakesOfPastedText,
  ...mistakesOfReferences,
];

/** Bodies in which nothing is wrong, though they have the characters of mistakes. */
export const soundBodies: readonly string[] = [
  ...soundPastedText,
  ...soundReferences,
  'At 10:30 the ratio was 3:1, a:b, in std::vector and at https://a.example/b::c.',
  'He said [sic] and [Mr. Smith] left {braces} and [[1]](https://a.example/) a note.[^1]\n\n[^1]: Words.',
  'He paid $$ for $$, got 100%% of it, and x == y or a==b.',
  'If 5 < 6, x<y and 7>6, write &lt;b> or \\<b> or <https://a.example/x> or <desk@gazette.example>.',
  'Shown as code: `{{ x }}`, `::figure{`, `[caption id="x"]`, `<script>`.',
  '```\n{{ x }}\n::figure {file="x"}\n:::note\n<iframe>\n[[x]]\n```',
  '~~~\n::::gallery\n~~~\n\n```\n{{ x }} <script>\n```',
  '<pre><code>{{ x }} **y**</code></pre>',
  'Escaped: \\{{ x }}, \\[[x]], \\::figure{x}.',
  'One.\n\n<!-- Check with the lawyer. -->\n\nTwo <!-- three --> four.\n\n<!--\n\n::figure {{ x }}\n\n-->\n\nFive.',
  '<p>One</p><p>Two<br>three<hr></p>\n\n<ul><li>One<li>Two</ul>\n\n<table><tr><td>1<td>2</table>',
  '<blockquote>\n\nOne **two**.\n\n</blockquote>',
  '<span lang="fr">Un</span> <ruby>漢<rt>かん</rt></ruby> H<sub>2</sub>O <a href="/about/" title="a > b">c</a>',
  'We *must* not [be](/about/) late.[^1]\n\n:::pullquote{by="A"}\nWe must not … late.\n:::\n\n[^1]: Words.',
  'Text.\n\n:::factbox\n### Built\n\nIn 1871.\n\n#### Stones\n\nMany.\n:::\n\n## Then\n\nText.',
  '| Name | Age |\n| --- | --: |\n| Ann | 30 |\n\nName | Age\n--- | ---\nAnn | 30\n\n> | A |\n> | - |\n> | 1 |',
  'The value |x| is small.\n|x| is small, a | b, and `| a | b |`.\n\n```\n| a | b |\n```',
  'As said [sic] (twice) and [Mr. Smith] (no address) and \\[x] (https://a.example/).',
  'See https://a.example/ and [www.a.example](https://www.a.example/).',
  '[Images in this story may distress readers.]\n\n[Mapping by hand.]\n\nThe file was bridge.jpg.\n\n`x.jpg`\n\n\\[Photo: a]',
  'It is 2 * 3 * 4, s***, f**k and **bold**, *it*, ***both***. Fares rise.**\n\nName: __ Age: __ Tel: ____',
  '**One.** and **Two.** and \\** three** and `** four**` and \n\n***\n\n* Five\n* Six*\n\n港は**「閉鎖」**です',
  '```\n** code **\n```\n\n~~gone~~ ~ about ~ and snake_case_word and _a_ or _b_',
  'Read :smile: and 3:2{x} and four:five{six} and One:two[three].',
];
