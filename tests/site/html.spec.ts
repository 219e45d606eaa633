import { expect, test } from '@playwright/test';
import { pages } from '../tools/printed.ts';
import { htmlMistakes } from '../tools/valid-html.ts';

for (const { path, html } of pages()) {
  test(`${path} is valid HTML`, async () => {
    expect(await htmlMistakes(html, path)).toEqual([]);
  });
}
