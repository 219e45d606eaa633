import type { BodyCase } from './body-case.ts';

const figure = '::figure{file="a.png" alt="A map" credit="C"}';

/** Directives that are not read as their authors mean them. */
export const mistakesOfDirectives: readonly BodyCase[] = [
  {
    kind: 'a figure over two lines',
    body: '::figure{file="a.png"\nalt="A" credit="C"}',
    message: /figure runs over more than one line → write it on one line/,
  },
  {
    kind: 'an attribute under its former name',
    body: 'One.\n\n::figure{file="a.png" alt="A" credit="C" licence="CC0"}',
    line: 3,
    message: /^the attribute "licence" of figure is called license now → rename it$/,
  },
  {
    kind: 'key points that are no list',
    body: 'One.\n\n:::keypoints\nThe bridge closes.\n:::',
    line: 4,
    message: /keypoints holds a list alone → begin each line with a dash/,
  },
  {
    kind: 'a box without text',
    body: 'One.\n\n:::factbox{title="The bridge"}\n:::',
    line: 3,
    message: /factbox says nothing → write its text between its two lines/,
  },
  {
    kind: 'a box that is not closed',
    body: 'One.\n\n:::timeline\n- **May 3.** It closes.',
    line: 3,
    message: /timeline is not closed, so the rest of the text would stand in it → write :::/,
  },
  {
    kind: 'a figure in a box',
    body: `:::factbox\nText.\n\n${figure}\n:::`,
    line: 4,
    message: /figure stands inside another block/,
  },
  {
    kind: 'a box under another name',
    body: ':::fact-box\nText.\n:::',
    message: /unknown directive "fact-box" → write :::factbox/,
  },
  {
    kind: 'an embed over two lines',
    body: 'One.\n\n::embed{url="https://x.com/a/status/1"\ntitle="T"}',
    line: 3,
    message: /embed runs over more than one line → /,
  },
  {
    kind: 'a gallery over two lines',
    body: '::::gallery{\nlabel="L"}\n::::',
    message: /brace of gallery is not closed → /,
  },
  {
    kind: 'a brace that is not closed',
    body: 'One.\n\n::figure{file="a.png" alt="A" credit="C"',
    line: 3,
    message: /the brace of figure is not closed → end the line with \}/,
  },
  {
    kind: 'a space before the brace of a figure',
    body: '::figure {file="a.png" alt="A" credit="C"}',
    message: /a space stands after figure → write ::figure\{file/,
  },
  {
    kind: 'a space before the brace of a pull quote',
    body: 'Words.\n\n:::pullquote {by="A"}\nWords.\n:::',
    line: 3,
    message: /a space stands after pullquote.* → write :::pullquote\{by/,
  },
  {
    kind: 'a space after the colons',
    body: '::: pullquote\nWords.\n:::',
    message: /a space stands between the colons and pullquote → /,
  },
  {
    kind: 'a block of another system',
    body: '::: note\nWords.\n:::',
    message: /"::: note" looks like a directive, but there is none of this name → write /,
  },
  {
    kind: 'a figure in a line of text',
    body: 'Text ::figure{file="a.png"} goes on.',
    message: /figure stands within a line of text → write it on a line of its own/,
  },
  {
    kind: 'a figure that touches a word',
    body: 'Text::figure{file="a.png" alt="A" credit="C"}',
    message: /figure stands within a line of text → /,
  },
  { kind: 'words after a figure', body: `${figure} goes on.`, message: /figure stands within a line of text → / },
  {
    kind: 'a figure of one colon',
    body: ':figure{file="a.png" alt="A" credit="C"}',
    message: /figure begins with another number of colons → write ::figure/,
  },
  {
    kind: 'a figure of three colons',
    body: 'One.\n\n:::figure{file="a.png" alt="A" credit="C"}\n\nTwo.',
    line: 3,
    message: /figure begins with another number of colons → write ::figure/,
  },
  {
    kind: 'a pull quote of two colons',
    body: '::pullquote{by="A"}',
    message: /pullquote begins with another number of colons → write :::pullquote/,
  },
  {
    kind: 'an embed of one colon within a line',
    body: 'See :embed{url="https://x.com/a/status/1" title="T"}.',
    message: /embed begins with another number of colons → /,
  },
  {
    kind: 'a misspelled name of one colon',
    body: 'See :figur{file="a.png"} here.',
    message: /looks like a directive, but there is none of this name → /,
  },
  {
    kind: 'a name with a capital letter',
    body: '::Figure{file="a.png"}',
    message: /unknown directive "Figure" → write ::figure/,
  },
  {
    kind: 'wide colons',
    body: '：：figure{file="a.png" alt="A" credit="C"}',
    message: /begins with wide colons → write ::figure/,
  },
  {
    kind: 'a pull quote that is not closed',
    body: 'One.\n\n:::pullquote{by="A"}\nShe turns.\n\nSecond.',
    line: 3,
    message: /pullquote is not closed, so the rest of the text .* → write ::: on a line of its own/,
  },
  {
    kind: 'a pull quote whose end has a word beside it',
    body: ':::pullquote\nWords.\n::: end',
    message: /pullquote is not closed/,
  },
  {
    kind: 'a gallery closed by too few colons',
    body: `::::gallery\n${figure}\n\n${figure}\n:::\n\nThe rest.`,
    message: /gallery is not closed.* → write :::: on a line/,
  },
  {
    kind: 'colons that close nothing',
    body: 'One.\n\n:::\n\nTwo.',
    line: 3,
    message: /neither open nor close anything → take them out/,
  },
  {
    kind: 'curly quotation marks',
    body: '::figure{file=“a.png” alt=“A map.” credit=“C”}',
    message: /curly quotation marks → write straight quotation marks/,
  },
  {
    kind: 'low quotation marks',
    body: '::embed{url=„https://x.com/a/status/1“ title=„T“}',
    message: /curly quotation marks → write straight quotation marks/,
  },
  {
    kind: 'guillemets around a name',
    body: 'Words.\n\n:::pullquote{by=«A»}\nWords.\n:::',
    line: 3,
    message: /curly quotation marks → write straight/,
  },
  {
    kind: 'curly quotation marks over two lines',
    body: '::figure{file=“a.png”\nalt=“A”}',
    message: /curly quotation marks → write straight/,
  },
  {
    kind: 'a quotation mark that is not closed',
    body: '::figure{file="a.png" alt="A" credit="C}',
    message: /quotation marks of the attributes do not pair up → write each as name="…"/,
  },
  {
    kind: 'a quotation mark that is missing in the middle',
    body: '::figure{file="a.png alt="A" credit="C"}',
    message: /do not pair up → /,
  },
  {
    kind: 'straight quotation marks within others',
    body: '::figure{file="a.png" alt="A "new" map" credit="C"}',
    message: /do not pair up → .*&quot;/,
  },
  {
    kind: 'an attribute that stands twice',
    body: '::figure{file="a.png" alt="A" alt="B" credit="C"}',
    message: /"alt" stands twice → keep one/,
  },
  {
    kind: 'a label in square brackets',
    body: '::figure[A caption]{file="a.png" alt="A" credit="C"}',
    message: /words in square brackets after figure are not printed → /,
  },
  {
    kind: 'a directive indented like code',
    body: `One.\n\n    ${figure}`,
    line: 3,
    message: /indented like code and would be printed as typed → begin the line at the margin/,
  },
  { kind: 'a directive in a quotation', body: `> ${figure}`, message: /figure stands inside another block → / },
  {
    kind: 'a misspelled directive in a list',
    body: '- One.\n  ::figure {file="a.png"}',
    line: 2,
    message: /a space stands after figure → /,
  },
  {
    kind: 'a directive in HTML',
    body: `<div>\n${figure}\n</div>`,
    line: 2,
    message: /"::figure.* is not a complete directive|figure stands inside/,
  },
  {
    kind: 'a list in a pull quote',
    body: 'Words.\n\n:::pullquote\n- Words.\n:::',
    line: 4,
    message: /a pull quote holds paragraphs alone → /,
  },
  { kind: 'a pull quote without words', body: ':::pullquote\n:::', message: /a pull quote says nothing → / },
  {
    kind: 'a pull quote that is not in the text',
    body: 'Words.\n\n:::pullquote\nOther words.\n:::',
    line: 3,
    message: /says what is not in the text → /,
    severity: 'warning',
  },
  {
    kind: 'a subhead in a box that skips a rank',
    body: '## One\n\n### Two\n\n:::factbox\n#### Three\n\nText.\n:::',
    line: 6,
    message: /rank 4 follows no subhead of rank 3 → start it with ###/,
    severity: 'warning',
  },
  {
    kind: 'a subhead that skips a rank',
    body: '## One\n\n#### Two',
    line: 3,
    message: /rank 4 follows no subhead of rank 3 → start it with ###/,
    severity: 'warning',
  },
];
