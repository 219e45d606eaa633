import words from 'virtual:words/searching';
import { fill, numeral } from '../../text/language/fill.ts';
import type { Calendar } from '../../text/time/dates.ts';
import { ArchiveSearch } from './engine/search-archive.ts';
import { Bundles } from './engine/bundles.ts';
import { isEmptyQuery, longestQuery, readQuery, writeQuery, type Query } from './engine/query.ts';
import type { FormFields } from './form-fields.ts';
import { goTo, prepareScrollRestore, readPageState, savePageState } from './page-state.ts';
import { loadCard } from './results/card.ts';
import { notesFor, takenWords } from './results/notes.ts';
import { newestPlaces, type NewestStories } from './results/newest.ts';
import { placesFor } from './results/places.ts';
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
  readonly #newest: NewestStories;
  readonly #title = document.title;
  #bundles: Bundles;
  /** Incremented by each search, so that the results of an earlier one are dropped. */
  #searchId = 0;
  #search: ArchiveSearch | undefined;
  /** The number of results to show. */
  #wanted = pageSize;
  /** Whether the reader turned to the filters, so that their choices are counted. */
  #isCounting = false;

  /** @param manifest the address of the `SearchManifest`. */
  constructor(manifest: string, calendar: Calendar, fields: FormFields, view: ResultsView, newest: NewestStories) {
    this.#newest = newest;
    this.#manifest = manifest;
    this.#calendar = calendar;
    this.#fields = fields;
    this.#view = view;
    this.#bundles = new Bundles(manifest, calendar.locale);
  }

  /** The search index; its words are suggested while a reader types. */
  get bundles(): Bundles {
    return this.#bundles;
  }

  /** Searches for the query in the address of the page and shows the results. */
  async run(): Promise<void> {
    this.#searchId += 1;
    const isStale = this.#staleness();
    const parameters = new URLSearchParams(location.search);
    const query = readQuery(parameters);
    this.#fields.write(query);
    this.#search = undefined;
    const state = readPageState();
    this.#wanted = Math.max(state.wanted ?? 0, pageSize);
    this.#view.clear();
    const restoreScroll = prepareScrollRestore(state);
    this.#view.clearButton.hidden = Object.keys(query.filters).length === 0;
    document.title = query.words ? `${query.words} – ${this.#title}` : this.#title;
    this.#fields.showCounts(undefined);
    if (isEmptyQuery(query)) {
      this.#view.show('start', '');
      restoreScroll();
      return;
    }
    this.#view.show('busy', words.busy);
    void this.#showPlaces(query, isStale);
    try {
      await this.#run(query, isStale);
      if (!isStale()) restoreScroll();
    } catch (error) {
      if (isStale()) return;
      console.warn('Search failed:', error);
      this.#view.show('failed', navigator.onLine ? words.noIndex : words.offline);
    }
    if (isStale() || (parameters.get('q') ?? '').trim().length <= longestQuery) return;
    this.#view.showNotes([[fill(words.tooLong, { count: numeral(longestQuery, this.#calendar.locale) })]]);
  }

  /** Changes the address of the page to that of a query, as a new history entry, and searches. */
  go(query: Query): void {
    goTo(writeQuery(query));
    void this.run();
  }

  /** Shows more of the results that were found, and searches further parts if there are none. */
  async showMore(): Promise<void> {
    const isStale = this.#staleness();
    const first = this.#view.count;
    this.#wanted = first + pageSize;
    savePageState({ wanted: this.#wanted });
    try {
      await this.#fill(readQuery(new URLSearchParams(location.search)), isStale);
      if (!isStale()) this.#view.focus(first);
    } catch (error) {
      console.warn('Search failed:', error);
      this.#view.show('failed', words.noMore);
    }
  }

  /** Loads what every search needs ahead of one. */
  preload(): void {
    const bundles = this.#bundles;
    bundles.preload().catch(() => {
      // The search tries again, and tells the reader if that fails too.
      if (bundles === this.#bundles) this.#bundles = new Bundles(this.#manifest, this.#calendar.locale);
    });
  }

  /** Counts the choices of the filters from now on. */
  async count(): Promise<void> {
    this.#isCounting = true;
    const isStale = this.#staleness();
    const query = readQuery(new URLSearchParams(location.search));
    const counts = await this.#search?.counts().catch(() => undefined);
    if (isStale() || !this.#search) return;
    // If only one year was searched, the counts of the others are unknown.
    const { year, ...otherCounts } = counts ?? {};
    const isYearKnown = query.filters.year === undefined && year !== undefined;
    this.#fields.showCounts(counts && { ...otherCounts, ...(isYearKnown && { year }) });
  }

  /** Searches again after an error, with nothing cached. */
  retry(): void {
    this.#bundles = new Bundles(this.#manifest, this.#calendar.locale);
    void this.run();
  }

  /** Shows what can be found without the index: pages of the paper, and stories of the last days. */
  async #showPlaces(query: Query, isStale: () => boolean): Promise<void> {
    const { locale } = this.#calendar;
    const places = placesFor(query.words, this.#fields.choices, locale);
    this.#view.showPlaces(places);
    // In a larger archive, headlines are found as soon as the words are looked up.
    if (Object.keys(query.filters).length > 0 || !(await this.#bundles.isSmall())) return;
    const stories = newestPlaces(query.words, await this.#newest.load(), locale);
    if (!isStale() && this.#view.count === 0) this.#view.showPlaces(places, stories);
  }

  async #run(query: Query, isStale: () => boolean): Promise<void> {
    this.#bundles.closeUnused();
    const search = await ArchiveSearch.start(query, this.#bundles, this.#calendar.locale);
    if (isStale()) return;
    if (!search) {
      this.#view.show('none', fill(words.noLetters, { words: query.words }));
      return;
    }
    this.#search = search;
    await this.#fill(query, isStale);
    if (search.isSmall && !search.isComplete && !isStale()) {
      await search.searchUntil(Infinity);
      if (!isStale()) this.#showState(query, search);
    }
    if (this.#isCounting && !isStale()) await this.count();
  }

  /** Adds results until the wanted number is shown, or all. */
  async #fill(query: Query, isStale: () => boolean): Promise<void> {
    const search = this.#search;
    if (!search) return;
    const append = () => this.#append(search, isStale);
    await append();
    await search.searchUntil(this.#wanted, append);
    if (!isStale()) this.#showState(query, search);
  }

  /** Adds the results that were found to those on the page, each as soon as its card is there. */
  async #append(search: ArchiveSearch, isStale: () => boolean): Promise<void> {
    if (isStale()) return;
    const marked = search.plan?.marked ?? new Set<string>();
    const wanted = search.plan?.alternatives[0]?.flat().length ?? 0;
    const nameOf = (filter: string, slug: string) => this.#fields.nameOf(filter, slug);
    const context = { calendar: this.#calendar, marked, wanted, nameOf };
    const cards = search.hits.slice(this.#view.count, this.#wanted).map((hit) => loadCard(hit, context));
    await this.#view.append(cards, { marked, locale: this.#calendar.locale, isStale });
  }

  /** Says what was found, and how the query was read. */
  #showState(query: Query, search: ArchiveSearch): void {
    this.#view.moreButton.hidden = this.#view.count >= search.hits.length && search.isComplete;
    this.#view.showNotes(notesFor(search, query, this.#calendar.locale, (next) => this.go(next)));
    const filterNames = Object.entries(query.filters).map(([filter, value]) => this.#fields.nameOf(filter, value));
    const { total } = search;
    const progress = { found: total ?? search.hits.length, complete: total !== undefined };
    const state = search.hits.length > 0 ? 'found' : 'none';
    this.#view.show(state, summary({ words: takenWords(query, search) }, filterNames, progress, this.#calendar.locale));
  }

  /** Returns a function that returns whether another search has started since. */
  #staleness(): () => boolean {
    const searchId = this.#searchId;
    return () => searchId !== this.#searchId;
  }
}
