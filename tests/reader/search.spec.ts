/** The search of the demonstration outlet, as its readers meet it. */
import type { Locator, Page } from '@playwright/test';
import { accessMistakes } from '../tools/axe.ts';
import { openFilters, pathOf, results, searchBox, status } from '../tools/search-page.ts';
import { countShifts, expect, test } from '../tools/reader.ts';
import { stories } from '../tools/printed.ts';

const headline = (page: Page, index: number): Locator => results(page).nth(index).getByRole('heading');

test('words are found, marked, and told of', async ({ page }) => {
  await page.goto('/search/');
  await searchBox(page).fill('maduro');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(status(page)).toHaveText('2 stories for “maduro”');
  await expect(results(page)).toHaveCount(2);
  const card = results(page).filter({ hasText: 'Washington Offers Maduro' });
  await expect(card.locator('.kicker')).toHaveText('Foreign Affairs');
  await expect(card.getByRole('link')).toHaveAttribute('href', '/2019/05/us-rules-out-talks-with-maduro/');
  await expect(card.locator('time')).toHaveAttribute('datetime', '2019-05-17T12:00:00-04:00');
  await expect(card).toContainText('May 17, 2019');
  await expect(card).toContainText('By Nora Gámez Torres');
  await expect(card.getByRole('heading').locator('mark')).toHaveText(['Maduro']);
  await expect(card.locator('.excerpt mark')).toHaveText(['Maduro']);
  await expect(page).toHaveTitle(/^maduro – Search/);
  expect(pathOf(page)).toBe('/search/?q=maduro');
});

test('a search that was submitted before the scripts ran has an address as short as any other', async ({ page }) => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/search/', { waitUntil: 'commit' });
  await searchBox(page).fill('maduro');
  await page.getByRole('button', { name: 'Search', exact: true }).click({ noWaitAfter: true });
  await page.waitForURL(/q=maduro&section=&/, { waitUntil: 'commit' });
  release();
  await expect(status(page)).toHaveText('2 stories for “maduro”');
  expect(pathOf(page)).toBe('/search/?q=maduro');
});

test('the masthead of every page leads to the search', async ({ page }, { project }) => {
  await page.goto('/about/');
  const banner = page.getByRole('banner');
  const [link, field] = [banner.getByRole('link', { name: 'Search' }), banner.getByRole('searchbox')];
  if (project.name === 'phone') {
    await expect(field).toBeHidden();
    await link.click();
    await expect(page).toHaveURL('/search/');
  } else {
    await expect(link).toBeHidden();
    await field.fill('maduro');
    await banner.getByRole('button', { name: 'Search' }).click();
    await expect(status(page)).toHaveText('2 stories for “maduro”');
    expect(pathOf(page)).toBe('/search/?q=maduro');
  }
  await expect(page.locator('[role=search], search')).toHaveCount(1);
});

test(
  'words are found in bodies, in captions, in datelines and in bylines, with or without accents',
  { tag: '@any-screen' },
  async ({ page }) => {
    const cases = [
      ['zambrano', 'Washington Offers Maduro'],
      ['concordia summit', 'Washington Offers Maduro'],
      ['gamez torres', 'Washington Offers Maduro'],
      ['cucuta', null],
      ['map', null],
    ] as const;
    for (const [words, found] of cases) {
      await page.goto(`/search/?q=${encodeURIComponent(words)}`);
      if (found === null) await expect(status(page)).toHaveText(`No story found for “${words}”.`);
      else await expect(results(page).filter({ hasText: found })).toHaveCount(1);
    }
  },
);

test(
  'best first, a headline outweighs a body; newest first, the date decides',
  { tag: '@any-screen' },
  async ({ page }) => {
    await page.goto('/search/?q=maduro');
    await expect(headline(page, 0)).toContainText('Washington Offers Maduro');
    await openFilters(page);
    await page.getByLabel('Order').selectOption('Newest first');
    await expect(headline(page, 0)).not.toContainText('Washington Offers Maduro');
    expect(pathOf(page)).toBe('/search/?q=maduro&sort=newest');
  },
);

