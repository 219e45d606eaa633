import { excerptOf } from './excerpt.ts';
import { pieceNode } from './result-element.ts';
import { loadTexts } from './story-texts.ts';
import { requireElement } from '../require-element.ts';

interface Wanted {
  readonly address: string;
  readonly marked: ReadonlySet<string>;
  readonly locale: string;
}

/**
 * The excerpts of results whose words are not in the headline or the standfirst. Each comes from the page of the story,
 * when the reader is about to see the result.
 */
export class Excerpts {
  readonly #wanted = new Map<Element, Wanted>();
  readonly #observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) void this.#show(target);
  });

  /** Shows an excerpt in a result as soon as it is seen. */
  add(result: HTMLElement, address: string, marked: ReadonlySet<string>, locale: string): void {
    this.#wanted.set(result, { address, marked, locale });
    this.#observer.observe(result);
  }

  /** Forgets all results. */
  clear(): void {
    this.#observer.disconnect();
    this.#wanted.clear();
  }

  async #show(result: Element): Promise<void> {
    const wanted = this.#wanted.get(result);
    this.#observer.unobserve(result);
    this.#wanted.delete(result);
    if (!wanted) return;
    // Without the page, the standfirst stays.
    const texts = await loadTexts(wanted.address).catch(() => []);
    const excerpt = excerptOf(texts, wanted.marked, wanted.locale);
    if (excerpt.length > 0) requireElement(result, '.excerpt', HTMLElement).replaceChildren(...excerpt.map(pieceNode));
  }
}
