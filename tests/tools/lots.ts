import fc, { type GeneratorValue } from 'fast-check';

/** Draws at random; a failed run is repeated by its seed. */
export class Lots {
  readonly #lots: GeneratorValue;

  constructor(lots: GeneratorValue) {
    this.#lots = lots;
  }

  /** A whole number from 0 to `max`. */
  number(max: number): number {
    return this.#lots(fc.nat, { max });
  }

  /** Returns `true` once in so many times. */
  once(in_: number): boolean {
    return this.number(in_ - 1) === 0;
  }

  /** One of a list, which must not be empty. */
  one<T>(list: readonly T[]): T {
    return this.#lots(fc.constantFrom<T[]>, ...list);
  }

  /** Any of a list, in any order; perhaps none. */
  some<T>(list: readonly T[]): T[] {
    return this.#lots(fc.shuffledSubarray<T>, [...list]);
  }

  /** A whole list, in any order. */
  shuffled<T>(list: readonly T[]): T[] {
    return this.#lots(fc.shuffledSubarray<T>, [...list], { minLength: list.length });
  }
}