for (const [label, choice, parameters, count] of [
  ['Section', 'Supreme Court', 'section=supreme-court', 1],
  ['Byline', 'Nora Gámez Torres', 'contributor=nora-gamez-torres', 1],
  ['Topic', 'Sudan', 'topic=sudan', 1],
  ['Kind', 'Explainer', 'genre=explainer', 1],
  ['Year', '2020', 'year=2020', stories().filter(({ path }) => path.startsWith('/2020/')).length],
] as const) {
  // How a choice is made depends on the screen, what it gives does not.
  const tag = label === 'Section' ? [] : '@any-screen';
  test(`a reader can leaf through one ${label.toLowerCase()} without any words`, { tag }, async ({ page }) => {
    await page.goto('/search/');
    await openFilters(page);
    await page.getByLabel(label, { exact: true }).selectOption(choice);
    await expect(status(page)).toHaveText(`${count} ${count === 1 ? 'story' : 'stories'} for ${choice}`);
    await expect(results(page)).toHaveCount(count);
    expect(pathOf(page)).toBe(`/search/?${parameters}`);
    await expect(page.getByLabel(label, { exact: true }).locator('option:checked')).toHaveText(
      label === 'Year' ? choice : `${choice} (${count})`,
    );
  });
}

test(
  'what is not news says so among the results, and what is paid for stands out',
  { tag: '@any-screen' },
  async ({ page }) => {
    const labelOf = (words: string) => results(page).filter({ hasText: words }).locator('.genre');
    await page.goto('/search/?q=railings');
    await expect(labelOf('Keep the Old Railings')).toHaveText('Opinion');
    await page.goto('/search/?q=bridge');
    await expect(labelOf('Who Pays for the Bridge')).toHaveText('Analysis');
    await expect(labelOf('Eastmere Walks Across Its Bridge')).toBeHidden();
    await page.goto('/search/?q=ferry+trust');
    await expect(labelOf('An Afternoon on the Ferry')).toHaveText('Sponsored');
    await expect(labelOf('An Afternoon on the Ferry')).toHaveCSS('border-top-style', 'solid');
  },
);

test('choices are counted over all years and follow the query', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('/search/?q=maduro');
  await expect(status(page)).toHaveText(/^2 stories/);
  await openFilters(page);
  const years = page.locator('#search-year option:not([hidden])');
  await expect(years).toHaveText(['All years', '2020 (1)', '2019 (1)']);
  await expect(page.locator('#search-section option:not([hidden])')).toHaveText([
    'All sections',
    'Foreign Affairs (2)',
  ]);
});

test('a filter in use still says what its other choices would give', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('/search/?section=supreme-court');
  await expect(status(page)).toHaveText('1 story for Supreme Court');
  await openFilters(page);
  const choices = page.locator('#search-section option:not([hidden])');
  await expect(choices).toContainText([
    'All sections',
    /^Foreign Affairs \([1-9]\)$/,
    /^In The News \([1-9]\)$/,
    'Supreme Court (1)',
  ]);
});

test('an address that is passed on asks the same', async ({ page }) => {
  await page.goto('/search/?q=the&topic=coronavirus&year=2020&sort=newest');
  await expect(searchBox(page)).toHaveValue('the');
  await expect(status(page)).toContainText('for “the”, Coronavirus, 2020');
  await openFilters(page);
  await expect(page.getByLabel('Topic')).toHaveValue('coronavirus');
  await expect(page.getByLabel('Year')).toHaveValue('2020');
  await expect(page.getByLabel('Order')).toHaveValue('newest');
});

test('the way back leads through the searches', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('/search/?q=maduro');
  await expect(results(page)).toHaveCount(2);
  await searchBox(page).fill('sudan');
  await searchBox(page).press('Enter');
  await expect(status(page)).toContainText('“sudan”');
  await openFilters(page);
  await page.getByLabel('Section', { exact: true }).selectOption('supreme-court');
  await expect(status(page)).toContainText('“sudan”, Supreme Court');
  await page.goBack();
  await expect(status(page)).toHaveText(/“sudan”$/);
  await expect(page.getByLabel('Section', { exact: true })).toHaveValue('');
  await page.goBack();
  await expect(searchBox(page)).toHaveValue('maduro');
  await expect(results(page)).toHaveCount(2);
  await page.goForward();
  await expect(status(page)).toHaveText(/“sudan”$/);
});

