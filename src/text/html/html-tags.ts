/** Matches a comment or a tag of well-formed HTML; the groups are the slash of an end tag and the element's name. */
export const htmlTag = /<!--[^]*?-->|<(\/?)([a-z][a-z\d-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

/** URL schemes that a link in a story may have; addresses without a scheme are the site's own. */
export const linkSchemes = ['http', 'https', 'mailto', 'tel'];

/** Paragraphs, headings, quotations, lists and tables of an author's HTML. */
export const textBlocks = ['p', 'h2', 'h3', 'h4', 'blockquote', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table'];

/** All elements that an author's HTML may use beside paragraphs, not in them. */
export const blockElements = [...textBlocks, 'div', 'pre', 'hr', 'section'];

/** Elements within a line of text that an author's HTML may use. */
const inlineElements = [
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'ins', 'kbd', 'mark', 'q', 's', 'samp'],
  ...['small', 'span', 'strong', 'sub', 'sup', 'time', 'var', 'wbr'],
];

/** Elements that an author's HTML may use. */
export const allowedTags = [
  ...blockElements,
  ...inlineElements,
  ...['br', 'rb', 'rp', 'rt', 'ruby'],
  ...['caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
];

/** Elements that set words apart from their neighbors, printed as the element that serves the same end here. */
export const replacedTags: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...['address', 'article', 'aside', 'center', 'details', 'dir', 'fieldset', 'figcaption', 'figure', 'footer'],
      ...['header', 'hgroup', 'legend', 'main', 'menu', 'nav', 'summary'],
    ].map((name) => [name, 'div']),
  ),
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
};

/** Stands before each id that Markdown makes, until authors' ids are gone. */
export const ownId = '\uE002';

/** Elements that join the words around them, whether or not an author may use them. */
const joining = new Set([...inlineElements, 'data', 'font', 'label', 'strike', 'tt', 'u']);

/** Returns whether an element parts the words before it from those behind it, as blocks, cells and line breaks do. */
export function partsWords(name: string): boolean {
  return !joining.has(name.toLowerCase());
}
