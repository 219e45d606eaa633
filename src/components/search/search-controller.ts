import type { SearchPart } from '../../newsroom/lists/search-parts.ts';
import type { Calendar } from '../../text/time/dates.ts';
import { Bundles } from './engine/bundles.ts';
import { mergeCounts, mergeHits, searchInOrder } from './engine/merge-results.ts';
import type { Counts, Hit } from './engine/pagefind.ts';
import { isEmptyQuery, orderOf, readQuery, writeQuery, type Query } from './engine/query.ts';
import type { FormFields } from './form-fields.ts';
import { goTo, prepareScrollRestore, readPageState, savePageState } from './page-state.ts';
import { loadCard } from './results/card.ts';
import type { ResultsView } from './results/results-view.ts';
import { summary } from './results/summary.ts';

/** The number of results shown at first, and added by each press of the button. */
const pageSize = 10;

/** Runs the searches of the search page and shows their results. */
export class SearchController {
  readonly #manifest: string;
  readonly #calendar: Calendar;
  readonly #fields: FormFields;
  readonly #view: ResultsView;
  readonly #title = document.title;
  #bundles: Bundles;
  /** Incremented by each search, so that the results of an earlier one are dropped. */
  #searchId = 0;
  #hits: readonly Hit[] = [];
  /** The number of results to show. */
  #wanted = pageSize;

  /** @param manifest the address of the `SearchManifest`. */
  constructor(manifest: string, calendar: Calendar, fields: FormFields, view: ResultsView) {
    this.#manifest = manifest;
    this.#calendar = calendar;
    this.#fields = fields;
    this.#view = view;
    this.#bundles = new Bundles(manifest);
  }

  /** Searches for the query in the address of the page and shows the results. */
  async run(): Promise<void> {
    this.#searchId += 1;
    const isStale = this.#staleness();
    const query = readQuery(new URLSearchParams(location.search));
    this.#fields.write(query);
    this.#hits = [];
    const state = readPageState();
    this.#wanted = Math.max(state.wanted ?? 0, pageSize);
    this.#view.clear();
    const restoreScroll = prepareScrollRestore(state);
    this.#view.clearButton.hidden = Object.keys(query.filters).length === 0;
    document.title = query.words ? `${query.words} – ${this.#title}` : this.#title;
    if (isEmptyQuery(query)) {
      this.#fields.showCounts(undefined);
      this.#view.show('start', '');
      restoreScroll();
      return;
    }
    this.#view.show('busy', 'Searching…');
    try {
      await this.#search(query, isStale, restoreScroll);
    } catch (error) {
      if (isStale()) return;
      console.warn('Search failed:', error);
      this.#view.show('failed', 'The search index could not be loaded.');
    }
  }

  /** Changes the address of the page to that of a query, as a new history entry, and searches. */
  go(query: Query): void {
    goTo(writeQuery(query));
    void this.run();
  }

  /** Shows more of the results that were found. */
  async showMore(): Promise<void> {
    const isStale = this.#staleness();
    const first = this.#view.count;
    this.#wanted = first + pageSize;
    savePageState({ wanted: this.#wanted });
    try {
      await this.#fill(isStale);
      if (!isStale()) this.#view.focus(first);
    } catch (error) {
      console.warn('Search failed:', error);
      this.#view.show('failed', 'More results could not be loaded.');
    }
  }

  /** Loads the engine and the newest part of the index ahead of a search. */
  preload(): void {
    const bundles = this.#bundles;
    bundles.preload().catch(() => {
      // The search tries again, and tells the reader if that fails too.
      if (bundles === this.#bundles) this.#bundles = new Bundles(this.#manifest);
    });
  }

  /** Searches again after an error, with nothing cached. */
  retry(): void {
    this.#bundles = new Bundles(this.#manifest);
    void this.run();
  }

  /** @param onFilled called when all wanted results are shown, or all that there are. */
  async #search(query: Query, isStale: () => boolean, onFilled: () => void): Promise<void> {
    const filterNames = Object.entries(query.filters).map(([filter, value]) => this.#fields.nameOf(filter, value));
    const all = await this.#bundles.parts();
    const parts = all.filter(({ year }) => query.filters.year === undefined || year === query.filters.year);
    const searchPart = (part: SearchPart) => this.#bundles.search(part, query);
    const { locale } = this.#calendar;
    let counts: Counts = {};
    let complete = parts.length === 0;
    for await (const results of searchInOrder(parts, searchPart, orderOf(query), this.#wanted)) {
      if (isStale()) return;
      this.#hits = mergeHits(results, orderOf(query));
      counts = mergeCounts(results);
      complete = results.length === parts.length;
      await this.#fill(isStale);
      if (isStale()) return;
      const found = this.#hits.length;
      this.#view.show(found > 0 ? 'found' : 'busy', summary(query, filterNames, { found, complete }, locale));
      if (this.#view.count >= this.#wanted) onFilled();
    }
    // If only one year was searched, the counts of the others are unknown.
    const { year: _, ...otherCounts } = counts;
    this.#fields.showCounts(query.filters.year === undefined ? counts : otherCounts);
    if (this.#hits.length === 0) {
      this.#view.show('none', summary(query, filterNames, { found: 0, complete: true }, locale));
    }
    onFilled();
  }

  /** Adds results until the wanted number is shown, or all. */
  async #fill(isStale: () => boolean): Promise<void> {
    const hits = this.#hits.slice(this.#view.count, this.#wanted);
    const cards = await Promise.all(hits.map((hit) => loadCard(hit, this.#calendar)));
    if (isStale()) return;
    this.#view.append(cards);
    this.#view.moreButton.hidden = this.#view.count >= this.#hits.length;
  }

  /** Returns a function that returns whether another search has started since. */
  #staleness(): () => boolean {
    const searchId = this.#searchId;
    return () => searchId !== this.#searchId;
  }
}