test('filters are cleared in one step, and the words stay', async ({ page }) => {
  await page.goto('/search/?q=maduro&year=2019');
  await expect(results(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(results(page)).toHaveCount(2);
  expect(pathOf(page)).toBe('/search/?q=maduro');
  await expect(searchBox(page)).toBeFocused();
  await expect(page.getByRole('button', { name: 'Clear filters' })).toBeHidden();
});

test('a search that finds nothing says so and shows other ways', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('/search/?q=xyzzyq');
  await expect(status(page)).toHaveText('No story found for “xyzzyq”.');
  await expect(page.getByText('Check the spelling')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Archive by month' })).toBeVisible();
});

test('a slip is mended, and the reader can insist on what was typed', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('/search/?q=washingtn');
  await expect(status(page)).toHaveText(/^\d+ stories for “washington”$/);
  await expect(page.getByText('Showing results for “washington”.')).toBeVisible();
  await page.getByRole('button', { name: 'Search for “washingtn” instead' }).click();
  await expect(status(page)).toHaveText('No story found for “washingtn”.');
  expect(pathOf(page)).toBe('/search/?q=washingtn&exact=1');
  await page.goBack();
  await expect(status(page)).toHaveText(/“washington”$/);
});

test('a word that no story has does not empty the list', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('/search/?q=maduro+xyzzyq');
  await expect(results(page)).toHaveCount(2);
  await expect(page.getByText('Found in no story: “xyzzyq”. Only the other words were searched.')).toBeVisible();
});

test(
  'sections, topics and contributors with the words come before the stories',
  { tag: '@any-screen' },
  async ({ page }) => {
    const places = page.locator('[data-places]').getByRole('listitem');
    await page.goto('/search/?q=foreign+affairs');
    await expect(results(page)).not.toHaveCount(0);
    await expect(places).toHaveText(['Section: Foreign Affairs']);
    await page.goto('/search/?q=gamez');
    await expect(results(page)).not.toHaveCount(0);
    await expect(places).toHaveText(['Byline: Nora Gámez Torres']);
    await places.getByRole('link').click();
    await expect(page).toHaveURL(/\/contributors\/nora-gamez-torres\/$/);
  },
);

test('the newest stories stand in for the results until these come', { tag: '@any-screen' }, async ({ page }) => {
  let answer = (): void => undefined;
  const isAsked = new Promise<void>((resolve) => (answer = resolve));
  await page.route(/\/search\/.*\.pack/, async (route) => {
    await isAsked;
    await route.continue();
  });
  await page.goto('/search/?q=railings');
  const places = page.locator('[data-places]').getByRole('listitem');
  await expect(places).toHaveText(['New: Keep the Old Railings']);
  answer();
  await expect(results(page)).not.toHaveCount(0);
  await expect(places).toHaveCount(0);
});

test('an excerpt is of the paragraph with the words, as the author wrote it', async ({ page }) => {
  await page.goto('/search/?q=zambrano');
  const excerpt = results(page).locator('.excerpt');
  await expect(excerpt.locator('mark')).toHaveText(['Zambrano']);
  await expect(excerpt).not.toContainText('Weeks after a failed uprising');
});

test('a range of months is searched', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('/search/');
  await openFilters(page);
  await page.getByLabel('From month').fill('2021-10');
  await page.getByLabel('To month').fill('2021-11');
  await page.getByLabel('To month').press('Enter');
  await expect(status(page)).toHaveText(/^\d stories for/);
  const dates = await results(page)
    .locator('time')
    .evaluateAll((list) => list.map((time) => time.getAttribute('datetime')));
  expect(dates.length).toBeGreaterThan(2);
  for (const date of dates) expect(date).toMatch(/^2021-1[01]-/);
  await expect(page).toHaveURL(/\/search\/\?from=2021-10&to=2021-11$/);
});

