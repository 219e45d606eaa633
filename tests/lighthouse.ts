/**
 * `npm run lighthouse`: Lighthouse with its mobile settings over one page of each kind of the built site. Prints a
 * table and judges nothing, since one of its categories depends on the machine.
 */
import { chromium } from '@playwright/test';
import { preview } from 'astro';
import { executablePath } from './browser.ts';
import { measureWithLighthouse } from './tools/lighthouse.ts';
import { root } from './tools/root.ts';

const pages = process.argv.slice(2);
const paths =
  pages.length > 0
    ? pages
    : [
        '/',
        '/foreign-affairs/',
        '/2019/05/us-rules-out-talks-with-maduro/',
        '/2021/10/alder-street-bridge-reopens/',
        '/contributors/',
        '/contributors/dan-mccue/',
        '/topics/',
        '/topics/sudan/',
        '/archive/',
        '/2020/05/',
        '/feeds/',
        '/search/',
      ];
const debuggingPort = 9222;

const server = await preview({ root, logLevel: 'error' });
const executable = executablePath();
const browser = await chromium.launch({
  ...(executable !== undefined && { executablePath: executable }),
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${debuggingPort}`],
});

console.log('page\tperformance\taccessibility\tbest practices\tSEO\tFCP\tLCP\tTBT\tCLS\tbytes');
for (const path of paths) {
  const url = `http://localhost:${server.port}${path}`;
  const { scores, figures, performance } = await measureWithLighthouse(url, debuggingPort);
  console.log([path, ...scores, ...Object.values(figures), `of ${performance.join(' ')}`].join('\t'));
}

await browser.close();
await server.stop();
