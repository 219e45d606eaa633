/** An outlet of one's own: from a clone to its first page, and over to a newer version. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { load } from 'cheerio';
import { demonstrations } from '../../src/newsroom/outlet-folder.ts';
import { startBuild, type BuildSettings } from '../tools/build-command.ts';
import { Clone } from '../tools/clone.ts';
import { digests } from '../tools/files.ts';
import { root } from '../tools/root.ts';
import { enter, inTerminal } from '../tools/story-command.ts';

let clone: Clone;
test.beforeEach(() => (clone = new Clone()));
test.afterEach(() => rmSync(clone.folder, { recursive: true }));

const node = join(root, 'node_modules/.bin/node');
const pressTime = '2026-03-02T12:00:00Z';

/** The environment of somebody who has set nothing but the clock. */
function environment(): NodeJS.ProcessEnv {
  const { CONTENT_DIR: _, FORCE_COLOR: __, ...inherited } = process.env;
  return { ...inherited, PRESS_TIME: pressTime, NO_COLOR: '1', TERM: 'xterm' };
}

/** Runs a command of package.json in the clone, without a terminal. */
function command(name: 'outlet' | 'story' | 'check', ...args: string[]): { code: number | null; said: string } {
  const program = `src/cli/${name}.${name === 'story' ? 'mjs' : 'ts'}`;
  const run = spawnSync(node, [program, ...args], { cwd: clone.folder, env: environment() });
  return { code: run.status, said: `${run.stdout.toString()}${run.stderr.toString()}` };
}

const flags = [
  '--url',
  'https://harbor-post.example',
  '--time-zone',
  'America/New_York',
  '--sections',
  'News, The Arts',
];
const harborPost = ['new', '--name', 'The Harbor Post', '--locale', 'en-US', ...flags];

/** Builds the outlet that the clone has, as `npm run build` without any setting does. */
async function built(): Promise<{ outDir: string; output: string }> {
  const settings: BuildSettings = { contentDir: '', outDir: 'dist', cacheDir: '.cache', pressTime };
  const { code, output } = await startBuild(settings, clone.folder).done;
  expect(code, output).toBe(0);
  return { outDir: join(clone.folder, 'dist'), output };
}

test('an editor answers six questions, and has a site of their own with their first story', async () => {
  const answers = [
    ['Name of the outlet', `The Harbor Post${enter}`],
    ['Address of the site', `https://harbor-post.example${enter}`],
    ['Language and region', enter],
    ['Time zone', `Los_Ang${enter}`],
    ['Sections', `News and Weather, The Arts${enter}`],
    ['published?', enter],
  ] as const;
  const env = { ...environment(), LANG: 'en_US.UTF-8' };
  const { code, text } = await inTerminal(['src/cli/outlet.ts', 'new'], { cwd: clone.folder, env }, answers);
  expect(text).toContain('content/the-harbor-post/: The Harbor Post, ');
  expect(code, text).toBe(0);
  expect(command('check')).toEqual({ code: 0, said: '0 errors, 0 warnings\n' });

  const story = 'content/the-harbor-post/stories/2026/03/first-story/index.md';
  const draft = readFileSync(join(clone.folder, story), 'utf8');
  expect(draft).toContain('publishedAt: 2026-03-02T04:00:00-08:00\n');
  expect(command('story', 'schedule', 'first-story', '--at', 'now').said).toContain('says "Begin here."');
  const written = draft.replace('Begin here.', 'The port is open.');
  writeFileSync(join(clone.folder, story), written);
  expect(command('story', 'schedule', 'first-story', '--at', 'now').said).toContain('is that of a new outlet');
  writeFileSync(
    join(clone.folder, story),
    written.replace('One or two sentences under the headline.', 'Ships may come in.'),
  );
  expect(command('story', 'schedule', 'first-story', '--at', 'now').code).toBe(0);

  const { outDir, output } = await built();
  // The address of the first story is to be kept.
  expect(output.match(/warning: .*/g)).toEqual([expect.stringMatching(/ledger yet → run npm run ledger/)]);
  const $ = load(readFileSync(join(outDir, 'index.html'), 'utf8'));
  expect($('h1').text()).toBe('The Harbor Post');
  expect($('main').text()).toContain('Our First Story');
  expect($('nav').first().text()).toMatch(/News and Weather\s*The Arts/);
  expect(existsSync(join(outDir, '2026/03/first-story/index.html'))).toBe(true);
  // Policies are drafts until somebody has finished them, and nothing is left of the demonstration.
  expect(existsSync(join(outDir, 'ethics/index.html'))).toBe(false);
  const pages = globSync('**/*.{html,xml,json,webmanifest,txt}', { cwd: outDir });
  expect(pages.length).toBeGreaterThan(15);
  const ofDemonstration = pages.filter((page) => /Meridian|Courier/.test(readFileSync(join(outDir, page), 'utf8')));
  expect(ofDemonstration).toEqual([]);
});

