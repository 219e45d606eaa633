import { printed, type BodyCase } from './body-case.ts';

/** Syntax of other systems. */
export const mistakesOfOtherSystems: readonly BodyCase[] = [
  {
    kind: 'a shortcode of Hugo',
    body: 'One.\n\n{{< youtube abc >}}',
    line: 3,
    message: printed('template code of another system'),
  },
  {
    kind: 'a shortcode of Hugo with Markdown',
    body: '{{% note %}}\nOne.',
    message: printed('template code of another system'),
  },
  { kind: 'a tag of Liquid', body: '{% include film.html %}', message: printed('template code of another system') },
  {
    kind: 'a value of a template',
    body: 'It is {{ page.title }}.',
    message: printed('template code of another system'),
  },
  { kind: 'a tag of EJS', body: 'It is <%= title %>.', message: printed('template code of another system') },
  { kind: 'a comment of MDX', body: 'One. {/* check */}', message: printed('template code of another system') },
  { kind: 'a template in HTML', body: '<p>{{ title }}</p>', message: printed('template code of another system') },
  {
    kind: 'a caption of WordPress',
    body: '[caption id="a1" align="left"]One[/caption]',
    message: printed('shortcode of another system'),
  },
  { kind: 'a gallery of WordPress', body: '[gallery ids="1,2"]', message: printed('shortcode of another system') },
  {
    kind: 'a gallery of WordPress without ids',
    body: 'One.\n\n[gallery]\n\nTwo.',
    line: 3,
    message: printed('shortcode of another system'),
  },
  {
    kind: 'an embed of WordPress',
    body: '[embed]https://a.example/film[/embed]',
    message: printed('shortcode of another system'),
  },
  {
    kind: 'a shortcode with an address',
    body: '[youtube https://www.youtube.com/watch?v=abc]',
    message: printed('shortcode of another system'),
  },
  {
    kind: 'the end of a quotation in BBCode',
    body: '[quote]One[/quote]',
    message: printed('shortcode of another system'),
  },
  {
    kind: 'a block comment of WordPress',
    body: '<!-- wp:paragraph -->\n<p>One</p>\n<!-- /wp:paragraph -->',
    message: /the comment "wp:paragraph" of another system .* → take out all of its kind/,
    severity: 'warning',
  },
  {
    kind: 'the end of an excerpt',
    body: 'One.\n\n<!--more-->\n\nTwo.',
    line: 3,
    message: /the comment "more" of another system/,
    severity: 'warning',
  },
  { kind: 'a picture of a wiki', body: '![[map.png]]', message: printed('a wiki link') },
  { kind: 'a link of a wiki', body: 'See [[The Vote|the vote]].', message: printed('a wiki link') },
  {
    kind: 'an attribute list of kramdown',
    body: 'One.\n{: .lead}',
    line: 2,
    message: printed('an attribute list of another system'),
  },
  {
    kind: 'an attribute list after a link',
    body: 'See [us](/about/){:target="_blank"}.',
    message: printed('an attribute list of another system'),
  },
  {
    kind: 'an attribute list of Pandoc',
    body: '## One {#one}',
    message: printed('an attribute list of another system'),
  },
  {
    kind: 'front matter in TOML',
    body: '+++\ntitle = "One"\n+++\n\nTwo.',
    message: printed('marks front matter of another system'),
  },
  { kind: 'an import of MDX', body: 'import Chart from "./chart"\n\nOne.', message: printed('program code of MDX') },
  { kind: 'a comment of a notebook', body: 'One. %%ask the lawyer%%', message: printed('a comment of another system') },
  { kind: 'a highlight', body: 'One ==two== three.', message: printed('a mark of another system') },
  {
    kind: 'a table of a spreadsheet',
    body: 'Who is there:\n\nName\tAge\nAnn\t30\nBo\t40\n\nThat is all.',
    line: 3,
    message: /a table of a spreadsheet, whose columns would be lost → save it as CSV/,
  },
  ...(
    [
      ['without its rule', '| Name | Age |\n| Ann | 30 |', '| --- | --- | on the line below'],
      ['in a quotation', '> | Name | Age |\n> | Ann | 30 |', '| --- | --- | on the line below'],
      ['whose rule is too short', '| Name | Age |\n| --- |\n| Ann | 30 |', '| --- | --- | in place of the line below'],
      ['of one row', '| Name | Age | Town |', '| --- | --- | --- | on the line below'],
    ] as const
  ).map(([kind, body, rule]) => ({
    kind: `a table ${kind}`,
    body: `Who is there:\n\n${body}\n\nThat is all.`,
    line: 3,
    message: new RegExp(
      `^"\\| Name \\| Age .*" begins a table without a line of dashes .* → write ${rule.replaceAll('|', '\\|')}$`,
    ),
  })),
  {
    kind: 'a link with a space before its address',
    body: 'See [the vote] (https://a.example/vote) of May.',
    message: /^"\[the vote\] \(https:\/\/a.example\/vote\)" has a space .* → take the space out/,
  },
  {
    kind: 'a link with a space before a path',
    body: 'See [us]  (/about/).',
    message: /^"\[us\] {2}\(\/about\/\)" has a space .* → take the space out/,
  },
  {
    kind: 'a bare address without https',
    body: 'One.\n\nSee www.a.example/b, please.',
    line: 3,
    message:
      /^"www\.a\.example\/b" is printed as a link to http:\/\/www.* → write \[words\]\(https:\/\/www\.a\.example\/b\)$/,
    severity: 'warning',
  },
  { kind: 'a callout', body: '> [!NOTE]\n> One.', message: printed('a mark of another system') },
  { kind: 'a formula of LaTeX', body: '$$x^2$$', message: printed('a formula of another system') },
];
