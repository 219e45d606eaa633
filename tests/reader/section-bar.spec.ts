/** The bar of sections: it makes room for the text, comes back when it is wanted, and holds as many as an outlet has. */
import { accessMistakes } from '../tools/axe.ts';
import { sectionNames } from '../tools/many-sections.ts';
import { storyPath } from '../tools/page-kinds.ts';
import { expect, test } from '../tools/reader.ts';

test('it leaves the window when a story is read on, and comes back with the way home on the way up', async ({
  page,
}) => {
  await page.goto(storyPath);
  const sections = page.getByRole('navigation', { name: 'Sections' });
  await expect(sections).toBeInViewport();
  await page.mouse.move(200, 400);
  await page.mouse.wheel(0, 1500);
  await expect(sections).not.toBeInViewport();
  await page.mouse.wheel(0, -200);
  await expect(sections).toBeInViewport();
  const banner = page.getByRole('banner');
  const home = banner.getByRole('link', { name: 'The Meridian Courier' }).last();
  await expect(home).toBeInViewport();
  await expect(banner.getByRole('link', { name: 'Search' }).last()).toBeInViewport();
  await page.mouse.wheel(0, 300);
  await expect(sections).not.toBeInViewport();
  await page.mouse.wheel(0, -200);
  await home.click();
  await expect(page).toHaveURL('/');
});

test('it does not move the text when it comes and goes', async ({ page }) => {
  await page.goto(storyPath);
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const atRest = await height();
  await page.mouse.move(200, 400);
  await page.mouse.wheel(0, 1200);
  await page.mouse.wheel(0, -200);
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeInViewport();
  expect(await height()).toBe(atRest);
});

test('a place to which a link leads is not behind it', async ({ page }) => {
  await page.goto('/2020/05/week-of-decisions-in-washington/');
  await page.mouse.move(200, 400);
  await page.mouse.wheel(0, 3000);
  await page.mouse.wheel(0, -300);
  const { bar, scrollPadding } = await page.evaluate(() => ({
    bar: document.querySelector('.bar')?.getBoundingClientRect().height ?? 0,
    scrollPadding: parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart),
  }));
  expect(bar).toBeGreaterThan(30);
  expect(scrollPadding).toBeGreaterThan(bar);
});

test('in a low window it stays at the head of the page', { tag: '@any-screen' }, async ({ page }) => {
  await page.setViewportSize({ width: 780, height: 360 });
  await page.goto(storyPath);
  await page.mouse.move(200, 200);
  await page.mouse.wheel(0, 1500);
  await page.mouse.wheel(0, -300);
  await expect(page.getByRole('link', { name: 'Nora Gámez Torres' }).first()).toBeAttached();
  await expect(page.getByRole('navigation', { name: 'Sections' })).not.toBeInViewport();
});

test.describe('of an outlet with twelve sections', () => {
  test.use({ site: 'paper of many sections' });

  test('has eight of them, and a menu of all that the keyboard opens and closes', async ({ page }) => {
    await page.goto('/');
    const sections = page.getByRole('navigation', { name: 'Sections' });
    await expect(sections.getByRole('link')).toHaveText(sectionNames.slice(0, 8));
    const button = sections.getByRole('button', { name: 'All sections' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(sections.getByRole('link')).toHaveText([...sectionNames.slice(0, 8), ...sectionNames]);
    for (const link of (await sections.getByRole('link').all()).slice(8)) await expect(link).toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(sections.getByRole('link', { name: 'Harbour' }).last()).toBeFocused();
    expect(await accessMistakes(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(sections.getByRole('link')).toHaveCount(8);
    await expect(button).toBeFocused();
  });

  test('marks the section of a story in the menu too', { tag: '@any-screen' }, async ({ page }) => {
    await page.goto('/2024/02/bridge-reopens/');
    await page.getByRole('button', { name: 'All sections' }).click();
    const current = page.getByRole('navigation', { name: 'Sections' }).locator('[aria-current]');
    await expect(current).toHaveText('Transport');
    await current.click();
    await expect(page).toHaveURL(/\/transport\/$/);
  });

  for (const width of [320, 360, 768, 1280]) {
    test(`fits a window of ${width} pixels in one row`, { tag: '@any-screen' }, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('/');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const bar = page.getByRole('navigation', { name: 'Sections' });
      expect((await bar.boundingBox())?.height).toBeLessThan(60);
      await page.getByRole('button', { name: 'All sections' }).click();
      await expect(bar.getByRole('link', { name: 'Transport' })).toBeInViewport({ ratio: 1 });
    });
  }
});

test.describe('without JavaScript, of an outlet with twelve sections', () => {
  test.use({ site: 'paper of many sections', javaScriptEnabled: false });

  test('the menu opens by a press', { tag: '@any-screen' }, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'All sections' }).click();
    await page.getByRole('link', { name: 'Transport' }).first().click();
    await expect(page).toHaveURL(/\/transport\/$/);
  });
});

test('four sections need no menu', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('navigation', { name: 'Sections' }).getByRole('link')).toHaveCount(4);
  await expect(page.getByRole('button', { name: 'All sections' })).toHaveCount(0);
});
