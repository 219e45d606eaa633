/**
 * Whatever authors type, the check answers with sentences, and what the check passes is printed: pages that are valid,
 * feeds and maps that parse, and no stack trace.
 *
 * `TREES` says how many content trees are tried, `SEED` which.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { load } from 'cheerio';
import fc from 'fast-check';
import { formatProblem } from '../../src/reading/problem.ts';
import { ContentTree } from '../tools/content-tree.ts';
import { textsIn } from '../tools/editions.ts';
import { HostileText } from '../tools/hostile-text.ts';
import { growTree, problemsOf, tameTree } from '../tools/hostile-tree.ts';
import { newFolder } from '../tools/files.ts';
import { build } from '../tools/build-command.ts';
import { htmlMistakes } from '../tools/valid-html.ts';
import { readXml } from '../tools/xml.ts';

const trees = Number(process.env['TREES'] ?? 2);
const seed = Number(process.env['SEED'] ?? 20190517);
const pressTime = '2026-01-01T00:00:00Z';

/** A line of a stack trace: "    at printPages (/…/prerender.ts:76:5)". */
const stackLine = /^\s+at .+[:(]/m;

/** Characters that no reader can see, and those that stand for blocks while a body is rendered. */
const unprintable = /(?![\t\n\r])\p{Cc}|[\uE000-\uE012\uFFFE\uFFFF]/u;

/** What is wrong with a file that a strict reader does not take. */
function mistakesOf(read: (text: string) => unknown, text: string, path: string): string[] {
  try {
    read(text);
    return [];
  } catch (error) {
    return [`${path}: ${String(error)}`];
  }
}

async function pageMistakes(html: string, path: string): Promise<string[]> {
  const $ = load(html);
  const data = $('script[type="application/ld+json"]').get();
  // The dateline is a field, in which characters of private use may stand.
  const body = $('.prose').clone();
  body.find('.reported-from').remove();
  return [
    ...(await htmlMistakes(html, path)),
    ...data.flatMap((element) => mistakesOf(JSON.parse, $(element).text(), `${path}, JSON-LD`)),
    ...(unprintable.test(body.text()) ? [`${path}: a character that nobody can read`] : []),
  ];
}

/** Everything that is wrong with a printed site. */
async function mistakesIn(outDir: string): Promise<string[]> {
  const files = Object.entries(textsIn(outDir));
  const found = files.map(async ([path, text]) => {
    if (path.endsWith('.html')) return pageMistakes(text, path);
    if (path.endsWith('.xml')) return mistakesOf(readXml, text, path);
    return path.endsWith('.json') ? mistakesOf(JSON.parse, text, path) : [];
  });
  return (await Promise.all(found)).flat();
}

test(`${trees} trees of hostile text are refused in sentences, or printed as they should be`, async () => {
  test.setTimeout(60_000 + trees * 30_000);
  const property = fc.asyncProperty(fc.gen(), async (lots) => {
    const work = newFolder();
    const tree = new ContentTree(join(work, 'content'));
    await growTree(tree, new HostileText(lots));
    for (const problem of await problemsOf(tree, pressTime)) {
      expect(formatProblem(problem), tree.folder).toMatch(/^\S.*:\d+ .+: .+ → .+$/);
    }
    await tameTree(tree, pressTime);
    const outDir = join(work, 'site');
    const settings = { contentDir: tree.folder, outDir, cacheDir: join(work, 'cache'), pressTime };
    const { code, output } = await build(settings);
    expect(code, `${tree.folder}\n${output}`).toBe(0);
    expect(output).not.toMatch(stackLine);
    expect(await mistakesIn(outDir), tree.folder).toEqual([]);
    rmSync(work, { recursive: true });
  });
  // A failure is not made smaller, since each try takes seconds. The seed repeats it.
  await fc.assert(property, { numRuns: trees, seed, endOnFailure: true });
});
