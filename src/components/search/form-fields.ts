import type { SearchField } from '../../newsroom/lists/search-page.ts';
import type { Counts } from './engine/pagefind.ts';
import { readQuery, type Query } from './engine/query.ts';

/** The fields of the search form. They have the names of the parameters in the address of the page. */
export class FormFields {
  readonly #form: HTMLFormElement;
  readonly #selects: readonly HTMLSelectElement[];
  /** The names of all options, without counts. */
  readonly #names = new Map<HTMLOptionElement, string>();
  readonly #locale: string;

  constructor(form: HTMLFormElement, locale: string) {
    this.#form = form;
    this.#locale = locale;
    this.#selects = [...form.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
    for (const option of this.#selects.flatMap(({ options }) => [...options])) this.#names.set(option, option.label);
  }

  /** The filters with their choices. */
  get choices(): Pick<SearchField, 'label' | 'choices'>[] {
    return this.#selects.map((select) => ({
      label: select.labels[0]?.textContent ?? '',
      choices: [...select.options]
        .filter(({ value }) => value !== '')
        .map((option) => {
          const { href } = option.dataset;
          return { value: option.value, name: this.#names.get(option) ?? option.value, ...(href && { href }) };
        }),
    }));
  }

  /** Returns the query in the form. */
  read(): Query {
    return readQuery(new FormData(this.#form));
  }

  /** Shows a query. A filter value without an option gets one, so that no filter is invisible. */
  write({ words, filters, order }: Query): void {
    const values: Readonly<Record<string, string>> = { q: words, sort: words === '' ? 'best' : order, ...filters };
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

  /** Returns the name of a filter value: "Foreign Affairs" for the section `foreign-affairs`. */
  nameOf(filter: string, value: string): string {
    const options = this.#selects.find(({ name }) => name === filter)?.options ?? [];
    const option = [...options].find((candidate) => candidate.value === value);
    return (option && this.#names.get(option)) ?? value;
  }

  /** Shows the number of results beside each option, if it is known, and hides options without results. */
  showCounts(counts: Counts | undefined): void {
    for (const select of this.#selects) {
      const counted = counts?.[select.name];
      for (const option of select.options) {
        const name = this.#names.get(option) ?? option.value;
        const count = counted?.[option.value] ?? 0;
        const isChoice = option.value !== '';
        const text = isChoice && counted ? `${name} (${count.toLocaleString(this.#locale)})` : name;
        // Each assignment causes a layout of the list, which may have hundreds of options.
        if (option.text !== text) option.text = text;
        option.hidden = isChoice && counted !== undefined && count === 0 && !option.selected;
        option.disabled = option.hidden;
      }
    }
  }
}
