/** Charts, sound, film and documents in the text of a story. */
import { expect, test } from '../tools/reader.ts';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a chart says what it shows, has letters to be read, and its figures below', async ({ page }) => {
    await page.goto('/2021/10/alder-street-bridge-reopens/');
    const chart = page.getByRole('figure', { name: 'The summer of the ferry' });
    const drawing = chart.getByRole('img', { name: 'The summer of the ferry' });
    await expect(drawing).toHaveAccessibleDescription(
      /^Line chart: Foot passengers and Bicycles by Week, from 2021-03-15/,
    );
    const [box, letters] = [await drawing.boundingBox(), await drawing.locator('text').first().boundingBox()];
    expect(letters?.height).toBeGreaterThanOrEqual(13);
    for (const label of await drawing.locator('text').all()) {
      const { x = 0, width = 0 } = (await label.boundingBox()) ?? {};
      expect(x).toBeGreaterThanOrEqual(box?.x ?? 0);
      expect(x + width).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0));
    }
    await chart.getByText('All figures', { exact: true }).click();
    await expect(chart.getByRole('table').getByRole('row', { name: /^2021-08-16/ })).toContainText('2852');
  });

  test('a recording has its transcript, and nothing of it is loaded unasked', async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto('/2021/10/alder-street-bridge-reopens/');
    const recording = page.getByRole('figure', { name: 'The bell at the ferry landing' });
    await recording.getByText('Transcript').click();
    await expect(recording).toContainText('Two strokes of a small, bright bell');
    await page.emulateMedia({ media: 'print' });
    await recording.locator('details').evaluate((details: HTMLDetailsElement) => (details.open = false));
    await expect(recording.getByText('Two strokes of a small')).toBeVisible();
    expect(loaded.filter((url) => url.includes('/media/'))).toEqual([]);
  });

  test('a document says what it is and how large', async ({ page }) => {
    await page.goto('/2021/11/who-pays-for-the-bridge/');
    const link = page.getByRole('link', { name: /rules for grants to towns, section 9/ });
    await expect(page.getByRole('paragraph').filter({ has: link })).toContainText('PDF, 24 kB');
    const response = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(response.headers()['content-type']).toBe('application/pdf');
  });
});

test('a film that does not play is dim where colors are dark', { tag: '@any-screen' }, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/2021/06/how-to-mend-a-stone-bridge/');
  const film = page.locator('video');
  await expect(film).toHaveCSS('filter', 'brightness(0.6)');
  await film.focus();
  await expect(film).toHaveCSS('filter', 'none');
});

test('a film is printed as its poster, with its address', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto('/2021/06/how-to-mend-a-stone-bridge/');
  const figure = page.getByRole('figure').filter({ has: page.locator('video') });
  await expect(figure.locator('img')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(figure.locator('video')).toBeHidden();
  await figure.locator('img').scrollIntoViewIfNeeded();
  await expect(figure.locator('img')).toHaveJSProperty('naturalWidth', 1200);
  const address = figure
    .locator('figcaption')
    .evaluate((caption) => getComputedStyle(caption, '::after').content.replaceAll('"', ''));
  expect(await address).toMatch(/ \(https:\/\/.*\/media\/keystone-\w+\.mp4\)/);
});

test('what is not divided in print leaves room for text on its page', { tag: '@any-screen' }, async ({ page }) => {
  // The height of a page of A4 within its margins is 987 pixels, its width 673.
  await page.setViewportSize({ width: 673, height: 987 });
  await page.emulateMedia({ media: 'print' });
  for (const path of ['how-to-mend-a-stone-bridge', 'alder-street-bridge-reopens', 'who-pays-for-the-bridge']) {
    await page.goto(`/2021/${path.startsWith('how') ? '06' : path.startsWith('who') ? '11' : '10'}/${path}/`);
    for (const figure of await page.locator('#story').getByRole('figure').all()) {
      expect((await figure.boundingBox())?.height, path).toBeLessThan(987 * 0.45);
    }
  }
  await expect(page.locator('#story > .prose > p').first()).toHaveCSS('break-inside', 'avoid');
});

test('a film holds its place, and is played with its captions', async ({ page }) => {
  await page.goto('/2021/06/how-to-mend-a-stone-bridge/');
  const film = page.locator('video');
  const shape = async () => {
    const { width = 0, height = 1 } = (await film.boundingBox()) ?? {};
    return width / height;
  };
  expect(await shape()).toBeCloseTo(16 / 9, 1);
  await film.evaluate((video: HTMLVideoElement) => {
    for (const track of video.textTracks) track.mode = 'showing';
  });
  const words = () =>
    film.evaluate((video: HTMLVideoElement) =>
      [...(video.textTracks[0]?.cues ?? [])].map((cue) => (cue instanceof VTTCue ? cue.text : '')),
    );
  await expect.poll(words).toHaveLength(3);
  expect((await words())[0]).toMatch(/^A scaffold of timber/);
});
