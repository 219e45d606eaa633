import sanitizeHtml from 'sanitize-html';
import { allowedTags, blockElements, linkSchemes, ownId, replacedTags } from './html-tags.ts';

/** How the columns of a table stand; written as classes, since the security policy allows no inline style. */
const alignments = ['align-left', 'align-center', 'align-right'];

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
