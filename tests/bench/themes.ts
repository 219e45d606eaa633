/**
 * `npm run bench:themes`: what a first visit to our pages costs a reader, beside two well-known themes of Hexo, which are
 * installed from npm into a temporary folder. Prints a table and judges nothing.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { Command } from 'commander';
import { executablePath } from '../browser.ts';
import { measureWithLighthouse } from '../tools/lighthouse.ts';
import { picturePath, writeCorpus, writeWhole } from './corpus.ts';
import { lastLines } from './measure.ts';
import { printEdition } from './scenarios.ts';
import { serveSlowly, trustArgument } from './slow-host.ts';
import { corpusStories } from './stories.ts';

/** A site that was built from the stories. */
interface Site {
  readonly name: string;
  readonly folder: string;
  /** Path of the story that is measured. */
  readonly story: string;
}

const orders = { stories: 200, pictures: 0.2 };
const debuggingPort = 9223;

/** Each with the packages that it needs, and its settings in YAML. */
const themes = {
  // It would load scripts and styles from other hosts otherwise.
  next: { packages: ['hexo-theme-next@8', '@next-theme/plugins@8'], config: 'vendors:\n  internal: local\n' },
  landscape: { packages: ['hexo-theme-landscape@1'], config: '' },
};
const hexoPackages = ['hexo@8', 'marked', 'ejs', 'stylus'].map((name) =>
  name.startsWith('hexo') ? name : `hexo-renderer-${name}`,
);
const generators = ['index', 'archive', 'category', 'tag'].map((name) => `hexo-generator-${name}`);

new Command('npm run bench:themes --')
  .description('Compares what a first visit costs with two themes of Hexo, which it installs into a temporary folder')
  .parse();
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-themes-'));
const contentDir = join(folder, 'content');
try {
  await writeCorpus(contentDir, orders);
  // A story of the last year would show by script that it is old, once it is a year old.
  const measured = [...corpusStories(orders)].findLast(({ pictured, publishedAt }) => pictured && publishedAt < '2025');
  if (!measured) throw new Error('No story has a picture.');
  const [year = '', month = '', slug = ''] = measured.id.split('/');
  await printEdition(folder, contentDir, AbortSignal.timeout(600_000));
  const sites: Site[] = [{ name: 'Broadsheet', folder: join(folder, 'site'), story: `/${measured.id}/` }];
  for (const theme of ['next', 'landscape'] as const) {
    const site = await buildHexo(theme);
    sites.push({ name: `Hexo, ${theme}`, folder: site, story: `/${year}/${month}/${slug}/` });
  }
  await compare(sites);
} finally {
  rmSync(folder, { recursive: true, maxRetries: 5 });
}

async function buildHexo(theme: keyof typeof themes): Promise<string> {
  const home = join(folder, theme);
  const { packages, config } = themes[theme];
  await writeWhole(join(home, 'package.json'), JSON.stringify({ private: true, hexo: { version: '8' } }));
  await writeWhole(
    join(home, '_config.yml'),
    [
      'title: The Benchmark',
      'url: https://benchmark.example',
      'permalink: :year/:month/:title/',
      `theme: ${theme}`,
    ].join('\n'),
  );
  await writeWhole(join(home, `_config.${theme}.yml`), config);
  for (const story of corpusStories(orders)) {
    const { id, headline, standfirst, section, topics, publishedAt, pictured, body } = story;
    const slug = id.split('/').at(-1) ?? '';
    const lines = [
      '---',
      `title: ${headline}`,
      `date: ${publishedAt}`,
      `categories: [${section}]`,
      `tags: [${topics.join(', ')}]`,
      '---',
      standfirst,
      '<!-- more -->',
      ...(pictured ? [`![A plain picture](/pictures/${slug}.jpg)`] : []),
      body,
    ];
    await writeWhole(
      join(home, 'source/_posts', `${slug}.md`),
      `${lines.join('\n\n').replace('\n\ntitle', '\ntitle')}\n`,
    );
    if (!pictured) continue;
    const picture = join(home, 'source/pictures', `${slug}.jpg`);
    mkdirSync(dirname(picture), { recursive: true });
    copyFileSync(join(contentDir, picturePath(story)), picture);
  }
  run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--loglevel=error', ...hexoPackages, ...generators, ...packages],
    home,
  );
  run(process.execPath, [join(home, 'node_modules/hexo/bin/hexo'), 'generate'], home);
  return join(home, 'public');
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed in ${cwd}:\n${lastLines(stdout + stderr)}`);
}

/** Serves each site with Brotli, and prints a line for its home page and its story. */
async function compare(sites: readonly Site[]): Promise<void> {
  const executable = executablePath();
  const launch = (...options: string[]) =>
    chromium.launch({
      ...(executable !== undefined && { executablePath: executable }),
      args: ['--no-sandbox', '--disable-gpu', trustArgument, ...options],
    });
  const browser = await launch();
  const judge = await launch(`--remote-debugging-port=${debuggingPort}`);
  const row = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
  const columns = [
    'requests',
    'elsewhere',
    'kB',
    'performance',
    'accessibility',
    'best practices',
    'SEO',
    'LCP',
    'CLS',
  ];
  row(['page', ...columns]);
  row(['---', ...columns.map(() => '--:')]);
  for (const { name, folder: site, story } of sites) {
    const host = await serveSlowly(site);
    for (const [kind, path] of [
      ['home', '/'],
      ['story', story],
    ] as const) {
      const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
      let elsewhere = 0;
      page.on('request', (request) => {
        if (!request.url().startsWith(host.origin) && !request.url().startsWith('data:')) elsewhere += 1;
      });
      const response = await page.goto(host.origin + path, { waitUntil: 'networkidle' });
      if (!response?.ok()) throw new Error(`${name} has no page ${path}.`);
      const taken = host.taken();
      await page.close();
      const bytes = taken.reduce((sum, answer) => sum + answer.bytes, 0);
      const { scores, figures } = await measureWithLighthouse(host.origin + path, debuggingPort);
      row([
        `${name}: ${kind}`,
        taken.length,
        elsewhere,
        (bytes / 1000).toFixed(0),
        ...scores,
        figures['largest-contentful-paint'],
        figures['cumulative-layout-shift'],
      ]);
      host.taken();
    }
    await host.close();
  }
  await browser.close();
  await judge.close();
}
