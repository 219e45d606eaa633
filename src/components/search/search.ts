import { FormFields } from './form-fields.ts';
import { prepareScrollRestore, readPageState, savePageState, tidyAddress, trackScroll } from './page-state.ts';
import { requireElement } from './require-element.ts';
import { NewestStories } from './results/newest.ts';
import { ResultsView } from './results/results-view.ts';
import { SearchController } from './search-controller.ts';
import { Suggestions } from './suggestions/suggestions.ts';

/** Connects the elements of the search page to the search. */

const form = requireElement(document, '[data-search]', HTMLFormElement);
const { index = '', newest = '', locale = '', timeZone = '' } = form.dataset;
const fields = new FormFields(form, locale);
const view = new ResultsView(requireElement(document, '[data-results]', HTMLElement));
const toggle = requireElement(form, '[data-toggle]', HTMLButtonElement);
const newestStories = new NewestStories(newest);
const controller = new SearchController(index, { locale, timeZone }, fields, view, newestStories);
const discardScroll = trackScroll();
const suggestions = new Suggestions(form, {
  locale,
  newest: newestStories,
  choices: () => fields.choices,
  lexicon: () => controller.bundles.lexicon(),
  search: () => form.requestSubmit(),
});

const isDate = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.type !== 'search';

/** Searches for the query in the address, and restores the state of this history entry. */
function run(): void {
  const { isOpen } = readPageState();
  if (isOpen !== undefined) toggle.setAttribute('aria-expanded', String(isOpen));
  void controller.run();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  suggestions.close();
  controller.go(fields.read());
});
form.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement || isDate(target)) controller.go(fields.read());
});
const panel = requireElement(form, '#search-filters', HTMLElement);
for (const event of ['focusin', 'pointerenter']) {
  panel.addEventListener(event, () => void controller.count(), { once: true });
}
// A reader who focuses the form is about to search.
form.addEventListener('focusin', () => controller.preload(), { once: true });
toggle.addEventListener('click', () => {
  const isOpen = toggle.getAttribute('aria-expanded') === 'false';
  toggle.setAttribute('aria-expanded', String(isOpen));
  savePageState({ isOpen });
});
view.moreButton.addEventListener('click', () => void controller.showMore());
view.clearButton.addEventListener('click', () => {
  controller.go({ ...fields.read(), filters: {} });
  requireElement(form, '[name="q"]', HTMLInputElement).focus();
});
view.retryButton.addEventListener('click', () => controller.retry());
addEventListener('popstate', () => {
  discardScroll();
  run();
});
tidyAddress();
if (location.search === '') {
  // The page is already in the right state. Its manifest was loaded along with it, and is kept for the first search.
  prepareScrollRestore(readPageState())();
  controller.bundles.parts().catch(() => undefined);
} else {
  run();
}
