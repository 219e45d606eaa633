/** Readers who come to an address that a story has left: on a host that redirects, on one that does not, and without scripts. */
import { join } from 'node:path';
import { expect, test } from '../tools/reader.ts';
import { root } from '../tools/root.ts';
import { serve } from '../tools/serve.ts';

const former = '/2020/04/footbridge-reopens/';
const present = '/2020/04/quillhaven-footbridge-reopens/';
const withdrawn = '/2020/04/quillhaven-clock-is-oldest/';
const dist = join(root, process.env['OUT_DIR'] ?? 'dist');

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a former address leads on to the story where the host cannot redirect', async ({ page }) => {
      await page.goto(former);
      await expect(page).toHaveURL(present);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quillhaven Reopens Its Footbridge');
    });

    test('a withdrawn story says when and why, and leads to the rules and to the front page', async ({ page }) => {
      await page.goto(withdrawn);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This story was withdrawn');
      const main = page.getByRole('main');
      await expect(main).toContainText('withdrew the story at this address on April 15, 2020, 11:30 AM EDT.');
      await expect(main).toContainText('Why: The story rested on a label in the town museum');
      await main.getByRole('link', { name: 'Go to the front page' }).click();
      await expect(page).toHaveURL('/');
    });
  });
}

test.describe('on a host that reads _redirects', () => {
  test('a former address answers 301, a withdrawn story 410 with its notice, and other stories as always', async ({
    request,
  }) => {
    const host = await serve(dist);
    const ask = async (path: string) => {
      const response = await request.get(host.origin + path, { maxRedirects: 0 });
      return [response.status(), response.headers()['location'], await response.text()] as const;
    };
    expect((await ask(former)).slice(0, 2)).toEqual([301, present]);
    const [status, , notice] = await ask(withdrawn);
    expect(status).toBe(410);
    expect(notice).toContain('This story was withdrawn');
    expect((await ask(present))[0]).toBe(200);
    await host.close();
  });
});

test('a correction is told at the head of the story, explained at its foot, and listed with all others', async ({
  page,
}) => {
  await page.goto(present);
  // The first stands at the head, another beside the text.
  await page.getByRole('link', { name: 'Corrected April 8, 2020' }).first().click();
  const notice = page.getByRole('region', { name: 'Correction' });
  await expect(notice).toBeInViewport();
  await expect(notice).toContainText('April 8, 2020, 9:15 AM EDT');
  await expect(notice).toContainText('gave the length of the bridge as 46 meters');
  await notice.getByRole('link', { name: 'All our corrections' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Corrections');
  await page.getByRole('link', { name: 'Quillhaven Reopens Its Footbridge' }).click();
  await expect(page).toHaveURL(`${present}#correction-1`);
  await expect(page.locator('#correction-1')).toBeInViewport();
});
