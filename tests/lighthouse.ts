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
const debuggingPort = 9222;

const server = await preview({ root, logLevel: 'error' });
const executable = executablePath();
const browser = await chromium.launch({
  ...(executable !== undefined && { executablePath: executable }),
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${debuggingPort}`],
});

console.log(['page', ...categories, 'FCP', 'LCP', 'TBT', 'CLS', 'bytes'].join('\t'));
for (const path of paths) {
  const result = await lighthouse(`http://localhost:${server.port}${path}`, { port: debuggingPort, logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse gave no result for ${path}.`);
  const { lhr } = result;
  const scores = categories.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100));
  const figures = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
    'total-byte-weight',
  ];
  console.log([path, ...scores, ...figures.map((figure) => lhr.audits[figure]?.displayValue ?? '')].join('\t'));
  for (const { title, score, scoreDisplayMode } of Object.values(lhr.audits)) {
    if (score !== null && score < 1 && ['binary', 'numeric', 'metricSavings'].includes(scoreDisplayMode))
      console.log(`  ${score} ${title}`);
  }
}

await browser.close();
await server.stop();
