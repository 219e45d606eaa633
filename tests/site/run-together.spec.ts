/** Words that a layout sets apart are apart in the text too, where no layout is. */
import { expect, test } from '@playwright/test';
import { load } from 'cheerio';
import { pageKinds } from '../tools/page-kinds.ts';
import { page, pages } from '../tools/printed.ts';
import { runTogether } from '../tools/run-together.ts';

for (const [markup, pairs] of [
  ['<h3><a>Brazil</a></h3><p><time>May 24, 2020</time><span>By Staff</span></p>', 1],
  ['<p>Published by Meridian<span>100 Example Street</span></p>', 1],
  ['<p><span>Why:</span>Forged.</p>', 1],
  ['<p><a>One</a><svg></svg><a>Two</a></p>', 1],
  ['<p><time>May 24</time> <span>By Staff</span></p>', 0],
  ['<p>Link to this<span>: 9 a.m.</span></p><ul><li>One</li><li>Two</li></ul>', 0],
  ['<h3>Time<mark>less</mark> Ships</h3><div class="prose"><p><em>un</em>true<sup><a>1</a></sup></p></div>', 0],
] as const) {
  test(`${pairs} of the words run together in ${markup}`, () => {
    expect(runTogether(load(markup))).toHaveLength(pairs);
  });
}

for (const { kind, path } of pageKinds.filter(({ status }) => status === undefined)) {
  test(`no words run together on ${kind} ${path}`, () => {
    expect(runTogether(page(path).$)).toEqual([]);
  });
}

test('no words run together on any other page', () => {
  expect(pages().flatMap(({ path, $ }) => runTogether($).map((pair) => `${path}: ${pair}`))).toEqual([]);
});
