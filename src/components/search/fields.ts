import type { Counts } from './pagefind.ts';
import { readQuery, type Query } from './query.ts';

/** The form and what it says: the query, in fields that have the names of the address's parameters. */
export class Fields {
  readonly #form: HTMLFormElement;
  readonly #selects: readonly HTMLSelectElement[];
  /** The names of all choices, without counts. */
  readonly #names = new Map<HTMLOptionElement, string>();
  readonly #locale: string;

  constructor(form: HTMLFormElement, locale: string) {
    this.#form = form;
    this.#locale = locale;
    this.#selects = [...form.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
    for (const option of this.#selects.flatMap(({ options }) => [...options])) this.#names.set(option, option.label);
  }

  read(): Query {
    return readQuery(new FormData(this.#form));
  }

  /** Shows a query; a choice that the form does not have is shown by its value, so that nothing narrows unseen. */
  write({ words, filters, order }: Query): void {
    const values: Readonly<Record<string, string>> = { q: words, sort: order, ...filters };
    for (const control of this.#form.elements) {
      if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue;
      const value = values[control.name] ?? '';
      if (control instanceof HTMLSelectElement && ![...control.options].some((option) => option.value === value)) {
        const option = new Option(value, value);
        this.#names.set(option, value);
        control.add(option);
      }
      control.value = value;
    }
  }

  /** What a reader calls a choice: "Foreign Affairs" for the section `foreign-affairs`. */
  nameOf(filter: string, value: string): string {
    const options = this.#selects.find(({ name }) => name === filter)?.options ?? [];
    const option = [...options].find((candidate) => candidate.value === value);
    return (option && this.#names.get(option)) ?? value;
  }

  /** Sets beside each choice how many stories it would give, where that is known, and hides those that would give none. */
  showCounts(counts: Counts | undefined): void {
    for (const select of this.#selects) {
      const counted = counts?.[select.name];
      for (const option of select.options) {
        const name = this.#names.get(option) ?? option.value;
        const count = counted?.[option.value] ?? 0;
        const isChoice = option.value !== '';
        const text = isChoice && counted ? `${name} (${count.toLocaleString(this.#locale)})` : name;
        // Every assignment makes the browser set the list anew, and there may be hundreds.
        if (option.text !== text) option.text = text;
        option.hidden = isChoice && counted !== undefined && count === 0 && !option.selected;
        option.disabled = option.hidden;
      }
    }
  }
}
