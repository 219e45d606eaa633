/**
 * `npm run lighthouse`: Lighthouse with its mobile settings over one page of each kind of the built site, or over those
 * whose paths are given. Prints a table and judges nothing, since one of its categories depends on the machine.
 */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { Command } from 'commander';
import { serveSlowly, trustArgument } from './bench/slow-host.ts';
import { executablePath } from './browser.ts';
import { measureWithLighthouse } from './tools/lighthouse.ts';
import { pageKinds } from './tools/page-kinds.ts';
import { root } from './tools/root.ts';

const { args: given } = new Command('npm run lighthouse --')
  .description('Prints the mobile scores of Lighthouse for pages of the built site')
  .argument('[paths...]', 'paths of pages, as in /about/; one page of each kind if left out')
  .parse();
// Lighthouse measures no page with the status 404, and asks of each that search engines may list it.
const measured = pageKinds.filter(({ status, isNotice }) => status === undefined && !isNotice);
const paths = given.length > 0 ? given : measured.map(({ path }) => path);
const debuggingPort = 9222;

const host = await serveSlowly(join(root, 'dist'));
const executable = executablePath();
const browser = await chromium.launch({
  ...(executable !== undefined && { executablePath: executable }),
  args: ['--no-sandbox', '--disable-gpu', trustArgument, `--remote-debugging-port=${debuggingPort}`],
});

console.log('page\tperformance\taccessibility\tbest practices\tSEO\tFCP\tLCP\tTBT\tCLS\tbytes');
for (const path of paths) {
  const { scores, figures, performance } = await measureWithLighthouse(host.origin + path, debuggingPort);
  console.log([path, ...scores, ...Object.values(figures), `of ${performance.join(' ')}`].join('\t'));
}

await browser.close();
await host.close();
