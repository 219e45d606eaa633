/** A story that is more than a year old says so on the day on which it is read, whenever it was printed. */
import { storyPath } from '../tools/page-kinds.ts';
import { countShifts, expect, test } from '../tools/reader.ts';

const notice = 'More than a year old';

test.describe('printed when it was new', () => {
  // Its story of the bridge was three months old then.
  test.use({ site: 'paper of June 2024' });
  const story = '/2024/02/bridge-reopens/';

  const days: readonly [day: string, isOld: boolean][] = [
    ['2024-06-01T12:00:00Z', false],
    ['2025-02-27T12:00:00Z', false],
    ['2025-03-02T12:00:00Z', true],
    ['2031-01-01T12:00:00Z', true],
  ];
  for (const [day, isOld] of days) {
    test(`read on ${day.slice(0, 10)}, it ${isOld ? 'says' : 'does not say'} that it is old`, async ({ page }) => {
      await page.clock.setFixedTime(day);
      await page.goto(story);
      // Scripts have run by then.
      await page.waitForLoadState('load');
      const told = page.getByText(notice);
      if (isOld) await expect(told).toBeVisible();
      else await expect(told).toBeHidden();
    });
  }

  for (const width of [280, 1280]) {
    test(`the notice moves nothing in a window ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.clock.setFixedTime('2025-04-02T12:00:00Z');
      const shifts = await countShifts(page);
      // Scripts arrive after the page was painted.
      await page.route('**/_astro/*.js', async (route) => {
        await page.evaluate(() => new Promise((painted) => setTimeout(painted, 500)));
        await route.continue();
      });
      // Its labels fill most of a narrow line.
      await page.goto('/2024/03/gallery/');
      await expect(page.getByText(notice)).toBeVisible();
      // A shift is reported after the frame in which it happens.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))));
      expect(await shifts()).toBe(0);
    });
  }

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test('its date tells, at its head', async ({ page }) => {
      await page.goto(story);
      await expect(page.getByText(notice)).toBeHidden();
      await expect(page.getByRole('article').getByText('29 February 2024, 23:30 GMT')).toBeVisible();
    });
  });
});

test.describe('printed when it was old', () => {
  test.use({ javaScriptEnabled: false });

  test('it says so without a script', async ({ page }) => {
    await page.goto(storyPath);
    await expect(page.getByText(notice)).toBeVisible();
  });
});

test('link previews of a story tell its date', async ({ page }) => {
  await page.goto(storyPath);
  await expect(page.locator('meta[name="twitter:data1"]')).toHaveAttribute('content', 'May 17, 2019');
});
