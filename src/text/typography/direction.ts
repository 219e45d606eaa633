import { textBlocks } from '../html/html-tags.ts';

/** The direction in which a text is written. */
export type Direction = 'ltr' | 'rtl';

const strong = /\p{L}/u;
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

/**
 * Returns the direction of a language.
 *
 * @param language a BCP 47 tag.
 */
export function directionOf(language: string): Direction {
  return new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}

/** Returns the direction of the first letter of a text, as `dir="auto"` does; `undefined` if it has none. */
function directionOfText(text: string): Direction | undefined {
  const letter = strong.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}

/** The blocks that hold words. Updates of live coverage have subheads of lower ranks. */
const directed = [...textBlocks, 'h5', 'h6', 'caption', 'td', 'th'];
const blockTag = new RegExp(`<(/?)(${directed.join('|')})\\b([^>]*)>`, 'gi');

/**
 * Gives each block of a piece of HTML a `dir` if its first letter is of another direction than the text around it.
 * Blocks in which the author has set `dir` keep it.
 *
 * @param outer the direction of the page.
 */
export function directBlocks(html: string, outer: Direction): string {
  if (outer === 'ltr' && !rightToLeft.test(html)) return html;
  const around: Direction[] = [];
  return html.replace(blockTag, (tag: string, slash: string, name: string, attributes: string, place: number) => {
    if (slash) {
      around.pop();
      return tag;
    }
    const [, set] = /\sdir="(ltr|rtl|auto)"/.exec(attributes) ?? [];
    const inherited = around.at(-1) ?? outer;
    const start = place + tag.length;
    const close = html.indexOf(`</${name}>`, start);
    const text = html.slice(start, close < 0 ? html.length : close).replace(/<[^>]*>|&#?\w+;/g, ' ');
    const own = set === undefined ? (directionOfText(text) ?? inherited) : set === 'rtl' ? 'rtl' : 'ltr';
    around.push(own);
    return set !== undefined || own === inherited ? tag : `<${name}${attributes} dir="${own}">`;
  });
}
