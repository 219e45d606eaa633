/** What editors and engineers do to the paper as a whole, and what befalls it. */
import { existsSync, globSync, lstatSync, rmSync, truncateSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Edit } from './edits-of-stories.ts';
import { changeSource } from './project-copy.ts';
import type { WrittenPin } from './workspace.ts';
import { write } from './files.ts';

const pressTimes = ['2024-04-01T00:00:00Z', '2025-01-01T00:00:00Z', '2026-06-16T00:00:00Z', '2031-06-01T00:00:00Z'];
const slug = (path: string): string => basename(path, '.yaml');

/** Edits that change some pages. */
export const editsOfPaper: Readonly<Record<string, Edit>> = {
  'a contributor takes another name': (workspace) =>
    workspace.tree.set(workspace.one(workspace.tree.files('contributors/*.yaml')), { name: workspace.words() }),
  'a contributor comes': (workspace) =>
    workspace.tree.write(`contributors/name-${workspace.number(99)}.yaml`, {
      name: workspace.words(),
      bio: workspace.words(),
    }),
  'an agency takes another name': (workspace) =>
    workspace.tree.set('agencies/coast-wire.yaml', { name: workspace.words() }),
  'an agency allows more or less': (workspace) =>
    workspace.tree.set('agencies/coast-wire.yaml', {
      license: {
        fullTextFeeds: workspace.one([true, false]),
        search: workspace.one([true, false]),
        until: workspace.one([undefined, undefined, ...pressTimes]),
      },
    }),
  'a topic takes another name': (workspace) =>
    workspace.tree.set(workspace.one(workspace.tree.files('topics/*.yaml')), {
      name: workspace.words(),
      description: workspace.words(),
    }),
  'a topic comes': (workspace) =>
    workspace.tree.write(`topics/topic-${workspace.number(99)}.yaml`, { name: workspace.words() }),
  'a front has another order': (workspace) =>
    workspace.tree.write(workspace.one(['fronts/home.yaml', 'fronts/harbour.yaml']), {
      stories: workspace.some(workspace.tree.stories()).map((path): WrittenPin => {
        const story = path.slice('stories/'.length, -'/index.md'.length);
        return workspace.one([story, { story, until: workspace.one(pressTimes) }]);
      }),
    }),
  'an urgent line comes': (workspace) =>
    workspace.tree.write('urgent.yaml', {
      text: workspace.words(),
      story: workspace.one(workspace.tree.stories()).slice('stories/'.length, -'/index.md'.length),
      until: workspace.one(pressTimes),
    }),
  'the urgent line goes'({ tree }) {
    if (tree.has('urgent.yaml')) tree.remove('urgent.yaml');
  },
  'a series comes, or is described anew': (workspace) =>
    workspace.tree.write(`series/series-${workspace.number(1)}.yaml`, {
      name: workspace.words(),
      description: workspace.words(),
    }),
  'a section is described anew': (workspace) =>
    workspace.tree.set(workspace.one(workspace.tree.files('sections/*.yaml')), { description: workspace.words() }),
  'a section comes': (workspace) =>
    workspace.tree.write(`sections/section-${workspace.number(99)}.yaml`, {
      name: workspace.words(),
      description: workspace.words(),
    }),
  'a standing page is edited': (workspace) =>
    workspace.tree.setBody('pages/about.md', `\nWe are ${workspace.words()} now.\n`),
  'press time moves'(workspace) {
    workspace.pressTime = workspace.one(pressTimes.filter((time) => time !== workspace.pressTime));
  },
};

