import type { Card } from './card.ts';
import { requireElement } from '../require-element.ts';
import { resultElement } from './result-element.ts';

/** The state of the results on the search page. */
export type ResultsState = 'start' | 'busy' | 'found' | 'none' | 'failed';

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

  constructor(root: HTMLElement) {
    this.#root = root;
    this.moreButton = requireElement(root, '[data-more]', HTMLButtonElement);
    this.retryButton = requireElement(root, '[data-retry]', HTMLButtonElement);
    this.clearButton = requireElement(root, '[data-clear]', HTMLButtonElement);
    this.#status = requireElement(root, '[role="status"]', HTMLElement);
    this.#list = requireElement(root, '[data-list]', HTMLElement);
    this.#template = requireElement(root, 'template', HTMLTemplateElement);
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
    this.moreButton.hidden = true;
  }

  /** Adds results at the end. */
  append(cards: readonly Card[]): void {
    this.#list.append(...cards.map((card) => resultElement(this.#template, card)));
  }

  /** Focuses the link of a result, for readers who use a keyboard. */
  focus(index: number): void {
    this.#list.children[index]?.querySelector('a')?.focus();
  }
}
