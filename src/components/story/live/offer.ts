import words from 'virtual:words/following';

/** The bar at the bottom of the screen. It offers new updates and, once they are loaded, a link to them. */
export class Offer {
  readonly #button: HTMLButtonElement;
  readonly #link: HTMLAnchorElement;

  /** @throws Error if the bar lacks its button or its link. */
  constructor(bar: Element) {
    const [button, link] = [bar.querySelector('button'), bar.querySelector('a')];
    if (!button || !link) throw new Error('The offer has no button or no link.');
    this.#button = button;
    this.#link = link;
    link.addEventListener('click', () => (link.hidden = true));
  }

  /** Shows the button with a text. */
  show(text: string): void {
    if (this.#button.textContent !== text) this.#button.textContent = text;
    this.#button.hidden = false;
  }

  /** @param load adds the new updates to the page and returns them. */
  onAccept(load: () => Promise<readonly Element[]>): void {
    this.#button.addEventListener('click', () => {
      if (this.#button.ariaDisabled === 'true') return;
      this.#button.ariaDisabled = 'true';
      load()
        .then(
          (added) => this.#showLink(added),
          () => this.show(words.failed),
        )
        .finally(() => (this.#button.ariaDisabled = 'false'));
    });
  }

  /** Replaces the button with a focused link to the newest update, which may be far above. */
  #showLink([newest]: readonly Element[]): void {
    if (newest) {
      this.#link.href = `#${newest.id}`;
      this.#link.hidden = false;
      this.#link.focus({ preventScroll: true });
      this.#hideWhenSeen(newest);
    }
    this.#button.hidden = true;
  }

  #hideWhenSeen(update: Element): void {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      if (document.activeElement === this.#link && update instanceof HTMLElement) update.focus({ preventScroll: true });
      this.#link.hidden = true;
    });
    observer.observe(update);
  }
}
