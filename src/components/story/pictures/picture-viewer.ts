import words from 'virtual:words/viewer';
import { fill, numeral } from '../../../text/language/fill.ts';
import { element } from '../tools/element.ts';
import styles from './picture-viewer.css?url';

/**
 * Opens the pictures of the page in a dialog, each with its caption and credit. They stand side by side in a strip that
 * scrolls by one picture, so that a swipe is the browser's own and a pinch enlarges. The largest rendition of a picture
 * is loaded when the picture comes into view.
 *
 * @param trigger the control of the picture to begin with. It has the focus again after the dialog closes.
 */
export function openViewer(trigger: HTMLElement): void {
  const triggers = [...document.querySelectorAll<HTMLElement>('[data-open-picture]')];
  const slides = triggers.map(toSlide);
  let current = triggers.indexOf(trigger);
  const { lang } = document.documentElement;

  const count = element('p', { role: 'status' });
  const close = element('button', { type: 'button' }, words.close);
  const previous = element('button', { type: 'button' }, words.previous);
  const next = element('button', { type: 'button' }, words.next);
  const strip = element(
    'div',
    { class: 'strip', role: 'group', 'aria-label': words.pictures, tabindex: '0' },
    ...slides,
  );
  const ways = element('p', { class: 'ways' }, previous, next);
  ways.hidden = slides.length === 1;
  const dialog = element(
    'dialog',
    { class: 'picture-viewer', 'aria-label': words.name },
    element('link', { rel: 'stylesheet', href: styles }),
    element('div', { class: 'bar' }, count, close),
    strip,
    ways,
  );

  const show = (index: number) => {
    current = index;
    count.textContent = fill(words.place, { number: numeral(index + 1, lang), count: numeral(slides.length, lang) });
    // A disabled button would lose the focus.
    previous.setAttribute('aria-disabled', String(index === 0));
    next.setAttribute('aria-disabled', String(index === slides.length - 1));
  };
  const go = (step: 1 | -1) => slides[current + step]?.scrollIntoView({ inline: 'start', block: 'nearest' });
  close.addEventListener('click', () => dialog.close());
  previous.addEventListener('click', () => go(-1));
  next.addEventListener('click', () => go(1));
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const isForward = (event.key === 'ArrowRight') === (getComputedStyle(dialog).direction === 'ltr');
    go(isForward ? 1 : -1);
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target instanceof Element && !target.closest('img, figcaption, .bar, .ways')) dialog.close();
  });

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRatio } of entries) {
        if (isIntersecting) load(target);
        if (intersectionRatio > 0.5) show(slides.findIndex((slide) => slide === target));
      }
    },
    { root: strip, threshold: [0.01, 0.51] },
  );
  // A finger that moves an enlarged picture must not turn to the next one.
  const lock = () => strip.classList.toggle('enlarged', (window.visualViewport?.scale ?? 1) > 1.01);
  window.visualViewport?.addEventListener('resize', lock);
  dialog.addEventListener('close', () => {
    observer.disconnect();
    window.visualViewport?.removeEventListener('resize', lock);
    dialog.remove();
  });

  const open = () => {
    trigger.focus({ preventScroll: true });
    dialog.showModal();
    slides[current]?.scrollIntoView({ inline: 'start', block: 'nearest', behavior: 'instant' });
    for (const slide of slides) observer.observe(slide);
  };
  show(current);
  document.body.append(dialog);
  // Without styles the strip does not scroll.
  for (const type of ['load', 'error']) dialog.querySelector('link')?.addEventListener(type, open, { once: true });
}

/** Returns the slide of a picture, which has its caption and credit, but does not load it yet. */
function toSlide(trigger: HTMLElement): HTMLElement {
  const figure = trigger.closest('figure');
  const original = figure?.querySelector('img');
  const [, path = original?.src ?? '', width = ''] =
    /(\S+)(?: (\d+)w)?$/.exec(figure?.querySelector('source')?.srcset ?? '') ?? [];
  const image = element('img', { alt: original?.alt ?? '', 'data-source': path });
  if (original && width) {
    image.width = Number(width);
    image.height = Math.round((image.width * original.height) / original.width);
  }
  const caption = figure?.querySelector('figcaption')?.cloneNode(true);
  if (caption instanceof HTMLElement) caption.querySelector('.place')?.remove();
  return element('figure', {}, image, ...(caption ? [caption] : []));
}

function load(slide: Element): void {
  const image = slide.querySelector('img');
  const source = image?.dataset['source'];
  if (image && source !== undefined && !image.src) image.src = source;
}
