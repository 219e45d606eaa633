/** Where a reader is on the search page. The script builds the list, so the browser alone cannot restore it. */
export interface Place {
  /** How many results are shown. */
  readonly wanted?: number;
  /** How far the page is scrolled, in pixels. */
  readonly top?: number;
  /** Whether the filters are unfolded, on a phone. */
  readonly isOpen?: boolean;
}

/** Reads the place that this entry of the browser's history has kept; empty for a new entry. */
export function readPlace(): Place {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? state : {};
}

/** Keeps a change of place in the entry of the browser's history that is open now. */
export function keepPlace(change: Place): void {
  history.replaceState({ ...readPlace(), ...change }, '');
}

/**
 * Prepares the return to a place: until its results are there, the page begins at its top.
 *
 * @returns a function that scrolls there the first time it is called, unless the reader has scrolled meanwhile.
 */
export function returnOnce({ top }: Place): () => void {
  if (top === undefined) return () => undefined;
  let isDone = false;
  scrollTo({ top: 0, behavior: 'instant' });
  return () => {
    if (!isDone && scrollY === 0) scrollTo({ top, behavior: 'instant' });
    isDone = true;
  };
}

/** How long after the last scroll event the position is kept, in milliseconds: browsers limit how often it can be. */
const pause = 150;

/**
 * Keeps the scroll position from now on: when scrolling rests, and before a link leads away.
 *
 * @returns a function that forgets a position which is not kept yet, for when the entry of the history has changed.
 */
export function followScroll(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const keep = () => {
    forget();
    keepPlace({ top: scrollY });
  };
  history.scrollRestoration = 'manual';
  addEventListener('scroll', () => {
    forget();
    timer = setTimeout(keep, pause);
  });
  addEventListener('click', keep, { capture: true });
  return forget;
}
