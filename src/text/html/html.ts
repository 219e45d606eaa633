import sanitizeHtml from 'sanitize-html';
import { blockElements, inlineElements, linkSchemes } from './html-tags.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe inside an element or a quoted attribute, of HTML and of XML alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** How the columns of a table stand; written as classes, since the security policy allows no inline style. */
const alignments = ['align-left', 'align-center', 'align-right'];

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

/**
 * Reduces the HTML of an author to an allow-list of text elements: no script, style, frame, form, picture,
 * event handler or inline style survives, and no id but those that begin with `ownId`.
 */
export function sanitize(html: string): string {
  const safe = sanitizeHtml(html, {
    allowedTags,
    allowedAttributes: {
      '*': ['lang', 'dir', 'title'],
      // The footnotes of Markdown need ids, labels and back references.
      a: ['href', 'id', 'aria-label', 'aria-describedby', 'data-footnote-ref', 'data-footnote-backref'],
      li: ['id', 'value'],
      h2: ['id'],
      section: ['data-footnotes'],
      ol: ['start', 'reversed', 'type'],
      time: ['datetime'],
      col: ['span'],
      colgroup: ['span'],
      td: ['colspan', 'rowspan', 'headers', 'align'],
      th: ['colspan', 'rowspan', 'headers', 'scope', 'abbr', 'align'],
    },
    allowedClasses: { td: alignments, th: alignments },
    selfClosing: ['br', 'hr', 'wbr', 'col'],
    allowedSchemes: linkSchemes,
    allowProtocolRelative: false,
    enforceHtmlBoundary: false,
    transformTags: {
      ...replacedTags,
      '*': (tagName, { id, ...attribs }) => ({
        tagName,
        attribs: id?.startsWith(ownId) ? { ...attribs, id } : attribs,
      }),
    },
  });
  return withParagraphs(safe);
}

const blockTag = new RegExp(`</?(?:${blockElements.join('|')})\\b`);

/** Makes a paragraph of each division that holds words alone, and takes out paragraphs that hold nothing. */
function withParagraphs(html: string): string {
  return html
    .replace(/<div([^>]*)>((?:(?!<\/?div\b)[^])*)<\/div>/g, (whole, attributes: string, inner: string) =>
      blockTag.test(inner) ? whole : `<p${attributes}>${inner}</p>`,
    )
    .replace(/<p>\s*<\/p>\n?/g, '');
}
