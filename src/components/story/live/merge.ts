/**
 * Makes a list of updates say what a newer print of it says: adds, replaces, moves and removes, and leaves alone what
 * has not changed.
 *
 * @returns what was added, in the order of the list.
 */
export function mergeUpdates(list: Element, newer: Element): Element[] {
  const wanted = new Set([...newer.children].map(({ id }) => id));
  const here = new Map<string, Element>();
  for (const update of [...list.children]) {
    if (wanted.has(update.id)) here.set(update.id, update);
    else update.remove();
  }
  const added: Element[] = [];
  let place = list.firstElementChild;
  for (const update of newer.children) {
    const former = here.get(update.id);
    const isSame = former?.isEqualNode(update) ?? false;
    const now = former && isSame ? former : document.importNode(update, true);
    if (former && former === place) place = former.nextElementSibling;
    if (former && !isSame) former.replaceWith(now);
    if (now.parentElement !== list || now.nextElementSibling !== place) list.insertBefore(now, place);
    if (!former) added.push(now);
  }
  return added;
}

/** What a reader may be reading, in the order of the page; nothing that updates are put into. */
const readable = 'main h1, main .prose > *, #updates, [data-updates] > *, main > :not(:has([data-updates]))';

/** Changes the page, and keeps in its place what the reader has before the eyes: a third of the screen down. */
export function keepingPlace(change: () => void): void {
  const topOf = (element: Element | undefined) => element?.getBoundingClientRect().top ?? 0;
  const held = [...document.querySelectorAll(readable)]
    .filter((element) => element.getBoundingClientRect().bottom > window.innerHeight / 3)
    .map((element) => ({ element, before: topOf(element) }));
  // The browser's own way to hold still would come on top of this one.
  const { style } = document.documentElement;
  style.setProperty('overflow-anchor', 'none');
  change();
  // What was replaced by a newer print of itself holds nothing any more; the next does.
  const kept = held.find(({ element }) => element.isConnected);
  if (kept) window.scrollBy({ top: topOf(kept.element) - kept.before, behavior: 'instant' });
  // That way is taken when the next frame is laid out, which is after the first of these.
  requestAnimationFrame(() => requestAnimationFrame(() => style.removeProperty('overflow-anchor')));
}
