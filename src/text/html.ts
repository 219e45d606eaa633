import sanitizeHtml from 'sanitize-html';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe inside an element or a quoted attribute, of HTML and of XML alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** How the columns of a table stand; written as classes, since the security policy allows no inline style. */
const alignments = ['align-left', 'align-center', 'align-right'];

/** URL schemes that a link in a story may have; addresses without a scheme are the site's own. */
export const linkSchemes = ['http', 'https', 'mailto', 'tel'];

/**
 * HTML of a foreign hand, reduced to an allow-list of text elements: no script, style, frame, form, picture,
 * event handler or inline style survives.
 */
export function sanitise(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [
      ...['p', 'h2', 'h3', 'h4', 'blockquote', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'pre', 'hr', 'br', 'wbr'],
      ...['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'ins', 'kbd', 'mark', 'q'],
      ...['s', 'samp', 'section', 'small', 'strong', 'sub', 'sup', 'time', 'var'],
      ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ],
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
    allowedSchemes: linkSchemes,
    allowProtocolRelative: false,
    enforceHtmlBoundary: false,
  });
}
