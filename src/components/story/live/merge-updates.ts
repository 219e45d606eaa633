/**
 * Changes a list of updates into a newer version of it. Unchanged elements stay in the document as they are.
 *
 * @returns the added updates, in the order of the list.
 */
export function mergeUpdates(list: Element, newer: Element): Element[] {
  const newIds = new Set([...newer.children].map(({ id }) => id));
  const current = new Map<string, Element>();
  for (const update of [...list.children]) {
    if (newIds.has(update.id)) current.set(update.id, update);
    else update.remove();
  }
  const added: Element[] = [];
  let next = list.firstElementChild;
  for (const update of newer.children) {
    const former = current.get(update.id);
    const isSame = former?.isEqualNode(update) ?? false;
    const element = former && isSame ? former : document.importNode(update, true);
    if (former && former === next) next = former.nextElementSibling;
    if (former && !isSame) former.replaceWith(element);
    if (element.parentElement !== list || element.nextElementSibling !== next) list.insertBefore(element, next);
    if (!former) added.push(element);
  }
  return added;
}

/** Matches the blocks that a reader may be reading. None of them contains the list of updates. */
const blocks = 'main h1, main .prose > *, #updates, [data-updates] > *, main > :not(:has([data-updates]))';

/** Changes the page and keeps the text that the reader sees, a third of the screen down, in its place. */
export function keepScrollPosition(change: () => void): void {
  const topOf = (element: Element | undefined) => element?.getBoundingClientRect().top ?? 0;
  const anchors = [...document.querySelectorAll(blocks)]
    .filter((element) => element.getBoundingClientRect().bottom > window.innerHeight / 3)
    .map((element) => ({ element, before: topOf(element) }));
  // Scroll anchoring of the browser would add to this one.
  const { style } = document.documentElement;
  style.setProperty('overflow-anchor', 'none');
  change();
  // An element that was replaced has no position any more, so the next one serves.
  const anchor = anchors.find(({ element }) => element.isConnected);
  if (anchor) window.scrollBy({ top: topOf(anchor.element) - anchor.before, behavior: 'instant' });
  // Scroll anchoring happens in the layout of the next frame, which is after the first of these callbacks.
  requestAnimationFrame(() => requestAnimationFrame(() => style.removeProperty('overflow-anchor')));
}
