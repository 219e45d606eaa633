import type { Mistake } from './mistakes.ts';

/** A section whose page would stand where something else does. */
const section = (kind: string, slug: string, message: RegExp): Mistake => ({
  kind,
  file: `sections/${slug}.yaml`,
  source: `name: Name of ${slug}\ndescription: A section.\n`,
  at: `name: Name of ${slug}`,
  field: 'file',
  message,
});

export const mistakesOfAddresses: readonly Mistake[] = [
  section('two files with one address', 'about', /its address \/about\/ is taken by .*pages\/about\.md → rename one/),
  section('a section at a page of the site', 'latest', /\/latest\/ is taken by the site itself → rename the file$/),
  section(
    'a section in a folder that browsers keep',
    'media',
    /\/media\/ is taken by the site itself → rename the file$/,
  ),
  section('a section that a host takes for a page', '404', /\/404\/ is taken by the site itself → rename the file$/),
  {
    kind: 'a page at a page of the site',
    file: 'pages/saved.md',
    source: '---\nheadline: Saved\nstandfirst: A page.\n---\n\nWords.\n',
    at: 1,
    field: 'file',
    message: /\/saved\/ is taken by the site itself → rename the file$/,
  },
];
