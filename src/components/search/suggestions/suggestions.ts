import words from 'virtual:words/searching';
import type { Lexicon } from '../engine/lexicon.ts';
import type { NewestStories } from '../results/newest.ts';
import { requireElement } from '../require-element.ts';
import { suggest, type Suggestion, type SuggestionSources } from './suggest.ts';

/** What the suggestions need of the search page. */
interface Page {
  readonly locale: string;
  readonly newest: NewestStories;
  readonly choices: () => SuggestionSources['fields'];
  readonly lexicon: () => Promise<Lexicon>;
  /** Searches for what is in the field. */
  readonly search: () => void;
}

/** The pause after a letter before suggestions are made, in milliseconds. */
const pause = 120;

/**
 * The list of suggestions below the search field: a combobox as the ARIA Authoring Practices describe it. Arrow keys move
 * through the list, Enter takes a suggestion, Escape closes the list.
 */
export class Suggestions {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #page: Page;
  #shown: readonly Suggestion[] = [];
  #active = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, page: Page) {
    this.#input = requireElement(form, '[role="combobox"]', HTMLInputElement);
    this.#list = requireElement(form, '[role="listbox"]', HTMLElement);
    this.#page = page;
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#update(), pause);
    });
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#input.addEventListener('blur', () => this.close());
    // The field keeps the focus.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('[role="option"]') : null;
      if (option) this.#take([...this.#list.children].indexOf(option));
    });
  }

  /** Closes the list. */
  close(): void {
    clearTimeout(this.#timer);
    this.#show([]);
  }

  async #update(): Promise<void> {
    const typed = this.#input.value.trimStart();
    const { locale, choices, lexicon, newest } = this.#page;
    const sources = {
      fields: choices(),
      newest: await newest.load(),
      // Suggestions are a help; without their files there are fewer.
      beginningWith: (letters: string, count: number) =>
        lexicon().then(
          (words) => words.beginningWith(letters, count),
          () => [],
        ),
    };
    const suggestions = typed === '' ? [] : await suggest(typed, sources, locale);
    if (typed === this.#input.value.trimStart() && document.activeElement === this.#input) this.#show(suggestions);
  }

  #show(suggestions: readonly Suggestion[]): void {
    this.#shown = suggestions;
    this.#list.replaceChildren(...suggestions.map(optionElement));
    this.#list.hidden = suggestions.length === 0;
    this.#input.setAttribute('aria-expanded', String(suggestions.length > 0));
    this.#select(-1);
  }

  #select(index: number): void {
    this.#active = index;
    [...this.#list.children].forEach((option, place) => {
      option.setAttribute('aria-selected', String(place === index));
      if (place === index) option.scrollIntoView({ block: 'nearest' });
    });
    const id = this.#list.children[index]?.id;
    if (id === undefined) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', id);
  }

  #onKey(event: KeyboardEvent): void {
    const count = this.#shown.length;
    if (count === 0 || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      // One place more: no suggestion, but what was typed.
      const next = this.#active + step;
      this.#select(next >= count ? -1 : next < -1 ? count - 1 : next);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault();
      this.#take(this.#active);
    }
  }

  #take(index: number): void {
    const suggestion = this.#shown[index];
    if (!suggestion) return;
    if (suggestion.kind === 'words') {
      this.#input.value = suggestion.words;
      this.#page.search();
    } else {
      location.assign(suggestion.href);
    }
  }
}

function optionElement(suggestion: Suggestion, index: number): HTMLElement {
  const option = document.createElement('div');
  option.id = `search-suggestion-${index}`;
  option.role = 'option';
  const label = labelOf(suggestion);
  if (label !== '') option.append(Object.assign(document.createElement('small'), { textContent: label }), ' ');
  option.append(suggestion.kind === 'words' ? suggestion.words : suggestion.name);
  return option;
}

function labelOf(suggestion: Suggestion): string {
  if (suggestion.kind === 'words') return '';
  return suggestion.kind === 'place' ? suggestion.label : words.story;
}