test('while a reader types, words, pages and new stories are suggested', async ({ page }) => {
  const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  await page.goto('/search/');
  await searchBox(page).pressSequentially('suda');
  await expect(options.first()).toHaveText('sudan');
  await expect(options).toContainText(['sudan', 'Topic Sudan', /^Story Justices Restore/]);
  await expect(searchBox(page)).toHaveAttribute('aria-expanded', 'true');
  expect(await accessMistakes(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(searchBox(page)).toHaveAttribute('aria-activedescendant', 'search-suggestion-0');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('3 stories for “sudan”');
  await expect(options).toHaveCount(0);
  await searchBox(page).fill('open sk');
  await expect(options.first()).toHaveText('open skies');
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await expect(searchBox(page)).toHaveValue('open sk');
});

test('a suggested story opens, by keyboard and by pointer', async ({ page }) => {
  const story = page.getByRole('option', { name: 'Story How to Mend a Stone Bridge' });
  for (const take of [
    async () => {
      await page.keyboard.press('ArrowUp');
      await expect(story).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('Enter');
    },
    () => story.click(),
  ]) {
    await page.goto('/search/');
    await searchBox(page).pressSequentially('mend a st');
    await expect(story).toBeVisible();
    await take();
    await expect(page).toHaveURL(/\/2021\/06\/how-to-mend-a-stone-bridge\/$/);
  }
});

for (const [what, typed, told] of [
  ['thousands of characters', 'bridge '.repeat(400), /^\d+ stories for “bridge bridge/],
  ['signs alone', '?!… "" --', '“?!… "" --” has no letter or digit to look for.'],
  ['a quotation mark that does not close', '"open skies', '2 stories for “"open skies”'],
  ['hundreds of words', Array.from({ length: 100 }, (_, index) => `w${index}`).join(' '), /./],
] as const) {
  test(`${what} are answered in a sentence`, { tag: '@any-screen' }, async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent(typed)}`);
    await expect(status(page)).toHaveText(told);
    await expect(status(page)).not.toHaveText('Searching…');
  });
}

test('markup in an address is words like any others', { tag: '@any-screen' }, async ({ page }) => {
  const words = '<img src=x onerror=alert(1)>';
  await page.goto(`/search/?q=${encodeURIComponent(words)}&section=${encodeURIComponent('"><b>x')}`);
  await expect(status(page)).toContainText(words);
  await expect(page.locator('main img')).toHaveCount(0);
});

test('the keyboard is enough', async ({ page, isMobile }) => {
  await page.goto('/search/');
  await searchBox(page).focus();
  await page.keyboard.type('the');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/^\d+ stories for “the”$/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused();
  await page.keyboard.press('Tab');
  if (isMobile) {
    await expect(page.getByRole('button', { name: 'Filters and order' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  await expect(page.getByLabel('Section', { exact: true })).toBeFocused();
  await page.keyboard.type('Sup');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('1 story for “the”, Supreme Court');
  while (
    !(await page.getByRole('button', { name: 'Clear filters' }).evaluate((button) => button === document.activeElement))
  ) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/2020\/05\/sudan-liable-for-embassy-bombings\/$/);
});

test('nothing of the engine is loaded before a reader turns to it', { tag: '@any-screen' }, async ({ page }) => {
  const engine: string[] = [];
  page.on('request', (request) => {
    if (/pagefind|contents\.json/.test(request.url())) engine.push(request.url());
  });
  await page.goto('/search/', { waitUntil: 'networkidle' });
  expect(engine.map((url) => new URL(url).pathname)).toEqual(['/search/contents.json']);
  await searchBox(page).focus();
  await expect.poll(() => engine.some((url) => url.includes('wasm'))).toBe(true);
});

test('results come without pushing the page about', async ({ page }) => {
  const shifts = await countShifts(page);
  await page.goto('/search/?q=the');
  await expect(status(page)).toHaveText(/^\d+ stories for “the”$/);
  expect(await results(page).count()).toBeGreaterThan(5);
  expect(await shifts()).toBeLessThan(0.02);
});

for (const [state, path, sign] of [
  ['results', '/search/?q=maduro&section=foreign-affairs', /^2 stories/],
  ['no results', '/search/?q=xyzzyq', /^No story/],
] as const) {
  test(`${state} break no rule of WCAG 2.2 AA`, async ({ page }) => {
    await page.goto(path);
    await expect(status(page)).toHaveText(sign);
    await openFilters(page);
    expect(await accessMistakes(page)).toEqual([]);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says that it cannot search, and where to look instead', { tag: '@any-screen' }, async ({ page }) => {
    await page.goto('/search/');
    const message = page.locator('.no-script');
    await expect(message).toBeVisible();
    await expect(message).toContainText('needs JavaScript');
    // Playwright passes over the text of <noscript>.
    await expect(message.locator('a[href="/archive/"], a[href="/topics/"]')).toHaveCount(2);
    await expect(page.getByRole('search')).toBeHidden();
  });
});
