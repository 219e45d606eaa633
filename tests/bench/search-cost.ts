/** `npm run bench:search -- DIR WORDS…`: what a search of a built site costs a reader, in bytes, requests and seconds. */
import { chromium, type Page } from '@playwright/test';
import { executablePath } from '../browser.ts';
import { serveSlowly, trustArgument, type Answer, type Line, type SlowHost } from './slow-host.ts';

const help = `npm run bench:search -- DIR WORDS [WORDS…]

Serves the site in DIR with Brotli, and searches for each WORDS in turn. Prints what the first search costs a reader who
comes with an empty cache, until the first story shows and until all of the page is there, and what each further one
costs; then how long the first takes at 400 kbit/s and 300 ms, and the memory of the page in the end.
`;

const slowLine: Line = { delay: 300, speed: 400 };

const [folder = '', ...queries] = process.argv.slice(2);
if (queries.length === 0) {
  process.stdout.write(help);
  process.exit(folder === '--help' ? 0 : 1);
}

const executable = executablePath();
const browser = await chromium.launch({
  ...(executable !== undefined && { executablePath: executable }),
  args: ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info', trustArgument],
});

const fast = await serveSlowly(folder);
const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
console.log(['search', 'seconds', 'requests', 'kB', 'result'].join('\t'));
for (const words of queries) await searchFor(words, page, fast);
const memory = await memoryOf(page);
console.log(`\nmemory of the page: ${(memory / 1e6).toFixed(0)} MB`);
await page.close();
await fast.close();

const slow = await serveSlowly(folder, slowLine);
const slowPage = await browser.newPage({ viewport: { width: 412, height: 823 } });
console.log(`\nat ${slowLine.speed} kbit/s and ${slowLine.delay} ms, with an empty cache`);
await searchFor(queries[0] ?? '', slowPage, slow);
await slow.close();
await browser.close();

/** The first search opens the page by its address; the others are typed. Prints a line for each stage. */
async function searchFor(words: string, on: Page, host: SlowHost): Promise<void> {
  const start = performance.now();
  const seconds = () => ((performance.now() - start) / 1000).toFixed(2);
  const taken: Answer[] = [];
  const told = (stage: string) => {
    taken.push(...host.taken());
    const bytes = taken.reduce((sum, answer) => sum + answer.bytes, 0);
    console.log([words, seconds(), taken.length, (bytes / 1000).toFixed(1), stage].join('\t'));
  };
  if (on.url() === 'about:blank') {
    await on.goto(`${host.origin}/search/?q=${encodeURIComponent(words)}`, { waitUntil: 'commit' });
    await on.waitForFunction(() => document.querySelector('main .result a, [data-places] a[href*="/20"]'), null, {
      timeout: 120_000,
    });
    told('first story');
  } else {
    await on.getByLabel('Words to look for').fill(words);
    await on.getByLabel('Words to look for').press('Enter');
  }
  const status = on.locator('main [role=status]');
  await on.waitForFunction(
    (text) => {
      const message = document.querySelector('main [role=status]')?.textContent ?? '';
      return message.includes(`“`) && document.title.startsWith(text) && !message.startsWith('Searching');
    },
    words,
    { timeout: 120_000 },
  );
  // Excerpts and pictures of what is in sight.
  await on.waitForLoadState('networkidle');
  told((await status.textContent()) ?? '');
  if (process.env['VERBOSE']) for (const { bytes, path } of taken) console.log(`    ${bytes}\t${path}`);
}

/** Returns the memory of the scripts and of the search engine in its worker, in bytes. */
async function memoryOf(on: Page): Promise<number> {
  const session = await on.context().newCDPSession(on);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const workers = await Promise.all(
    on.workers().map((worker) =>
      worker.evaluate(() => {
        const { memory: heap } = performance as unknown as { memory?: { usedJSHeapSize: number } };
        return heap?.usedJSHeapSize ?? 0;
      }),
    ),
  );
  return usedSize + workers.reduce((sum, size) => sum + size, 0);
}
