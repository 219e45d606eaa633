import type { WrittenKind } from '../content.ts';

/** The kinds of files that others refer to. */
export type Target = 'sections' | 'contributors' | 'agencies' | 'topics' | 'series' | 'stories' | 'pages';

/** A field that refers to another file. `*` stands for every item of a list, or every field of a group. */
export type Reference = readonly [path: readonly string[], target: Target];

/** Lists of links in outlet.yaml, whose items are slugs of sections, or more. */
const linkLists: readonly (readonly string[])[] = [
  ['navigation', '*'],
  ['navigation', '*', 'links', '*'],
  ['footer', 'columns', '*', 'links', '*'],
];

/** The fields in which files refer to others, by the kind of file. */
export const references: Partial<Record<WrittenKind, readonly Reference[]>> = {
  stories: [
    [['section'], 'sections'],
    [['alsoIn', '*'], 'sections'],
    [['topics', '*'], 'topics'],
    [['series'], 'series'],
    [['byline', '*'], 'contributors'],
    [['byline', '*', 'contributor'], 'contributors'],
    [['wire', 'agency'], 'agencies'],
    [['wire', 'distributor'], 'agencies'],
  ],
  updates: [[['byline', '*'], 'contributors']],
  fronts: [
    [['stories', '*'], 'stories'],
    [['stories', '*', 'story'], 'stories'],
    [['containers', '*', 'stories', '*'], 'stories'],
    [['containers', '*', 'stories', '*', 'story'], 'stories'],
    [['containers', '*', 'from', 'section'], 'sections'],
    [['containers', '*', 'from', 'topic'], 'topics'],
    [['containers', '*', 'from', 'series'], 'series'],
  ],
  urgent: [[['story'], 'stories']],
  outlet: [
    ...linkLists.flatMap((link): Reference[] => [
      [link, 'sections'],
      [[...link, 'section'], 'sections'],
      [[...link, 'page'], 'pages'],
    ]),
    [['policies', '*'], 'pages'],
  ],
};
