import { printed, type BodyCase } from './body-case.ts';

/** HTML that is not printed as it was written. */
export const mistakesOfHtml: readonly BodyCase[] = [
  {
    kind: 'a subhead in HTML without words',
    body: 'One.\n\n<div>\n<h2 title="a > b"><b>&nbsp;</b></h2>\n</div>',
    line: 4,
    message: /a subhead without words stands here → write its words, or delete it/,
  },
  {
    kind: 'a comment that is not closed',
    body: 'One.\n\n<!-- editor: check\n\nThe rest.',
    line: 3,
    message: /a comment begins here and is not closed.* → close it with -->/,
  },
  {
    kind: 'a comment in a line that is not closed',
    body: 'Text <!-- check\n\nThe rest.',
    message: printed('opens a comment that is not closed'),
  },
  {
    kind: 'words on the line of a comment',
    body: '<!-- check --> The *words*.',
    message: /line of a comment.* → write the comment on a line of its own/,
  },
  { kind: 'an element that is not closed', body: 'One <b>two.\n\nThree.', message: /<b> is not closed → write <\/b>/ },
  {
    kind: 'a table that is not closed',
    body: '<table><tr><td>1</td></tr>\n\nThe rest.',
    message: /<table> is not closed → write <\/table>/,
  },
  {
    kind: 'a text area that is not closed',
    body: '<textarea>\n\nThe rest.',
    message: /<textarea> does not pass into the page → /,
  },
  {
    kind: 'a frame of a provider',
    body: 'One.\n\n<iframe src="https://www.youtube.com/embed/j-zczJXSxnw"></iframe>',
    line: 3,
    message:
      /<iframe> does not pass.* → write ::embed\{url="https:\/\/www\.youtube\.com\/embed\/j-zczJXSxnw" title="…"\}/,
  },
  {
    kind: 'a script',
    body: '<script async src="https://platform.example/w.js"></script>',
    message: /<script> does not pass into the page → /,
  },
  {
    kind: 'a film',
    body: '<video controls>\n\nWords.\n\n</video>',
    message: /<video> does not pass.* → write ::embed/,
  },
  { kind: 'a sound', body: 'Hear <audio src="a.mp3"></audio>.', message: /<audio> does not pass.* → write ::embed/ },
  { kind: 'a picture', body: '<IMG src="a.png">', message: /<img> does not pass.* → write ::figure/ },
  { kind: 'a drawing', body: '<svg><text>Words</text></svg>', message: /<svg> does not pass.* → write ::figure/ },
  { kind: 'an object', body: '<object data="a.swf"></object>', message: /<object> does not pass.* → write ::embed/ },
  {
    kind: 'a form',
    body: '<form><input name="q"></form>',
    message: /<form> does not pass.* → take it out, or set a link to the form/,
  },
  { kind: 'a formula', body: '<math><mi>x</mi></math>', message: /<math> does not pass.* → write the formula/ },
  { kind: 'a program in PHP', body: '<?php echo 1 ?>', message: /does not pass into the page → take it out/ },
  {
    kind: 'words that HTML hides for another cause',
    body: '<![CDATA[ Words. ]]>',
    message: /not all words of the HTML .* → write them as Markdown/,
  },
  {
    kind: 'an element that there is not',
    body: 'Dear <Name>, welcome.',
    message: /<Name> is no element of HTML and would vanish → .* &lt;Name>/,
  },
  { kind: 'a component', body: '<Chart data={[1, 2]} />\n\nWords.', message: /<Chart.* → / },
  {
    kind: 'hidden words',
    body: '<p hidden>Ask the lawyer.</p>',
    message: /<p> is hidden, but its words would be printed → /,
  },
  { kind: 'words hidden by a style', body: '<span style="display: none">Ask.</span>', message: /<span> is hidden/ },
  {
    kind: 'an underline',
    body: 'One <u>two</u> <u>three</u>.',
    message: /<u> has no effect here → .*\*\*bold\*\*/,
    severity: 'warning',
  },
  {
    kind: 'a font',
    body: '<font color="red">One</font>',
    message: /<font> has no effect here → /,
    severity: 'warning',
  },
  {
    kind: 'a style sheet',
    body: '<style>p { color: red }</style>\n\nWords.',
    message: /<style> has no effect here → take it out/,
    severity: 'warning',
  },
  {
    kind: 'a style',
    body: '<p style="color: red">One</p>',
    message: /attribute style of <p> has no effect here → /,
    severity: 'warning',
  },
  {
    kind: 'an id',
    body: '<a id="top" href="/about/">One</a>',
    message: /attribute id of <a> has no effect here → ids belong to the site/,
    severity: 'warning',
  },
  {
    kind: 'an event handler',
    body: '<b onclick="x()">One</b>',
    message: /attribute onclick of <b> has no effect here → /,
    severity: 'warning',
  },
  {
    kind: 'an address without quotation marks',
    body: '<a href=https://a.example/>x</a>',
    message: printed('is not well-formed HTML'),
  },
  {
    kind: 'a tag that lacks its second quotation mark',
    body: 'One <a href="/about/>two</a> three.',
    message: printed('is not well-formed HTML'),
  },
  {
    kind: 'Markdown in a paragraph of HTML',
    body: '<p>\nOne **two** three.\n</p>',
    line: 2,
    message: /"\*\*two\*\*" is Markdown within HTML.* → /,
  },
  {
    kind: 'a footnote in HTML',
    body: '<p>One[^1].</p>\n\nTwo.[^1]\n\n[^1]: Three.',
    message: /"\[\^1\]" is Markdown within HTML/,
  },
  { kind: 'a link in HTML', body: '<div>See [us](/about/).</div>', message: /is Markdown within HTML/ },
];
