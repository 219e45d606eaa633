/** The ring around the element that has the focus is seen on every ground, in both schemes. */
import type { Page } from '@playwright/test';
import { openView, views } from '../tools/page-kinds.ts';
import { expect, test } from '../tools/reader.ts';

/** Focuses every stop of a page in turn. Gives those whose ring has too little contrast with its ground. */
async function faintRings(page: Page): Promise<{ stops: number; faint: string[] }> {
  // After a key, a focus that a script sets is shown as one that a key sets.
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('This browser has no canvas.');
    const pixel = (color: string): number[] => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (color: string): number => {
      const [red = 0, green = 0, blue = 0] = pixel(color)
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundOf = (element: Element | null): string => {
      const color = getComputedStyle(element ?? document.body).backgroundColor;
      return !element || element === document.body || pixel(color)[3] === 255 ? color : groundOf(element.parentElement);
    };
    const contrast = (one: string, other: string): number => {
      const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    };
    const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, [tabindex="0"]')];
    let count = 0;
    const faint: string[] = [];
    for (const stop of stops) {
      stop.focus({ preventScroll: true });
      if (document.activeElement !== stop) continue;
      count += 1;
      const style = getComputedStyle(stop);
      const width = parseFloat(style.outlineWidth);
      const isInside = parseFloat(style.outlineOffset) + width <= 0;
      const ground = groundOf(isInside ? stop : stop.parentElement);
      const ratio = contrast(style.outlineColor, ground);
      if (style.outlineStyle === 'none' || width < 2 || ratio < 3) {
        faint.push(`${ratio.toFixed(2)}: ${stop.outerHTML.slice(0, 90)}`);
      }
    }
    return { stops: count, faint };
  });
}

for (const view of views) {
  test(`every ring of ${view.kind} ${view.path} has a contrast of 3 to 1, in light and in dark colors`, async ({
    page,
  }) => {
    await openView(page, view);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { stops, faint } = await faintRings(page);
      expect(stops).toBeGreaterThan(15);
      expect(faint, `in ${colorScheme} colors`).toEqual([]);
    }
  });
}
