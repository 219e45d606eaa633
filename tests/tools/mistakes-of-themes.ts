import type { Mistake } from './mistakes.ts';

/** A look of an outlet's own, and the mistake in one of its lines. */
function mistakeOf(kind: string, source: string, told: Pick<Mistake, 'at' | 'field' | 'message' | 'others'>): Mistake {
  return { kind, file: 'theme.css', source, ...told };
}

const inRoot = (...lines: readonly string[]): string => `:root {\n${lines.join('\n')}\n}\n`;

/** A face that is used, in a font that is declared so. */
const withFont = (src: string): string =>
  `:root { --serif: Quay, serif; }\n@font-face {\n  font-family: Quay;\n  src: ${src};\n}\n`;

export const mistakesOfThemes: readonly Mistake[] = [
  mistakeOf('a theme whose rule is not closed', ':root {\n  --accent: #12356b;\n', {
    at: 1,
    field: 'file',
    message: /is not CSS from this line on \(Unclosed block\) → close it/,
  }),
  mistakeOf('a theme with a brace too many', `${inRoot('  --accent: #12356b;')}}\n`, {
    at: 4,
    field: 'file',
    message: /is not CSS .* → delete this \}/,
  }),
  mistakeOf('a theme with a line that is not CSS', inRoot('  --accent: #12356b;', '  --paper #fff;'), {
    at: 3,
    field: 'file',
    message: /is not CSS .*Unknown word.* → write each token as --name: value;/,
  }),
  mistakeOf('a token without its semicolon', inRoot('  --accent: #12356b', '  --radius: 4px;'), {
    at: 2,
    field: '--accent',
    message: /goes on into the next line → end it with a semicolon/,
  }),
  mistakeOf('a mistyped token', inRoot('  --accents: #12356b;'), {
    at: '  --accents: #12356b;',
    field: '--accents',
    message: /warning: unknown token → did you mean "--accent"\?/,
  }),
  mistakeOf('a token that is not for outlets', inRoot('  --space-m: 3rem;'), {
    at: '  --space-m: 3rem;',
    field: '--space-m',
    message: /warning: is not a token for themes, and may change with any version → remove it/,
  }),
  mistakeOf('a token without its dashes', inRoot('  accent: #12356b;'), {
    at: '  accent: #12356b;',
    field: 'accent',
    message: /is not a token, .* → did you mean "--accent"\?/,
  }),
  mistakeOf('a color that is none', inRoot('  --accent: #12356;'), {
    at: '  --accent: #12356;',
    field: '--accent',
    message: /"#12356" is not a color → write one as in light-dark\(/,
  }),
  mistakeOf('a length that is none', inRoot('  --measure: 38 rem;'), {
    at: '  --measure: 38 rem;',
    field: '--measure',
    message: /"38 rem" is not a length → write one as in 38rem/,
  }),
  mistakeOf('a token of a token that there is not', inRoot('  --accent: var(--brand);'), {
    at: '  --accent: var(--brand);',
    field: '--accent',
    message: /"var\(--brand\)" uses a token that has no value → declare that token, or write a color/,
  }),
  mistakeOf('a rule for a class', '.card {\n  --accent: #12356b;\n}\n', {
    at: '.card {',
    field: '.card',
    message: /only :root and \[data-section='<slug>'\] may be set, .* → set tokens there/,
  }),
  mistakeOf('a style sheet from elsewhere', "@import url('https://fonts.example/css');\n", {
    at: 1,
    field: '@import',
    message: /may not load other style sheets → copy what is needed into this file/,
  }),
  mistakeOf(
    'dark colors that do not follow the choice of the reader',
    '@media (prefers-color-scheme: dark) { :root { --paper: #000; } }\n',
    { at: 1, field: '@media', message: /→ give both in one value: light-dark\(<light>, <dark>\)/ },
  ),
  mistakeOf(
    'colors of a section that there is not',
    "[data-section='harbor'] {\n  --accent: light-dark(#12356b, #a9c4f2);\n}\n",
    {
      at: 1,
      field: '[data-section]',
      message: /warning: the section "harbor" does not exist → did you mean "harbour"\?/,
    },
  ),
  mistakeOf('an accent with too little contrast', inRoot('  --accent: light-dark(#c8545a, #f0928a);'), {
    at: '  --accent: light-dark(#c8545a, #f0928a);',
    field: '--accent',
    message:
      /warning: the contrast of --\w+-color on --[\w-]+ is \d\.\d in light colors and \d\.\d in dark ones, but text needs 7, and never less than 4\.5 → set them further apart in light colors/,
  }),
  mistakeOf(
    'a section whose accent has too little contrast in dark colors',
    "[data-section='council'] {\n  --accent: light-dark(#0c4f33, #2f8a5f);\n}\n",
    {
      at: '  --accent: light-dark(#0c4f33, #2f8a5f);',
      field: '--accent',
      message: /warning: the contrast of .* in the section council is .* → set them further apart in dark colors/,
    },
  ),
  mistakeOf('a font that is not there', withFont("url('fonts/quay.woff2')"), {
    at: '@font-face {',
    field: '@font-face',
    message: /there is no file "fonts\/quay\.woff2" → put it there/,
  }),
  mistakeOf('a font under a mistyped name', withFont('url(fonts/quay.woff2)'), {
    others: { 'fonts/quai.woff2': 'wOF2' },
    at: '@font-face {',
    field: '@font-face',
    message: /there is no file "fonts\/quay\.woff2" → did you mean "fonts\/quai\.woff2"\?/,
  }),
  mistakeOf('a font of another host', withFont('url(https://fonts.example/quay.woff2)'), {
    at: '@font-face {',
    field: '@font-face',
    message: /"https:\/\/fonts\.example\/quay\.woff2" is elsewhere → put the file into fonts\/ beside this one/,
  }),
  mistakeOf('a font of another format', withFont('url(fonts/quay.ttf)'), {
    others: { 'fonts/quay.ttf': 'true' },
    at: '@font-face {',
    field: '@font-face',
    message: /"fonts\/quay\.ttf" is not WOFF2 → convert it/,
  }),
  mistakeOf('a file that is called a font', withFont('url(fonts/quay.woff2)'), {
    others: { 'fonts/quay.woff2': 'true' },
    at: '@font-face {',
    field: '@font-face',
    message: /"fonts\/quay\.woff2" is no WOFF2 file, .* → convert it again/,
  }),
  mistakeOf('a large font', withFont('url(fonts/quay.woff2)'), {
    others: { 'fonts/quay.woff2': `wOF2${' '.repeat(80_000)}` },
    at: '@font-face {',
    field: '@font-face',
    message: /warning: "fonts\/quay\.woff2" has 81 kB, and a font should have at most 75 → cut it down/,
  }),
  mistakeOf('a font without a file', ":root { --serif: Quay; }\n@font-face { font-family: 'Quay'; }\n", {
    at: 2,
    field: '@font-face',
    message: /has no file → add src: url\('fonts\/<name>\.woff2'\)/,
  }),
  mistakeOf('a font that is not used', "@font-face {\n  font-family: 'Quay';\n  src: local('Georgia');\n}\n", {
    at: 1,
    field: '@font-face',
    message: /warning: no face begins with "Quay" → write it first in --serif, --display or --sans/,
  }),
  {
    kind: 'a style sheet under another name',
    file: 'styles.css',
    source: inRoot('  --accent: #12356b;'),
    at: 1,
    field: 'file',
    message: /is not read under this name → rename it to theme\.css/,
  },
];
