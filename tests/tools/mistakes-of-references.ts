import type { BodyCase } from './body-case.ts';

const emptySubhead = /^a subhead without words stands here → write its words, or delete it$/;

/** Markdown that prints nothing, or prints what was typed, because a part of it is missing. */
export const mistakesOfReferences: readonly BodyCase[] = [
  {
    kind: 'a footnote to which nothing refers',
    body: 'Start[^2].\n\n[^2]: Used.\n\n[^unused]: This is lost.\n\nEnd.',
    line: 5,
    message: /^"\[\^unused\]:" is a footnote to which nothing refers, so it is not printed → set \[\^unused\] where/,
  },
  {
    kind: 'a paragraph that looks like the address of a link',
    body: 'One.\n\n[Update]: https://a.example/ "Lost"',
    line: 3,
    message: /^"\[Update\]:" is the address of a link to which nothing refers, .* → .* a space before the colon/,
  },
  { kind: 'a mark without a footnote', body: 'It is 45.[^9]', message: /^"\[\^9\]" refers to what is not there/ },
  {
    kind: 'a footnote that stands twice',
    body: 'It is 45.[^1]\n\n[^1]: Counted.\n\n[^1]: Counted again.',
    line: 5,
    message: /^"\[\^1\]:" stands twice, and only the first is printed → give this footnote another label/,
  },
  {
    kind: 'a footnote without words',
    body: 'It is 45.[^1]\n\n[^1]:\n\nMore.',
    line: 3,
    message: /^the footnote "\[\^1\]:" says nothing → write its words behind the colon/,
  },
  {
    kind: 'a link without its address',
    body: 'See [the note][missing].',
    message: /^"\[the note\]\[missing\]" refers to what is not there .* → add the line "\[missing\]: https:/,
  },
  {
    kind: 'code that is not closed',
    body: 'Words.\n\n```\ncode\n\nThe rest.',
    line: 3,
    message: /^code begins here and is not closed, so the rest of the text would be printed as code → /,
  },
  { kind: 'a subhead without words', body: 'One.\n\n##\n\nTwo.', line: 3, message: emptySubhead },
  { kind: 'a subhead of a space', body: '## **&nbsp;**\n\nTwo.', message: emptySubhead },
  { kind: 'a subhead of a footnote', body: '## [^1]\n\nTwo.\n\n[^1]: Words.', message: emptySubhead },
  {
    kind: 'dashes under a paragraph',
    body: 'The mayor resigned.\n---\n\nMore.',
    message: /^dashes under a paragraph make it a subhead → leave an empty line above them/,
  },
  { kind: 'a subhead without a space', body: '##Why', message: /^"##Why" has no space after the number signs/ },
  {
    kind: 'a picture whose name has spaces',
    body: 'Words.\n\n![The bridge](Old Mill Bridge.JPG)',
    line: 3,
    message: /^"!\[The bridge\]\(Old Mill Bridge\.JPG\)" has a space in the name of a picture .* → write ::figure/,
  },
  {
    kind: 'a link whose address has spaces',
    body: 'See [it](https://a.example/one two).',
    message: /^"\[it\]\(https:.* has a space in the address of a link .* → write %20/,
  },
  {
    kind: 'a link that is not filled in',
    body: 'See [it](https://…).',
    message: /is a link without an address → write/,
  },
  {
    kind: 'a form that is not filled in',
    body: '::embed{url="…" title="A film"}',
    message: /^the attribute "url" of embed still says "…" → write what belongs there/,
  },
  { kind: 'a link without words', body: 'See [](https://a.example/).', message: /is a link without words/ },
];

/** Bodies in which nothing is missing. */
export const soundReferences: readonly string[] = [
  'A [b][c] d.\n\n[C]: https://c.example/',
  'Text [sic], [Mr. Smith] and [1].',
  '![A bridge] (it has none) and [a](/b "c d").',
  '> Quoted.[^1]\n\n> [^1]: A note.',
  '```\nfine\n```\n\nText.\n\n---\n\nMore.',
  'One \\[^1] and `[^2]`.',
  'One[^1] two[^1] three[^a].\n\n[^a]: A note.\n\n    More of it.[^1]\n\n[^1]: Another.\n\n```\n[^1]: Shown.\n```',
];
