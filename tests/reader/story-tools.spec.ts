/** The tools of readers below the byline of a story. */
import { accessMistakes } from '../tools/axe.ts';
import { expect, test } from '../tools/reader.ts';

const path = '/2021/06/how-to-mend-a-stone-bridge/';

test('a reader copies a link that leads to a paragraph', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(path);
  const tools = page.getByRole('group', { name: 'Tools for reading' });
  const toggle = tools.getByRole('button', { name: 'Link to a part' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  const copy = page.getByRole('button', { name: /^Copy link / });
  expect(await copy.count()).toBeGreaterThan(5);
  expect(await accessMistakes(page)).toEqual([]);
  const last = page.locator('#story .prose > p', { has: copy }).last();
  const text = (await last.textContent()) ?? '';
  await last.getByRole('button').click();
  await expect(tools.getByRole('status')).toHaveText(/^Link copied: /);
  await toggle.click();
  await expect(copy).toHaveCount(0);

  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toContain(`${path}#:~:text=`);
  await page.goto('/');
  await page.goto(address);
  await expect(page.getByText(text.slice(0, 40))).toBeInViewport();
});

test('a reader chooses a text size once for all stories', { tag: '@any-screen' }, async ({ page }) => {
  await page.goto(path);
  const sizes = () =>
    page.evaluate(() =>
      ['#story .prose', '#story h1', '#story .standfirst', '#story figcaption', '#story time'].map((selector) => {
        const element = document.querySelector(selector);
        return element ? parseFloat(getComputedStyle(element).fontSize) : 0;
      }),
    );
  const normal = await sizes();
  expect(Math.min(...normal)).toBeGreaterThan(10);
  // Words that stand between two fixed sizes grow a little less.
  const isLarger = async () => {
    for (const [index, size] of (await sizes()).entries()) {
      expect(size / (normal[index] ?? 1)).toBeGreaterThan(1.15);
      expect(size / (normal[index] ?? 1)).toBeLessThan(1.35);
    }
  };
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByLabel('Text size').selectOption('Larger');
  await isLarger();
  await page.reload();
  await isLarger();
  await page.getByLabel('Text size').selectOption('Normal');
  expect(await sizes()).toEqual(normal);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a reader listens to a story, pauses and stops', { tag: '@any-screen' }, async ({ page }) => {
  // Chromium has no voices here. This one says nothing, and ends when the test has it end.
  await page.addInitScript(() => {
    const spoken: SpeechSynthesisUtterance[] = [];
    const voices = [{ lang: 'en-US', localService: true }];
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => voices,
        speak: (one: SpeechSynthesisUtterance) => spoken.push(one),
        cancel: () => undefined,
      },
    });
    class Utterance {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.assign(window, { spoken, SpeechSynthesisUtterance: Utterance });
  });
  const texts = () =>
    page.evaluate(() => (window as unknown as { spoken: SpeechSynthesisUtterance[] }).spoken.map(({ text }) => text));
  const end = () =>
    page.evaluate(() => {
      const last = (window as unknown as { spoken: SpeechSynthesisUtterance[] }).spoken.at(-1);
      last?.onend?.(new Event('end') as SpeechSynthesisEvent);
    });
  await page.goto(path);
  const tools = page.getByRole('group', { name: 'Tools for reading' });
  await tools.getByRole('button', { name: 'Listen' }).click();
  await expect.poll(texts).toEqual(['How to Mend a Stone Bridge']);
  await expect(page.locator('.is-read')).toHaveText('How to Mend a Stone Bridge');
  await end();
  await expect(page.locator('.is-read')).toHaveClass(/standfirst/);
  await tools.getByRole('button', { name: 'Pause' }).click();
  await tools.getByRole('button', { name: 'Resume' }).click();
  await expect(tools.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(async () => (await texts()).slice(2)).toEqual((await texts()).slice(1, 2));
  for (let count = (await texts()).length; ; count += 1) {
    await end();
    if ((await texts()).length === count) break;
  }
  await expect(tools.getByRole('button', { name: 'Listen' })).toBeVisible();
  await expect(tools.getByRole('button', { name: 'Stop' })).toBeHidden();
  const all = (await texts()).join(' ');
  expect(all).toContain('Why not steel?');
  expect(all).not.toMatch(/Copy link|Bo Marsh \/|The bridge in figures|What readers asked/);
});
