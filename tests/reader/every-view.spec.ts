/** What holds for everything that a reader may have before them, on any screen. */
import type { Page } from '@playwright/test';
import { openView, pageKinds, views } from '../tools/page-kinds.ts';
import { expect, test } from '../tools/reader.ts';

/** What the keyboard has done to a page. */
interface Walk {
  /** What is wrong with the element that has the focus now; empty if nothing is. */
  readonly mistake: string;
  /** The stops where the keyboard has not been yet. */
  readonly left: readonly string[];
}

/** Looks at the element that has the focus, once the page stands still, and notes that the keyboard was there. */
function lookAtFocus(page: Page): Promise<Walk> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const stops = 'a[href], button, input, select, textarea, summary, iframe, audio, video, [tabindex="0"]';
    const element = document.activeElement;
    const mistakeOf = (stop: HTMLElement): string => {
      const { outlineStyle, outlineWidth } = getComputedStyle(stop);
      // The browser draws the rings within its own controls.
      const isPlayer = stop.matches('audio, video');
      if (!isPlayer && (outlineStyle === 'none' || outlineWidth === '0px')) return 'has no ring';
      // A link that is wrapped has several boxes.
      const box = [...stop.getClientRects()].find(
        ({ top, bottom, width, height }) => width * height > 0 && bottom > 0 && top < innerHeight,
      );
      if (!box) return 'is out of view';
      const middle = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
      const at = document.elementFromPoint(box.left + box.width / 2, middle);
      return stop.contains(at) || at?.contains(stop) ? '' : `is behind ${at?.outerHTML.slice(0, 60) ?? 'an edge'}`;
    };
    let mistake = '';
    if (element instanceof HTMLElement && element !== document.body) {
      element.dataset['visited'] = '';
      mistake = mistakeOf(element);
      if (mistake !== '') mistake = `${element.outerHTML.slice(0, 90)} ${mistake}`;
    }
    const left = [...document.querySelectorAll<HTMLElement>(`:is(${stops}):not([data-visited], :disabled)`)]
      .filter((stop) => stop.checkVisibility({ visibilityProperty: true }))
      .map((stop) => stop.outerHTML.slice(0, 90));
    return { mistake, left };
  });
}

test.describe('with the keyboard', () => {
  // Where the page is to stand still when one looks, it may not scroll smoothly.
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const view of views) {
    test(
      `every stop of ${view.kind} ${view.path} is reached, and none is hidden`,
      { tag: '@any-screen' },
      async ({ page }) => {
        await openView(page, view);
        let { left } = await lookAtFocus(page);
        const mistakes: string[] = [];
        expect(left.length).toBeGreaterThan(15);
        // Backward, since then the bar of sections comes down over the page. Once around, wherever the first stop is.
        for (let presses = left.length * 2; presses > 0 && left.length > 0; presses -= 1) {
          await page.keyboard.press('Shift+Tab');
          const walk = await lookAtFocus(page);
          if (walk.mistake !== '') mistakes.push(walk.mistake);
          left = walk.left;
        }
        expect(mistakes).toEqual([]);
        expect(left).toEqual([]);
      },
    );
  }
});

test('nothing moves by itself where a reader asks for less motion', { tag: '@any-screen' }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const view of views) {
    await openView(page, view);
    const moving = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('body *')]
        .filter((element) => {
          if (!element.checkVisibility()) return false;
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
          const lasts = transitionDuration.split(',').some((duration) => parseFloat(duration) > 0);
          return animationName !== 'none' || lasts || scrollBehavior === 'smooth';
        })
        .map((element) => element.outerHTML.slice(0, 90)),
    );
    expect(moving, view.path).toEqual([]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every page can be read, and shows no control that does nothing', async ({ page }) => {
    for (const { path, headline } of pageKinds) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(headline);
      await expect(page.getByRole('main'), path).toContainText(/\w+ \w+ \w+/);
      // What is left needs no script: buttons that send a form or open a menu, and marks of the browser itself.
      const idle = page.locator('button:not([type=submit], [popovertarget]), select, input:not([type=email])');
      await expect(idle.filter({ visible: true }), path).toHaveCount(0);
    }
  });
});
