/**
 * The state of the search page in the browser's history. Results are added by script, so that the browser cannot
 * restore it.
 */
export interface PageState {
  /** The number of results to show. */
  readonly wanted?: number;
  /** The scroll position, in pixels. */
  readonly top?: number;
  /** Whether the filters are expanded, on small screens. */
  readonly isOpen?: boolean;
}

/** Returns the state of the current history entry; empty for a new entry. */
export function readPageState(): PageState {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? state : {};
}

/** Merges a change into the state of the current history entry. */
export function savePageState(change: PageState): void {
  history.replaceState({ ...readPageState(), ...change }, '');
}

/**
 * Removes from the address the fields that a reader left as they were. A form that was submitted before the scripts of
 * its page ran carries them all.
 */
export function tidyAddress(): void {
  const { searchParams: parameters, pathname } = new URL(location.href);
  const kept = [...parameters].filter(([name, value]) => value !== '' && !(name === 'sort' && value === 'best'));
  if (kept.length === parameters.size) return;
  const remaining = new URLSearchParams(kept).toString();
  history.replaceState(history.state, '', `${pathname}${remaining && `?${remaining}`}${location.hash}`);
}

/** Saves the scroll position, and adds a history entry if the parameters of the address change. */
export function goTo(parameters: string): void {
  const address = `${location.pathname}${parameters && `?${parameters}`}`;
  savePageState({ top: scrollY });
  if (address === `${location.pathname}${location.search}`) return;
  const { isOpen } = readPageState();
  history.pushState({ isOpen }, '', address);
}

/**
 * Scrolls to the top until the results have loaded.
 *
 * @returns a function that restores the scroll position when it is first called, unless the reader has scrolled since.
 */
export function prepareScrollRestore({ top }: PageState): () => void {
  if (top === undefined) return () => undefined;
  let isDone = false;
  scrollTo({ top: 0, behavior: 'instant' });
  return () => {
    if (!isDone && scrollY === 0) scrollTo({ top, behavior: 'instant' });
    isDone = true;
  };
}

/**
 * The delay from the last scroll event to saving the position, in milliseconds. Browsers limit how often state can be
 * saved.
 */
const saveDelay = 150;

/**
 * Saves the scroll position from now on, after each scroll and before each click.
 *
 * @returns a function that discards a position not yet saved, for use after a change of the history entry.
 */
export function trackScroll(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const discard = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const save = () => {
    discard();
    savePageState({ top: scrollY });
  };
  history.scrollRestoration = 'manual';
  addEventListener('scroll', () => {
    discard();
    timer = setTimeout(save, saveDelay);
  });
  addEventListener('click', save, { capture: true });
  return discard;
}
