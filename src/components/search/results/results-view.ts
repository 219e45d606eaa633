import words from 'virtual:words/searching';
import { fillParts } from '../../../text/language/fill.ts';
import { belowBase } from '../../../text/site-url.ts';
import { requireElement } from '../require-element.ts';
import type { Card } from './card.ts';
import { Excerpts } from './excerpts.ts';
import type { Place } from './places.ts';
import { resultElement } from './result-element.ts';

const base = import.meta.env.BASE_URL;

/** The state of the results on the search page. */
export type ResultsState = 'start' | 'busy' | 'found' | 'none' | 'failed';

/** How results are added. */
interface AppendOptions {
  /** The words that are marked in excerpts. */
  readonly marked: ReadonlySet<string>;
  readonly locale: string;
  /** Returns whether another search has started, whose results take the place of these. */
  readonly isStale: () => boolean;
}

/** The results on the search page. */
export class ResultsView {
  readonly moreButton: HTMLButtonElement;
  readonly retryButton: HTMLButtonElement;
  readonly clearButton: HTMLButtonElement;
  readonly #root: HTMLElement;
  readonly #status: HTMLElement;
  readonly #list: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #parts: readonly HTMLElement[];
  readonly #notes: HTMLElement;
  readonly #places: HTMLElement;
  readonly #excerpts: Excerpts;
  #standIns: HTMLElement[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
    this.moreButton = requireElement(root, '[data-more]', HTMLButtonElement);
    this.retryButton = requireElement(root, '[data-retry]', HTMLButtonElement);
    this.clearButton = requireElement(root, '[data-clear]', HTMLButtonElement);
    this.#status = requireElement(root, '[role="status"]', HTMLElement);
    this.#list = requireElement(root, '[data-list]', HTMLElement);
    this.#template = requireElement(root, 'template', HTMLTemplateElement);
    this.#notes = requireElement(root, '[data-notes]', HTMLElement);
    this.#places = requireElement(root, '[data-places]', HTMLElement);
    this.#excerpts = new Excerpts();
    this.#parts = [...root.querySelectorAll<HTMLElement>('[data-when]')];
  }

  /** Returns the number of results on the page. */
  get count(): number {
    return this.#list.children.length;
  }

  /** Shows a state and announces it with a message. */
  show(state: ResultsState, message: string): void {
    this.#root.setAttribute('aria-busy', String(state === 'busy'));
    for (const part of this.#parts) part.hidden = part.dataset['when'] !== state;
    if (this.#status.textContent !== message) this.#status.textContent = message;
  }

  /** Removes all results. */
  clear(): void {
    this.#list.replaceChildren();
    this.#notes.replaceChildren();
    this.#places.replaceChildren();
    this.#excerpts.clear();
    this.moreButton.hidden = true;
  }

  /** Says how the words were read. */
  showNotes(notes: readonly (readonly (string | Node)[])[]): void {
    this.#notes.replaceChildren(
      ...notes.map((note) => {
        const paragraph = document.createElement('p');
        paragraph.append(...note);
        return paragraph;
      }),
    );
  }

  /**
   * Shows the sections, topics and contributors whose names have the words.
   *
   * @param stories stand in for the results until the first of them comes.
   */
  showPlaces(places: readonly Place[], stories: readonly Place[] = []): void {
    this.#standIns = stories.map(placeElement);
    this.#places.replaceChildren(...places.map(placeElement), ...this.#standIns);
  }

  /**
   * Adds results at the end, in their order, each as soon as its card is there.
   *
   * @throws Error if a card cannot be loaded.
   */
  async append(cards: readonly Promise<Card>[], { marked, locale, isStale }: AppendOptions): Promise<void> {
    // They load side by side; a failure is handled where the card is awaited.
    for (const loading of cards) loading.catch(() => undefined);
    for (const loading of cards) {
      const card = await loading;
      if (isStale()) return;
      const element = resultElement(this.#template, card);
      // In the same frame as the first result, so that nothing is seen to move.
      for (const item of this.#standIns.splice(0)) item.remove();
      this.#list.append(element);
      if (!card.hasAllWords) this.#excerpts.add(element, belowBase(card.href, base), marked, locale);
    }
  }

  /** Focuses the link of a result, for readers who use a keyboard. */
  focus(index: number): void {
    this.#list.children[index]?.querySelector('a')?.focus();
  }
}

function placeElement({ kind, name, href }: Place): HTMLElement {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href, textContent: name });
  item.append(...fillParts<Node | string>(words.labeled, { label: kind, text: link }));
  return item;
}
