import { closesAhead, isElision } from './elision.ts';
import { quotationMarks, type QuotationMarks } from './quotation-marks.ts';

type Straight = '"' | "'";

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー]/u;
const hebrew = /\p{Script=Hebrew}/u;
const alphanumeric = /[\p{L}\p{M}\p{N}]/u;
/** What may stand before a quotation: a space, an opening bracket or mark, a dash, a slash. */
const before = /[\s\p{Ps}\p{Pi}\p{Pd}/¿¡=„‚]/u;
/** What may stand behind one. */
const behind = /[\s\p{Pe}\p{Pf}\p{Pd}/.,;:!?…、。，！？]/u;

/**
 * Decides what each straight quote of a text stands for, from left to right, by what stands on both sides and by the
 * quotations that are still open.
 *
 * - Between letters or digits, `'` is an apostrophe; in `6'2"` both are prime signs, and so is either behind a number
 *   where no quotation is open.
 * - Behind a space, bracket, dash, slash or opening mark, a quote opens a quotation. `'` is an apostrophe there if it
 *   stands for letters left out (see `isElision`), or if no closing quote follows and it is not the first character.
 * - Before a space or punctuation, a quote closes the open quotation. `'` without one is an apostrophe.
 * - Elsewhere (`word"word`, or among Chinese, Japanese and Korean characters) it closes what is open, else it opens.
 * - Between two Hebrew letters, `"` is a gershayim; `'` behind one is a geresh.
 * - Curly marks of the author are counted as opening and closing, and never changed.
 */
export class Quotes {
  readonly #text: string;
  readonly #marks: QuotationMarks;
  #open: Straight[] = [];
  /** The place of the last quote that opened something. */
  #opened = -1;
  /** The end of the paragraph in which quotes are being read; a quotation does not go on in the next one. */
  #end = -1;

  constructor(text: string, language: string) {
    this.#text = text;
    this.#marks = quotationMarks(language);
  }

  /** Returns what a quote becomes; `undefined` leaves it as it is. Asked for each quote in its order. */
  set(quote: string, place: number): string | undefined {
    if (place > this.#end) {
      this.#open = [];
      const end = this.#text.indexOf('\u2029', place);
      this.#end = end < 0 ? this.#text.length : end;
    }
    if (quote === '"') return this.#double(place);
    if (quote === "'") return this.#single(place);
    this.#note(quote, place);
    return undefined;
  }

  #double(place: number): string | undefined {
    const last = this.#text.charAt(place - 1);
    const next = this.#text.charAt(place + 1);
    if (hebrew.test(last) && hebrew.test(next)) return '״';
    if (/\d/.test(last) && this.#isInches(place)) return '″';
    const role = this.#role('"', place);
    if (role === 'open') return this.#opens('"', place, this.#marks.open);
    return role && this.#closes('"', this.#marks.close);
  }

  #single(place: number): string | undefined {
    const last = this.#text.charAt(place - 1);
    const next = this.#text.charAt(place + 1);
    const isOpen = this.#open.includes("'");
    if (hebrew.test(last) && (hebrew.test(next) || !isOpen)) return '׳';
    const isCjk = cjk.test(last) || cjk.test(next);
    if (!isCjk && alphanumeric.test(last) && alphanumeric.test(next)) {
      return /^\d'\d{1,2}(?!\d|s)/.test(this.#text.slice(place - 1, place + 4)) ? '′' : '’';
    }
    const role = this.#role("'", place);
    if (role === undefined) return undefined;
    if (role === 'open') {
      const isFirst = place === 0 || /[\u2029"'“‘]/.test(last);
      if (isElision(this.#text, place, isOpen) || (!isCjk && !isFirst && closesAhead(this.#text, place) === undefined))
        return '’';
      return this.#opens("'", place, this.#marks.innerOpen);
    }
    if (!isOpen) return /\d/.test(last) ? '′' : '’';
    const isPossessive = /s/i.test(last) && /^\s\p{L}/u.test(this.#text.slice(place + 1, place + 3));
    const isApostrophe =
      (isPossessive && closesAhead(this.#text, place) !== undefined) ||
      /['’]n$/i.test(this.#text.slice(Math.max(0, place - 2), place));
    return isApostrophe ? '’' : this.#closes("'", this.#marks.innerClose);
  }

  /** Tells by both neighbors whether a quote opens or closes; `undefined` if it stands alone. */
  #role(quote: Straight, place: number): 'open' | 'close' | undefined {
    const last = this.#text.charAt(place - 1);
    // Quotes that follow at once share what stands behind them.
    const next = /[^"']|$/.exec(this.#text.slice(place + 1))?.[0] ?? '';
    const mayOpen = (last === '' || before.test(last) || place - 1 === this.#opened) && !/^\s?$/.test(next);
    const mayClose = !/^\s?$/.test(last) && (next === '' || behind.test(next));
    if (mayOpen !== mayClose) return mayOpen ? 'open' : 'close';
    if (!mayOpen && /^\s?$/.test(last)) return undefined;
    return this.#open.includes(quote) ? 'close' : 'open';
  }

  /** Tells whether a quote behind a digit is a measure: after feet, outside a quotation, or one too many in one. */
  #isInches(place: number): boolean {
    if (/\d['′’] ?\d+(?:\.\d+)?$/.test(this.#text.slice(Math.max(0, place - 12), place))) return true;
    if (alphanumeric.test(this.#text.charAt(place + 1))) return false;
    if (!this.#open.includes('"')) return true;
    const isInside = /^[ -]\p{L}/u.test(this.#text.slice(place + 1, place + 3));
    return isInside && (this.#text.slice(place + 1, this.#end).match(/"/g)?.length ?? 0) % 2 === 1;
  }

  #opens(quote: Straight, place: number, mark: string): string {
    this.#open.push(quote);
    this.#opened = place;
    return mark;
  }

  #closes(quote: Straight, mark: string): string {
    const place = this.#open.lastIndexOf(quote);
    if (place >= 0) this.#open.length = place;
    return mark;
  }

  /** Counts a curly mark of the author's. */
  #note(mark: string, place: number): void {
    const { open, close, innerOpen, innerClose } = this.#marks;
    const isInner = mark === innerOpen.trim() || mark === innerClose.trim() || '‘’‚‹›『』'.includes(mark);
    const quote = isInner && mark !== open.trim() && mark !== close.trim() ? "'" : '"';
    const isOpen = this.#open.includes(quote);
    const mayClose = mark === close.trim() || mark === innerClose.trim() || '”’»›」』'.includes(mark);
    if (mayClose && isOpen) {
      // Between letters it is an apostrophe.
      const isApostrophe = mark === '’' && alphanumeric.test(this.#text.charAt(place + 1));
      if (!isApostrophe) this.#closes(quote, mark);
    } else if ('“‘„‚«‹「『'.includes(mark)) this.#opens(quote, place, mark);
  }
}
