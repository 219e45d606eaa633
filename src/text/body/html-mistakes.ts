import { Parser } from 'htmlparser2';
import { excerpt, lineAt } from '../source-text.ts';
import type { BodyMistake } from './body-mistake.ts';
import {
  embedAdvice,
  headAdvice,
  idleElements,
  lostAttributes,
  passingElements,
  removedElements,
  selfEnding,
} from './html-elements.ts';

/**
 * Finds what of an author's HTML is not printed as it was written.
 *
 * @param source the Markdown, with everything but HTML blanked out.
 */
export function findHtmlMistakes(source: string): BodyMistake[] {
  const check = new ElementCheck();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => check.open(name, attributes, lineAt(source, parser.startIndex)),
      onprocessinginstruction: (name, data) => check.instruction(name, data, lineAt(source, parser.startIndex)),
      onclosetag: (_, isImplied) => check.close(isImplied),
    },
    { lowerCaseTags: false, recognizeSelfClosing: true },
  );
  parser.end(source.replace(/<!--[^]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/<!--[^]*$/, ''));
  return [...check.mistakes, ...commentMistakes(source)];
}

type HtmlAttributes = Readonly<Record<string, string>>;

/** Checks the elements of a body in the order in which they open and close. */
class ElementCheck {
  readonly mistakes: BodyMistake[] = [];
  readonly #warnings = new Set<string>();
  readonly #open: { readonly name: string; readonly line: number; readonly isRemoved: boolean }[] = [];

  open(written: string, attributes: HtmlAttributes, line: number): void {
    const name = written.toLowerCase();
    const isKnown = removedElements.has(name) || idleElements.has(name) || passingElements.has(name);
    if (!this.#isInRemoved()) {
      this.#checkElement(isKnown ? name : written, attributes, line);
      this.#checkAttributes(name, attributes, line);
    }
    this.#open.push({ name, line, isRemoved: removedElements.has(name) || !isKnown });
  }

  instruction(name: string, data: string, line: number): void {
    if (name.toLowerCase() === '!doctype') this.#warn(line, `<${data}> has no effect here`, headAdvice);
    else this.#error(line, `"<${excerpt(data)}" does not pass into the page → take it out`);
  }

  close(isImplied: boolean): void {
    const closed = this.#open.pop();
    if (!closed || !isImplied || closed.isRemoved || this.#isInRemoved()) return;
    const { name, line } = closed;
    if (selfEnding.has(name) || idleElements.has(name)) return;
    this.#error(line, `<${name}> is not closed → write </${name}> where it ends`);
  }

  #checkElement(name: string, attributes: HtmlAttributes, line: number): void {
    const removed = removedElements.get(name);
    const idle = idleElements.get(name);
    if (removed !== undefined) this.#error(line, removedMessage(name, attributes, removed));
    else if (idle !== undefined) this.#warn(line, `<${name}> has no effect here`, idle);
    else if (!passingElements.has(name)) this.#error(line, unknownMessage(name));
  }

  #checkAttributes(name: string, attributes: HtmlAttributes, line: number): void {
    if ('hidden' in attributes || /display\s*:\s*none/.test(attributes['style'] ?? '')) {
      this.#error(line, `<${name}> is hidden, but its words would be printed → take them out`);
      return;
    }
    if (!passingElements.has(name)) return;
    for (const attribute of Object.keys(attributes)) {
      const advice = attribute.startsWith('on') ? 'take it out' : lostAttributes.get(attribute);
      if (advice !== undefined) this.#warn(line, `the attribute ${attribute} of <${name}> has no effect here`, advice);
    }
  }

  #isInRemoved(): boolean {
    return this.#open.some(({ isRemoved }) => isRemoved);
  }

  #error(line: number, message: string): void {
    this.mistakes.push({ line, message });
  }

  /** Reports each kind of element or attribute once. */
  #warn(line: number, what: string, advice: string): void {
    if (!this.#warnings.has(what)) this.mistakes.push({ line, message: `${what} → ${advice}`, severity: 'warning' });
    this.#warnings.add(what);
  }
}

function removedMessage(name: string, { src = '' }: Readonly<Record<string, string>>, fix: string): string {
  const isEmbed = fix === embedAdvice && /^https?:\/\//.test(src);
  return `<${name}> does not pass into the page → ${isEmbed ? fix.replace('url="…"', `url="${src}"`) : fix}`;
}

function unknownMessage(name: string): string {
  return `<${name}> is no element of HTML and would vanish → take it out, or write &lt;${name}> to print it`;
}

function commentMistakes(source: string): BodyMistake[] {
  const mistakes: BodyMistake[] = [];
  const unclosed = /<!--(?![^]*-->)/.exec(source);
  if (unclosed) {
    const message = 'a comment begins here and is not closed, so the rest of the text would vanish → close it with -->';
    mistakes.push({ line: lineAt(source, unclosed.index), message });
  }
  const left = /<!--\s*(\/?wp:[^\s>]*|more|nextpage)[^]*?-->/.exec(source);
  if (left) {
    const message = `the comment "${left[1] ?? ''}" of another system does nothing here → take out all of its kind`;
    mistakes.push({ line: lineAt(source, left.index), message, severity: 'warning' });
  }
  return mistakes;
}
