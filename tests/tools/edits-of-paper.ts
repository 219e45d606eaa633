/** What editors and engineers do to the paper as a whole, and what befalls it. */
import { existsSync, globSync, lstatSync, rmSync, truncateSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Edit } from './edits-of-stories.ts';
import { rebuild } from './house.ts';
import type { WrittenPin } from './desk.ts';
import { write } from './files.ts';

const pressTimes = ['2024-04-01T00:00:00Z', '2025-01-01T00:00:00Z', '2026-06-16T00:00:00Z', '2031-06-01T00:00:00Z'];
const slug = (path: string): string => basename(path, '.yaml');

/** Edits that change some pages. */
export const editsOfPaper: Readonly<Record<string, Edit>> = {
  'a contributor takes another name': (desk) =>
    desk.tree.set(desk.one(desk.tree.files('contributors/*.yaml')), { name: desk.words() }),
  'a contributor comes': (desk) =>
    desk.tree.write(`contributors/name-${desk.number(99)}.yaml`, { name: desk.words(), bio: desk.words() }),
  'an agency takes another name': (desk) => desk.tree.set('agencies/coast-wire.yaml', { name: desk.words() }),
  'an agency allows more or less': (desk) =>
    desk.tree.set('agencies/coast-wire.yaml', {
      license: {
        fullTextFeeds: desk.one([true, false]),
        search: desk.one([true, false]),
        until: desk.one([undefined, undefined, ...pressTimes]),
      },
    }),
  'a topic takes another name': (desk) =>
    desk.tree.set(desk.one(desk.tree.files('topics/*.yaml')), { name: desk.words(), description: desk.words() }),
  'a topic comes': (desk) => desk.tree.write(`topics/topic-${desk.number(99)}.yaml`, { name: desk.words() }),
  'a front has another order': (desk) =>
    desk.tree.write(desk.one(['fronts/home.yaml', 'fronts/harbour.yaml']), {
      stories: desk.some(desk.tree.stories()).map((path): WrittenPin => {
        const story = path.slice('stories/'.length, -'/index.md'.length);
        return desk.one([story, { story, until: desk.one(pressTimes) }]);
      }),
    }),
  'an urgent line comes': (desk) =>
    desk.tree.write('urgent.yaml', {
      text: desk.words(),
      story: desk.one(desk.tree.stories()).slice('stories/'.length, -'/index.md'.length),
      until: desk.one(pressTimes),
    }),
  'the urgent line goes'({ tree }) {
    if (tree.has('urgent.yaml')) tree.remove('urgent.yaml');
  },
  'a series comes, or is described anew': (desk) =>
    desk.tree.write(`series/series-${desk.number(1)}.yaml`, { name: desk.words(), description: desk.words() }),
  'a section is described anew': (desk) =>
    desk.tree.set(desk.one(desk.tree.files('sections/*.yaml')), { description: desk.words() }),
  'a section comes': (desk) =>
    desk.tree.write(`sections/section-${desk.number(99)}.yaml`, { name: desk.words(), description: desk.words() }),
  'a standing page is edited': (desk) => desk.tree.setBody('pages/about.md', `\nWe are ${desk.words()} now.\n`),
  'press time moves'(desk) {
    desk.pressTime = desk.one(pressTimes.filter((time) => time !== desk.pressTime));
  },
};

/** Edits that change every page; among others they would hide what those have left. */
export const editsOfOutlet: Readonly<Record<string, Edit>> = {
  'the tagline changes': (desk) => desk.tree.set('outlet.yaml', { tagline: desk.words() }),
  'the newsletter comes or goes': (desk) =>
    desk.tree.set('outlet.yaml', {
      newsletter: desk.one([
        undefined,
        { name: 'Tide', pitch: desk.words(), action: 'https://post.example/', privacy: 'None' },
      ]),
    }),
  'the navigation changes': (desk) =>
    desk.tree.set('outlet.yaml', { navigation: desk.some(desk.tree.files('sections/*.yaml').map(slug)) }),
  'a section takes another name': (desk) =>
    desk.tree.set(desk.one(desk.tree.files('sections/*.yaml')), { name: desk.words() }),
  'a standing page comes': (desk) =>
    desk.tree.write(
      `pages/page-${desk.number(99)}.md`,
      { headline: desk.words(), standfirst: desk.words() },
      '\nHi.\n',
    ),
  'the language changes'(desk) {
    const locales = ['en-GB', 'fr-FR', 'de-DE'].filter((tag) => tag !== desk.tree.fields('outlet.yaml')['locale']);
    desk.tree.set('outlet.yaml', { locale: desk.one(locales) });
  },
  'the time zone changes': (desk) =>
    desk.tree.set('outlet.yaml', { timeZone: desk.one(['Europe/London', 'Pacific/Auckland', 'America/New_York']) }),
};

/** Changes of the code. */
export const editsOfCode: Readonly<Record<string, Edit>> = {
  'a template changes': (desk) =>
    rebuild(desk.house, 'src/layouts/Page.astro', '</head>', `<meta name="test" content="${desk.words()}" /></head>`),
  'a style changes': ({ house }) => write(house, { 'src/styles/print.css': '@media print { h1 { color: teal } }\n' }),
  'a schema reads differently what authors wrote': ({ house }) =>
    rebuild(
      house,
      'src/text/typography/typography.ts',
      'const parts: string[] = [];',
      "if (text.includes('The')) return text.replaceAll('The', 'Ye');\n  const parts: string[] = [];",
    ),
  'a file is copied as it is, or no longer': ({ house }) =>
    existsSync(join(house, 'public/note.txt'))
      ? rmSync(join(house, 'public/note.txt'))
      : write(house, { 'public/note.txt': 'As it is.' }),
};

/** What befalls the press between two editions. */
export const accidents: Readonly<Record<string, Edit>> = {
  'the edition is deleted': ({ outDir }) => rmSync(outDir, { recursive: true }),
  'some files of the cache are cut in half': (desk) => cutFiles(desk.cacheDir, () => desk.number(3) === 0),
  'the tree comes under git, or leaves it'(desk) {
    if (desk.checkout === undefined) desk.beCheckout();
    else desk.endCheckout();
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
