/** Charts, sound, film and documents in the text of a story. */
import { expect, test } from '../tools/reader.ts';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a chart says what it shows, has letters to be read, and its figures below', async ({ page }) => {
    await page.goto('/2021/10/alder-street-bridge-reopens/');
    const chart = page.getByRole('figure', { name: 'The summer of the ferry' });
    const drawing = chart.getByRole('img', { name: 'The summer of the ferry' });
    await expect(drawing).toHaveAccessibleDescription(
      /^Line chart: Foot passengers, Bicycles by Week, from 2021-03-15/,
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
