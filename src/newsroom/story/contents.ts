import { headingPrefix } from '../../text/markdown/heading-ids.ts';
import { toPlainText } from '../../text/html/plain-text.ts';
import { countWords } from '../../text/words.ts';
import type { Link } from '../lists/link.ts';
import { wordsOf, type Block } from './body/body.ts';

/** A text with fewer subheads needs no list of contents, nor does a story with fewer words. */
const least = { words: 1200, subheads: 3 };

/**
 * Returns the subheads of a long story as links to their places on its page; empty for a story that needs no list.
 *
 * @param locale a BCP 47 tag.
 */
export function toContents(body: readonly Block[], locale: string): Link[] {
  const subheads = subheadsOf(body);
  return subheads.length > 0 && countWords(wordsOf(body), locale) < least.words ? [] : subheads;
}

/** Returns the subheads of a text as links to their places on its page; empty if there are fewer than three. */
export function subheadsOf(body: readonly Block[]): Link[] {
  const subheads = body
    .flatMap((block) => (block.type === 'prose' ? [...block.html.matchAll(subhead)] : []))
    .map(([, id = '', words = '']) => ({ name: toPlainText(words), href: `#${id}` }));
  return subheads.length < least.subheads ? [] : subheads;
}

const subhead = new RegExp(`<h2 id="(${headingPrefix}[^"]+)"[^>]*>([^]*?)</h2>`, 'g');