test('a mistake in a flag, or a folder that is there, is told, and nothing is written; of two outlets none is guessed', () => {
  expect(command('outlet', 'new')).toEqual({
    code: 2,
    said: '--name, --url, --locale, --time-zone, --sections missing → give what is missing, or run this in a terminal to be asked\n',
  });
  const wrong = ['--url', 'harbor', '--locale', 'english!', '--time-zone', 'New York', '--sections', ' , '];
  const { code, said } = command('outlet', 'new', '--name', 'A', ...wrong, '--host', 'moon');
  expect(code).toBe(2);
  for (const flag of ['url', 'locale', 'time-zone', 'sections', 'host'])
    expect(said).toMatch(new RegExp(`^--${flag} .* → `, 'm'));
  expect(command('outlet', ...harborPost, '--folder', 'Harbor Post').said).toContain('is not a slug');
  expect(clone.git('status', '--porcelain')).toBe('');

  expect(command('outlet', ...harborPost).code).toBe(0);
  const before = digests(join(clone.folder, 'content'));
  const again = command('outlet', ...harborPost);
  expect(again).toEqual({
    code: 2,
    said: 'content/the-harbor-post/ is there already → choose another with --folder\n',
  });
  expect(digests(join(clone.folder, 'content'))).toEqual(before);

  const second = command('outlet', ...harborPost, '--folder', 'evening');
  expect(second.said).toContain('set CONTENT_DIR=content/evening');
  expect(command('check')).toEqual({
    code: 2,
    said: 'content/ has 2 outlets, content/evening, content/the-harbor-post → set CONTENT_DIR to the one you mean\n',
  });
});

test('an outlet merges a newer version, whatever that changes, without a conflict and without a change of its own', () => {
  // Nothing that comes with Broadsheet lies where an outlet puts its own files.
  const shipped = clone.git('ls-files', 'public', 'content').trim().split('\n');
  const isOurs = (path: string) =>
    /^content\/[^/]+\.md$/.test(path) ||
    path === 'public/.nojekyll' ||
    demonstrations.some((name) => path.startsWith(`content/${name}/`));
  expect(shipped.filter((path) => !isOurs(path))).toEqual([]);

  command('outlet', ...harborPost);
  writeFileSync(join(clone.folder, 'public/ads.txt'), 'ours\n');
  appendFileSync(join(clone.folder, 'content/the-harbor-post/outlet.yaml'), 'shortName: Harbor\n');
  clone.commit('Found The Harbor Post');
  const own = digests(join(clone.folder, 'content/the-harbor-post'));

  // The newer version edits, removes and adds whatever comes with Broadsheet.
  clone.git('switch', '--quiet', '--create', 'newer', 'main~1');
  const changed = clone.git('ls-files', 'src', 'tests', 'content', '.github', '*.md', '*.json').trim().split('\n');
  for (const path of changed.filter((each) => /\.(?:ts|md|yaml|yml|astro|css)$/.test(each))) {
    appendFileSync(join(clone.folder, path), '\n');
  }
  rmSync(join(clone.folder, 'content/meridian-courier/fronts'), { recursive: true });
  writeFileSync(join(clone.folder, 'content/meridian-courier/topics/newer.yaml'), 'name: Newer\n');
  clone.commit('Release a newer version');
  clone.git('tag', 'v9.0.0');

  clone.git('switch', '--quiet', 'main');
  clone.git('merge', '--quiet', '--no-edit', 'v9.0.0');
  expect(clone.git('status', '--porcelain')).toBe('');
  expect(digests(join(clone.folder, 'content/the-harbor-post'))).toEqual(own);
  expect(readFileSync(join(clone.folder, 'public/ads.txt'), 'utf8')).toBe('ours\n');
  expect(command('check').said).toBe('0 errors, 0 warnings\n');
});
