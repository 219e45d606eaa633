import { toPlainText } from '../html/plain-text.ts';
import { slugOf } from '../slug.ts';

/** Begins the id of each heading, so that none equals another id of the page. */
export const headingPrefix = 'part-';

/** The length at which the words of an id are cut, in characters. */
const longest = 60;

/**
 * Returns a function that gives the headings of a body ids made of their words: `part-why-not-steel`. It is called for
 * each piece of HTML in turn, and no two ids are equal. Headings with an id, such as that of footnotes, keep it.
 */
export function createHeadingIds(): (html: string) => string {
  const used = new Set<string>();
  const idOf = (words: string): string => {
    const first = `${headingPrefix}${slugOf(words, longest) || 'heading'}`;
    let id = first;
    for (let count = 2; used.has(id); count += 1) id = `${first}-${count}`;
    used.add(id);
    return id;
  };
  return (html) =>
    html.replace(heading, (_, name: string, attributes: string, words: string) => {
      return `<${name} id="${idOf(toPlainText(words))}"${attributes}>${words}</${name}>`;
    });
}

const heading = /<(h[234])((?:\s(?!id=)[^\s>]+)*)>([^]*?)<\/\1>/g;
