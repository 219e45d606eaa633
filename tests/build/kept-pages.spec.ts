/** What an edition costs follows what has changed: pages that show the same stay the very files that they were. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { write } from '../tools/files.ts';
import { build, type BuildSettings } from '../tools/build-command.ts';
import { copyOfSite } from '../tools/shared-site.ts';

// The later tests print on top of what the earlier have left.
test.describe.configure({ mode: 'serial' });

let settings: BuildSettings;
let files = new Map<string, string>();

test.beforeAll(async () => {
  settings = await copyOfSite('old paper');
  files = filesOf(settings.outDir);
});

test.afterAll(() => rmSync(dirname(settings.outDir), { recursive: true }));

/** The files of the edition, each with what tells it from another of the same name, whatever that says. */
function filesOf(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.sort().map((path) => {
      const { ino, mtimeMs } = statSync(path);
      return [path.slice(folder.length + 1), `${ino} ${mtimeMs}`];
    }),
  );
}

/** Prints an edition. Returns the paths of its files that did not stay what they were, and what the build says of it. */
async function print(): Promise<{ printed: string[]; told: (number | undefined)[]; removed: string[] }> {
  const former = files;
  const { code, output } = await build(settings);
  expect(code, output).toBe(0);
  files = filesOf(settings.outDir);
  const told = /(\d+) files printed, (\d+) kept, (\d+) removed/.exec(output)?.slice(1).map(Number) ?? [];
  return {
    printed: [...files].filter(([path, name]) => former.get(path) !== name).map(([path]) => path),
    told,
    removed: [...former.keys()].filter((path) => !files.has(path)),
  };
}

/** A few files are made for every edition: those that show all of it, and what takes no time to make. */
const always =
  /^(?:_astro\/.*|(?:(?:archive|contributors|corrections|feeds|latest|saved|topics|search)\/)?index\.html|404\.html|\.nojekyll|(?:[a-z-]+\/)?feed\.xml|search\/(?:contents|newest)\.json|sitemap-(?:index|\d+)\.xml|robots\.txt|manifest\.webmanifest|service-worker\.js|next-edition\.json|_redirects|_headers|logo.*)$/;
const besides = (paths: readonly string[]) => paths.filter((path) => !always.test(path));

test('when nothing has changed, no story, front, month, map, picture or part of the search index is made again', async () => {
  const { printed, told, removed } = await print();
  expect(besides(printed)).toEqual([]);
  expect(removed).toEqual([]);
  expect(told).toEqual([printed.length, files.size - printed.length, 0]);
  expect(files.size).toBeGreaterThan(3 * printed.length);
});

test('one more story is printed with what lists it, and with no story but the newest, which list the latest', async () => {
  write(settings.contentDir, {
    'stories/2024/12/fog/index.md':
      '---\nheadline: Fog\nstandfirst: It came.\nsection: harbour\nbyline: [ines-okafor]\npublishedAt: 2024-12-30T12:00:00Z\n---\n\nNobody saw it.\n',
  });
  const { printed, told, removed } = await print();
  const pages = besides(printed).filter((path) => !path.startsWith('search/'));
  const isStory = (path: string) => /^\d{4}\//.test(path);
  expect(pages.filter(isStory)).toContain('2024/12/fog/index.html');
  // With "Latest" are the newest twenty, now or in the edition before.
  expect(pages.filter(isStory).length).toBeLessThanOrEqual(21);
  expect(pages.filter((path) => /^201[0-6]\//.test(path))).toEqual([]);
  expect(pages.filter((path) => !isStory(path))).toEqual([
    'archive/2024/05/index.html',
    'archive/2024/12/index.html',
    'contributors/ines-okafor/feed.xml',
    'contributors/ines-okafor/index.html',
    'harbour/2024/05/index.html',
    'harbour/2024/12/index.html',
    'harbour/index.html',
  ]);
  expect(
    [...besides(printed), ...removed].filter((path) => /^search\/(?!2024|engine|words-newest)/.test(path)),
  ).toEqual([]);
  expect(told).toEqual([printed.length, files.size - printed.length, removed.length]);
});

test('a story that is taken back leaves nothing behind, and those around it as they are', async () => {
  const former = files;
  rmSync(join(settings.contentDir, 'stories/2024/12/fog'), { recursive: true });
  const { printed, removed } = await print();
  expect(removed).toEqual(expect.arrayContaining(['2024/12/fog/index.html', 'archive/2024/12/index.html']));
  expect([...files.keys()].filter((path) => path.includes('fog') || path.includes('2024/12'))).toEqual([]);
  expect(printed.filter((path) => /^201[0-6]\//.test(path))).toEqual([]);
  expect(former.get('2013/05/ships/index.html')).toBe(files.get('2013/05/ships/index.html'));
});
