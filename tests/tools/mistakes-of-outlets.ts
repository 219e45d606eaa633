import type { Mistake } from './mistakes.ts';

/** The least that an outlet.yaml has, and further lines, one of which has a mistake. */
function mistakeOf(kind: string, lines: readonly string[], told: Pick<Mistake, 'at' | 'field' | 'message'>): Mistake {
  const head = [
    'name: The Harbour Gazette',
    'tagline: News from both banks',
    'url: https://gazette.example',
    'locale: en-GB',
    'timeZone: Europe/London',
    'publisher: { name: Gazette Publishing }',
    'logo: logo.svg',
  ];
  return { kind, file: 'outlet.yaml', source: `${[...head, ...lines].join('\n')}\n`, ...told };
}

const newsletter = (id: string) =>
  `  - { id: ${id}, name: Tide, pitch: High water., action: 'https://post.example/', privacy: None. }`;

const draftOfHelp = {
  'pages/help.md': '---\nheadline: Help Us\nstandfirst: What we need.\ndraft: true\n---\n\nWe are new.\n',
};

export const mistakesOfOutlets: readonly Mistake[] = [
  mistakeOf(
    'an unknown section in a menu',
    ['navigation:', '  - council', '  - label: Towns', '    links: [harbor, harbour]'],
    {
      at: '    links: [harbor, harbour]',
      field: 'navigation[1].links[0]',
      message: /the section "harbor" does not exist → did you mean "harbour"\?/,
    },
  ),
  mistakeOf('an unknown page in the navigation', ['navigation: [harbour, council, { page: abuot }]'], {
    at: 'navigation: [harbour, council, { page: abuot }]',
    field: 'navigation[2].page',
    message: /the page "abuot" does not exist → did you mean "about"\?/,
  }),
  {
    ...mistakeOf('a draft in the navigation', ['navigation:', '  - harbour', '  - council', '  - page: help'], {
      at: '  - page: help',
      field: 'navigation[2].page',
      message:
        /warning: the page "help" is a draft, so .* → take draft: true out of pages\/help\.md, or remove the link/,
    }),
    others: draftOfHelp,
  },
  {
    ...mistakeOf(
      'a draft in the footer',
      ['footer:', '  columns:', '    - title: Us', '      links: [{ page: help }]'],
      {
        at: '      links: [{ page: help }]',
        field: 'footer.columns[0].links[0].page',
        message:
          /warning: the page "help" is a draft, so .* → take draft: true out of pages\/help\.md, or remove the link/,
      },
    ),
    others: draftOfHelp,
  },
  mistakeOf(
    'a section that stands twice in the navigation',
    ['navigation:', '  - harbour', '  - council', '  - section: harbour'],
    {
      at: '  - section: harbour',
      field: 'navigation[2]',
      message: /names a section that stands there already → keep it once/,
    },
  ),
  mistakeOf('an item that leads to two things', ['navigation: [harbour, council, { page: about, to: /about/ }]'], {
    at: 'navigation: [harbour, council, { page: about, to: /about/ }]',
    field: 'navigation[2]',
    message: /must lead to one thing → keep one of section, page, to, links/,
  }),
  mistakeOf('a menu without a name', ['navigation:', '  - links: [harbour, council]'], {
    at: '  - links: [harbour, council]',
    field: 'navigation[0]',
    message: /has no words → add label/,
  }),
  mistakeOf(
    'a link of the footer that leads nowhere',
    [
      'footer:',
      '  columns:',
      '    - title: Find',
      '      links:',
      '        - { to: /serach/, label: Search }',
      '        - harbour',
      '        - council',
    ],
    {
      at: '        - { to: /serach/, label: Search }',
      field: 'footer.columns[0].links[0].to',
      message: /the link \/serach\/ leads nowhere → did you mean \/search\/\?/,
    },
  ),
  mistakeOf('a way to give money that leads nowhere', ['support: { label: Give, to: /giv/, pitch: Please. }'], {
    at: 'support: { label: Give, to: /giv/, pitch: Please. }',
    field: 'support.to',
    message: /the link \/giv\/ leads nowhere → /,
  }),
  mistakeOf('two newsletters with one id', ['newsletters:', newsletter('tide'), newsletter('tide')], {
    at: newsletter('tide'),
    field: 'newsletters[1].id',
    message: /is the id of another newsletter → choose another/,
  }),
  mistakeOf('newsletters under their former name', ['newsletter:', newsletter('tide')], {
    at: 'newsletter:',
    field: 'newsletter',
    message: /unknown field → did you mean "newsletters"\?/,
  }),
  mistakeOf(
    'an unknown service that counts visits',
    ["analytics: { provider: google, script: 'https://g.example/a.js', site: g }"],
    {
      at: "analytics: { provider: google, script: 'https://g.example/a.js', site: g }",
      field: 'analytics.provider',
      message: /"google" is not known → use one of plausible, goatcounter, umami, matomo/,
    },
  ),
  {
    kind: 'a section with an unknown newsletter',
    file: 'sections/harbour.yaml',
    source: 'name: Harbour\ndescription: Ships.\nnewsletter: tides\n',
    at: 'newsletter: tides',
    field: 'newsletter',
    message: /the newsletter "tides" does not exist → add it to newsletters in outlet\.yaml/,
  },
  {
    kind: 'a front with an unknown newsletter',
    file: 'fronts/harbour.yaml',
    source: 'containers:\n  - kind: splash\n  - kind: newsletter\n    newsletter: tides\n',
    at: '    newsletter: tides',
    field: 'containers[1].newsletter',
    message: /the newsletter "tides" does not exist → /,
  },
];
