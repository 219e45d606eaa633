import type { Card } from './card.ts';
import { find } from './find.ts';
import { cardElement } from './results.ts';

/** What the results' part of the page shows. */
export type State = 'start' | 'busy' | 'found' | 'none' | 'failed';

/** The results' part of the page. */
export class View {
  readonly more: HTMLButtonElement;
  readonly retry: HTMLButtonElement;
  readonly clear: HTMLButtonElement;
  readonly #root: HTMLElement;
  readonly #status: HTMLElement;
  readonly #list: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #parts: readonly HTMLElement[];

  constructor(root: HTMLElement) {
    this.#root = root;
    this.more = find(root, '[data-more]', HTMLButtonElement);
    this.retry = find(root, '[data-retry]', HTMLButtonElement);
    this.clear = find(root, '[data-clear]', HTMLButtonElement);
    this.#status = find(root, '[role="status"]', HTMLElement);
    this.#list = find(root, '[data-list]', HTMLElement);
    this.#template = find(root, 'template', HTMLTemplateElement);
    this.#parts = [...root.querySelectorAll<HTMLElement>('[data-when]')];
  }

  /** How many results are on the page. */
  get shown(): number {
    return this.#list.children.length;
  }

  /** Shows a state and says what it is. */
  show(state: State, message: string): void {
    this.#root.setAttribute('aria-busy', String(state === 'busy'));
    for (const part of this.#parts) part.hidden = part.dataset['when'] !== state;
    if (this.#status.textContent !== message) this.#status.textContent = message;
  }

  /** Takes away the results of an earlier search. */
  empty(): void {
    this.#list.replaceChildren();
    this.more.hidden = true;
  }

  /** Adds results below those that are there. */
  append(cards: readonly Card[]): void {
    this.#list.append(...cards.map((card) => cardElement(this.#template, card)));
  }

  /** Moves on to a result, for readers who go by keyboard. */
  focus(index: number): void {
    this.#list.children[index]?.querySelector('a')?.focus();
  }
}