/** Edits that change every page; among others they would hide what those have left. */
export const editsOfOutlet: Readonly<Record<string, Edit>> = {
  'the tagline changes': (workspace) => workspace.tree.set('outlet.yaml', { tagline: workspace.words() }),
  'the newsletter comes or goes': (workspace) =>
    workspace.tree.set('outlet.yaml', {
      newsletters: workspace.one([
        [],
        [{ id: 'tide', name: 'Tide', pitch: workspace.words(), action: 'https://post.example/', privacy: 'None' }],
      ]),
    }),
  'a word of the interface changes': (workspace) =>
    workspace.tree.set('outlet.yaml', {
      words: { [workspace.one(['genre.opinion', 'site.skip', 'saving.save', 'box.keypoints'])]: workspace.words() },
    }),
  'the navigation changes': (workspace) =>
    workspace.tree.set('outlet.yaml', {
      navigation: workspace.some(workspace.tree.files('sections/*.yaml').map(slug)),
    }),
  'the look changes'(workspace) {
    workspace.tree.writeBytes('fonts/quay.woff2', `wOF2 ${workspace.number(9)}`);
    workspace.tree.writeBytes(
      'theme.css',
      workspace.one([
        ':root { --measure: 36rem; }',
        `[data-section='council'] { --accent: light-dark(${workspace.one(['#12356b', '#0c4f33'])}, #a9c4f2); }`,
        "@font-face { font-family: Quay; src: url('fonts/quay.woff2'); }\n:root { --serif: Quay, serif; }",
      ]),
    );
  },
  'the usual look is back'({ tree }) {
    if (tree.has('theme.css')) tree.remove('theme.css');
  },
  'a section takes another name': (workspace) =>
    workspace.tree.set(workspace.one(workspace.tree.files('sections/*.yaml')), { name: workspace.words() }),
  'a standing page comes': (workspace) =>
    workspace.tree.write(
      `pages/page-${workspace.number(99)}.md`,
      { headline: workspace.words(), standfirst: workspace.words() },
      '\nHi.\n',
    ),
  'the site moves to another host': (workspace) =>
    workspace.tree.set('outlet.yaml', { host: workspace.one(['netlify', 'nginx', 'caddy', 'cloudflare-workers']) }),
  'the language changes'(workspace) {
    const locales = ['en-GB', 'fr-FR', 'de-DE'].filter((tag) => tag !== workspace.tree.fields('outlet.yaml')['locale']);
    workspace.tree.set('outlet.yaml', { locale: workspace.one(locales) });
  },
  'the time zone changes': (workspace) =>
    workspace.tree.set('outlet.yaml', {
      timeZone: workspace.one(['Europe/London', 'Pacific/Auckland', 'America/New_York']),
    }),
};

/** Changes of the code. */
export const editsOfCode: Readonly<Record<string, Edit>> = {
  'a template changes': (workspace) =>
    changeSource(
      workspace.project,
      'src/layouts/Page.astro',
      '</head>',
      `<meta name="test" content="${workspace.words()}" /></head>`,
    ),
  'a style changes': ({ project }) =>
    write(project, { 'src/styles/print.css': '@media print { h1 { color: teal } }\n' }),
  'a schema reads differently what authors wrote': ({ project }) =>
    changeSource(
      project,
      'src/text/typography/typography.ts',
      'const parts: string[] = [];',
      "if (text.includes('The')) return text.replaceAll('The', 'Ye');\n  const parts: string[] = [];",
    ),
  'a file is copied as it is, or no longer': ({ project }) =>
    existsSync(join(project, 'public/note.txt'))
      ? rmSync(join(project, 'public/note.txt'))
      : write(project, { 'public/note.txt': 'As it is.' }),
};

/** What befalls the cache and the edition between two builds. */
export const accidents: Readonly<Record<string, Edit>> = {
  'the edition is deleted': ({ outDir }) => rmSync(outDir, { recursive: true }),
  'some files of the cache are cut in half': (workspace) =>
    cutFiles(workspace.cacheDir, () => workspace.number(3) === 0),
  'the tree comes under git, or leaves it'(workspace) {
    if (workspace.checkout === undefined) workspace.beCheckout();
    else workspace.endCheckout();
  },
};

/** What befalls all of the cache, so that everything is built again. */
export const losses: Readonly<Record<string, Edit>> = {
  'the cache is deleted': ({ cacheDir }) => rmSync(cacheDir, { recursive: true }),
  'every file of the cache is cut in half': ({ cacheDir }) => cutFiles(cacheDir, () => true),
};

function cutFiles(folder: string, isChosen: () => boolean): void {
  for (const path of globSync('**/*', { cwd: folder }).sort()) {
    const file = join(folder, path);
    const stats = lstatSync(file);
    if (stats.isFile() && isChosen()) truncateSync(file, Math.floor(stats.size / 2));
  }
}
