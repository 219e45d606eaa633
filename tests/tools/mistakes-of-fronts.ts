import type { Mistake } from './mistakes.ts';
import { storyText as story } from './story-text.ts';

/** Mistakes in fronts. Several are in one file, so each stands in a tree of its own. */
export const mistakesOfFronts: readonly Mistake[] = [
  {
    kind: 'a container of an unknown kind',
    file: 'fronts/home.yaml',
    source: 'containers:\n  - kind: splash\n  - kind: carousel\n',
    at: '  - kind: carousel',
    field: 'containers[1].kind',
    message: /"carousel"/,
  },
  {
    kind: 'a container of a section that does not exist',
    file: 'fronts/home.yaml',
    source: 'containers:\n  - kind: row\n    from:\n      section: harbor\n',
    at: '      section: harbor',
    field: 'containers[0].from.section',
    message: /section "harbor" does not exist → did you mean "harbour"\?/,
  },
  {
    kind: 'a container with two sources',
    file: 'fronts/home.yaml',
    source: 'containers:\n  - kind: row\n    from:\n      section: harbour\n      genre: opinion\n',
    at: '    from:',
    field: 'containers[0].from',
    message: /must name one source → keep one of section, topic, series and genre/,
  },
  {
    kind: 'a container with more stories than its kind can have',
    file: 'fronts/home.yaml',
    source: 'containers:\n  - kind: row\n    count: 9\n',
    at: '    count: 9',
    field: 'containers[0].count',
    message: /is not possible in row → write a number from 2 to 4/,
  },
  {
    kind: 'a container with a field of another kind',
    file: 'fronts/home.yaml',
    source: 'containers:\n  - kind: recent\n    stories: [2024/02/bridge-reopens]\n',
    at: '    stories: [2024/02/bridge-reopens]',
    field: 'containers[0].stories',
    message: /has no meaning in recent → remove it/,
  },
  {
    kind: 'a promo without a link',
    file: 'fronts/home.yaml',
    source: 'containers:\n  - kind: promo\n    title: Tell us\n    text: Every letter is read.\n',
    at: '  - kind: promo',
    field: 'containers[0].link',
    message: /is missing → a promo needs title, text and link/,
  },
  {
    kind: 'a promo that leads nowhere',
    file: 'fronts/home.yaml',
    source:
      'containers:\n  - kind: promo\n    title: Tell us\n    text: Every letter is read.\n    link:\n' +
      '      label: Write\n      to: /abuot/\n',
    at: '      to: /abuot/',
    field: 'containers[0].link.to',
    message: /the link \/abuot\/ leads nowhere/,
  },
  {
    kind: 'news in a container for opinion',
    file: 'fronts/home.yaml',
    source: 'containers:\n  - kind: opinion\n    stories: [2024/03/seen]\n',
    others: { 'stories/2024/03/seen/index.md': story({}) },
    at: '    stories: [2024/03/seen]',
    field: 'containers[0].stories[0]',
    message: /has the genre news, so opinion does not show it → put it into another container/,
  },
  {
    kind: 'a draft in a container',
    file: 'fronts/council.yaml',
    source: 'containers:\n  - kind: splash\n    stories: [2024/03/undone]\n',
    others: { 'stories/2024/03/undone/index.md': story({ draft: 'true' }) },
    at: '    stories: [2024/03/undone]',
    field: 'containers[0].stories[0]',
    message: /story 2024\/03\/undone is a draft → take it out here, or say when it runs/,
  },
  {
    kind: 'a promo that leads to a script',
    file: 'fronts/home.yaml',
    source:
      'containers:\n  - kind: promo\n    title: Tell us\n    text: Now.\n    link: {label: Go, to: "javascript:alert(1)"}\n',
    at: '    link: {label: Go, to: "javascript:alert(1)"}',
    field: 'containers[0].link.to',
    message: /is not an address → write a path such as \/contact\//,
  },
  {
    kind: 'a second splash',
    file: 'fronts/home.yaml',
    source: 'containers:\n  - kind: splash\n    count: 1\n  - kind: splash\n',
    at: 4,
    field: 'containers[1].kind',
    message: /is the second splash of this front → remove it/,
  },
  {
    kind: 'more pins than a container shows',
    file: 'fronts/home.yaml',
    source:
      'containers:\n  - kind: row\n    count: 2\n    stories: [2024/02/bridge-reopens, 2024/03/ferry-fares-rise, 2030/01/lock-gates]\n',
    at: '    stories: [2024/02/bridge-reopens, 2024/03/ferry-fares-rise, 2030/01/lock-gates]',
    field: 'containers[0].stories',
    message: /lists more stories than the 2 that it shows → remove some/,
  },
];
