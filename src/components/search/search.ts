import type { SearchPart } from '../../newsroom/lists/search.ts';
import type { Calendar } from '../../text/time/dates.ts';
import { Bundles } from './bundles.ts';
import { toCard, type Card } from './card.ts';
import { Fields } from './fields.ts';
import { find } from './find.ts';
import { gather, mergeCounts, mergeHits } from './merge.ts';
import type { Counts, Hit } from './pagefind.ts';
import { followScroll, keepPlace, readPlace, returnOnce } from './place.ts';
import { asksNothing, orderOf, readQuery, writeQuery, type Query } from './query.ts';
import { summary } from './summary.ts';
import { View } from './view.ts';

/** Results shown at first, and added at each press of the button. */
const pageSize = 10;

const form = find(document, '[data-search]', HTMLFormElement);
const { index = '', locale = '', timeZone = '' } = form.dataset;
const calendar: Calendar = { locale, timeZone };
const fields = new Fields(form, locale);
const view = new View(find(document, '[data-results]', HTMLElement));
const toggle = find(form, '[data-toggle]', HTMLButtonElement);
const title = document.title;
const forgetScroll = followScroll();

let bundles = new Bundles(index);
/** Goes up with every search, so that an earlier one that answers late is not heard. */
let turn = 0;
let hits: readonly Hit[] = [];
/** How many results the reader wants to see. */
let wanted = pageSize;

/** Searches for what the address asks, and shows it. */
async function run(): Promise<void> {
  turn += 1;
  const mine = turn;
  const isOver = () => mine !== turn;
  const query = readQuery(new URLSearchParams(location.search));
  fields.write(query);
  hits = [];
  const place = readPlace();
  wanted = Math.max(place.wanted ?? 0, pageSize);
  if (place.isOpen !== undefined) toggle.setAttribute('aria-expanded', String(place.isOpen));
  view.empty();
  const arrive = returnOnce(place);
  view.clear.hidden = Object.keys(query.filters).length === 0;
  document.title = query.words ? `${query.words} – ${title}` : title;
  if (asksNothing(query)) {
    fields.showCounts(undefined);
    view.show('start', '');
    arrive();
    return;
  }
  view.show('busy', 'Searching…');
  try {
    await search(query, isOver, arrive);
  } catch (error) {
    if (isOver()) return;
    console.warn('Search failed:', error);
    view.show('failed', 'The search index could not be loaded.');
  }
}

/** @param arrive is called when all wanted results are shown, or all that there are. */
async function search(query: Query, isOver: () => boolean, arrive: () => void): Promise<void> {
  const chosen = Object.entries(query.filters).map(([filter, value]) => fields.nameOf(filter, value));
  const all = await bundles.parts();
  const parts = all.filter(({ year }) => query.filters.year === undefined || year === query.filters.year);
  const ask = (part: SearchPart) => bundles.ask(part, query);
  let counts: Counts = {};
  let complete = parts.length === 0;
  for await (const answers of gather(parts, ask, orderOf(query), wanted)) {
    if (isOver()) return;
    hits = mergeHits(answers, orderOf(query));
    counts = mergeCounts(answers);
    complete = answers.length === parts.length;
    await fill(isOver);
    if (isOver()) return;
    view.show(hits.length > 0 ? 'found' : 'busy', summary(query, chosen, { found: hits.length, complete }, locale));
    if (view.shown >= wanted) arrive();
  }
  // Where one year was asked, nothing is known of the others.
  const { year: _, ...otherCounts } = counts;
  fields.showCounts(query.filters.year === undefined ? counts : otherCounts);
  if (hits.length === 0) view.show('none', summary(query, chosen, { found: 0, complete: true }, locale));
  arrive();
}

/** Adds results until as many are shown as are wanted and there are. */
async function fill(isOver: () => boolean): Promise<void> {
  const cards = await Promise.all(hits.slice(view.shown, wanted).map(cardOf));
  if (isOver()) return;
  view.append(cards);
  view.more.hidden = view.shown >= hits.length;
}

async function cardOf(hit: Hit): Promise<Card> {
  const fragment = await hit.data();
  if (!fragment) throw new Error('A result is gone.');
  return toCard(fragment, calendar);
}

/** Goes to the address of a query; the way back leads to the former one. */
function go(query: Query): void {
  const parameters = writeQuery(query);
  const address = `${location.pathname}${parameters && `?${parameters}`}`;
  keepPlace({ top: scrollY });
  if (address !== `${location.pathname}${location.search}`) {
    const { isOpen } = readPlace();
    history.pushState({ isOpen }, '', address);
  }
  void run();
}

async function showMore(): Promise<void> {
  const mine = turn;
  const first = view.shown;
  wanted = first + pageSize;
  keepPlace({ wanted });
  try {
    await fill(() => mine !== turn);
    if (mine === turn) view.focus(first);
  } catch (error) {
    console.warn('Search failed:', error);
    view.show('failed', 'More results could not be loaded.');
  }
}

function prepare(): void {
  const mine = bundles;
  mine.prepare().catch(() => {
    // The search itself tries again, and tells the reader if that fails.
    if (mine === bundles) bundles = new Bundles(index);
  });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go(fields.read());
});
form.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) go(fields.read());
});
// Whoever turns to the form is about to search: what every search needs is loaded meanwhile.
form.addEventListener('focusin', prepare, { once: true });
toggle.addEventListener('click', () => {
  const isOpen = toggle.getAttribute('aria-expanded') === 'false';
  toggle.setAttribute('aria-expanded', String(isOpen));
  keepPlace({ isOpen });
});
view.more.addEventListener('click', () => void showMore());
view.clear.addEventListener('click', () => {
  go({ ...fields.read(), filters: {} });
  find(form, '[name="q"]', HTMLInputElement).focus();
});
view.retry.addEventListener('click', () => {
  bundles = new Bundles(index);
  void run();
});
addEventListener('popstate', () => {
  forgetScroll();
  void run();
});
// As it was printed, the page shows that nothing is asked.
if (location.search === '') returnOnce(readPlace())();
else void run();
