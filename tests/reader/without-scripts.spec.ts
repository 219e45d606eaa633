/** Reading and finding one's way need no JavaScript at all. */
import { expect, test } from '../tools/reader.ts';
import { storyPath } from '../tools/page-kinds.ts';

test.use({ javaScriptEnabled: false });

test('from the home page by way of a section to a story, its author and its topic', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Foreign Affairs' }).click();
  await expect(page).toHaveURL('/foreign-affairs/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Washington Offers Maduro/ })
    .first()
    .click();
  await expect(page).toHaveURL(storyPath);
  await expect(page.getByText('negotiations with Maduro are not possible')).toBeVisible();

  await page.getByRole('main').getByRole('link', { name: 'Nora Gámez Torres' }).click();
  await expect(page).toHaveURL('/contributors/nora-gamez-torres/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Washington Offers Maduro/ })
    .click();
  await page.getByRole('navigation', { name: 'Topics' }).getByRole('link', { name: 'Venezuela' }).click();
  await expect(page).toHaveURL('/topics/venezuela/');
});

test('back through the archive, month by month', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('/archive/');
  await page.getByRole('main').getByRole('link', { name: /^May/ }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('May 2020');
  await page
    .getByRole('main')
    .getByRole('link', { name: /April 2020/ })
    .first()
    .click();
  await expect(page).toHaveURL('/archive/2020/04/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /May 2019/ })
    .first()
    .click();
  await expect(page).toHaveURL('/archive/2019/05/');
  await expect(page.getByRole('main').getByRole('link', { name: /^Washington Offers Maduro/ })).toBeVisible();
});

test('the masthead has a link to the search page', async ({ page }) => {
  await page.goto('/');
  const banner = page.getByRole('banner');
  await expect(banner.getByRole('searchbox')).toBeHidden();
  await banner.getByRole('link', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search/');
});

test('no control stands there that needs them', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('/search/');
  await expect(page.getByRole('combobox').or(page.getByRole('searchbox'))).toHaveCount(0);
});

test('pictures show', async ({ page }) => {
  await page.goto(storyPath);
  const lead = page.getByRole('img', { name: /^Map of Venezuela/ });
  await lead.scrollIntoViewIfNeeded();
  const box = await lead.boundingBox();
  expect(box?.width).toBeGreaterThan(200);
});

test(
  'the newsletter is a plain form that posts to its provider, and asks for an address that is one',
  { tag: '@any-screen' },
  async ({ page }) => {
    await page.goto('/');
    const box = page.getByRole('region', { name: 'The Morning Meridian' });
    const form = box.locator('form');
    await expect(form).toHaveAttribute('action', 'https://newsletter.example/subscribe');
    await expect(form).toHaveAttribute('method', /post/i);
    const field = box.getByLabel('Your email address');
    await expect(field).toHaveAttribute('name', 'email');
    await expect(field).toHaveAttribute('type', 'email');
    await expect(field).toHaveAttribute('required', '');
    await expect(field).toHaveAccessibleDescription(/is an example/);
    await expect(box.getByRole('button')).toHaveAttribute('type', 'submit');
  },
);

test('a page that is missing says so and shows ways on', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('/2019/05/no-such-story/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
  await page.getByRole('banner').getByRole('link', { name: 'The Meridian Courier' }).click();
  await expect(page).toHaveURL('/');
});
