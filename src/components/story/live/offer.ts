/** The bar at the foot of the screen: first it offers what is new, and when that is taken it leads there. */
export class Offer {
  readonly #button: HTMLButtonElement;
  readonly #link: HTMLAnchorElement;

  /** @throws Error if the bar has not the elements that the page is printed with. */
  constructor(bar: Element) {
    const [button, link] = [bar.querySelector('button'), bar.querySelector('a')];
    if (!button || !link) throw new Error('The offer has lost its button or its link.');
    this.#button = button;
    this.#link = link;
    link.addEventListener('click', () => (link.hidden = true));
  }

  /** Offers what is new. */
  show(words: string): void {
    if (this.#button.textContent !== words) this.#button.textContent = words;
    this.#button.hidden = false;
  }

  /** @param take puts what is new on the page, and gives it. */
  onTake(take: () => Promise<readonly Element[]>): void {
    this.#button.addEventListener('click', () => {
      if (this.#button.ariaDisabled === 'true') return;
      this.#button.ariaDisabled = 'true';
      take()
        .then(
          (added) => this.#lead(added),
          () => this.show('The new updates could not be loaded — try again'),
        )
        .finally(() => (this.#button.ariaDisabled = 'false'));
    });
  }

  /** Takes the place of the button, and its focus, since the updates themselves may be far above. */
  #lead([newest]: readonly Element[]): void {
    if (newest) {
      this.#link.href = `#${newest.id}`;
      this.#link.hidden = false;
      this.#link.focus({ preventScroll: true });
      this.#hideWhenSeen(newest);
    }
    this.#button.hidden = true;
  }

  #hideWhenSeen(update: Element): void {
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      if (document.activeElement === this.#link && update instanceof HTMLElement) update.focus({ preventScroll: true });
      this.#link.hidden = true;
    });
    watch.observe(update);
  }
}
