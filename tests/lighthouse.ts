/**
 * `npm run lighthouse`: Lighthouse with its mobile settings over one page of each kind of the built site. Prints a
 * table and judges nothing, since one of its categories depends on the machine.
 */
import { chromium } from '@playwright/test';
import { preview } from 'astro';
import lighthouse from 'lighthouse';
import { executablePath } from './browser.ts';
import { root } from './tools/root.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const pages = process.argv.slice(2);
const paths =
  pages.length > 0 ? pages : ['/', '/foreign-affairs/', '/2019/05/us-rules-out-talks-with-maduro/', '/search/'];
const figures = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'total-byte-weight',
];
const debuggingPort = 9222;

const server = await preview({ root, logLevel: 'error' });
const executable = executablePath();
const browser = await chromium.launch({
  ...(executable !== undefined && { executablePath: executable }),
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${debuggingPort}`],
});

/** One run says as much of the machine as of the page, so the middle one of several is told, by its first category. */
const runs = 5;

console.log(['page', ...categories, 'FCP', 'LCP', 'TBT', 'CLS', 'bytes'].join('\t'));
for (const path of paths) {
  const rows: string[][] = [];
  for (let run = 0; run < runs; run += 1) {
    const url = `http://localhost:${server.port}${path}`;
    const result = await lighthouse(url, { port: debuggingPort, logLevel: 'error' });
    if (!result) throw new Error(`Lighthouse gave no result for ${path}.`);
    const { audits, categories: scored } = result.lhr;
    const scores = categories.map((category) => String(Math.round((scored[category]?.score ?? 0) * 100)));
    rows.push([...scores, ...figures.map((figure) => audits[figure]?.displayValue ?? '')]);
  }
  rows.sort((a, b) => Number(a[0]) - Number(b[0]));
  console.log([path, ...(rows[Math.floor(runs / 2)] ?? []), `of ${rows.map(([score]) => score).join(' ')}`].join('\t'));
}

await browser.close();
await server.stop();
