const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text that looks like a number: `007`, `1.50`, `1e3`, `0x1F`. */
const likeNumber = /^[-+.\d][\w.+-]*$|^[-+]?infinity$/i;

/**
 * Writes an element for the `customData` of `@astrojs/rss`, which parses it and writes it anew. The parser knows the
 * five entities that XML has by name, and turns what looks like a number into one: `007` into `7`. So such a text is
 * handed over one character at a time.
 *
 * @param text plain text.
 */
export function element(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): string {
  const written = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${escapeXml(value)}"`);
  const content = likeNumber.test(text) ? text.replace(/./g, '<![CDATA[$&]]>') : escapeXml(text);
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** Escapes text for XML, with the five entities that it has by name. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
