const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Matches text that looks like a number: `007`, `1.50`, `1e3`, `0x1F`. */
const looksLikeNumber = /^[-+.\d][\w.+-]*$|^[-+]?infinity$/i;

/**
 * Returns an XML element for the `customData` of `@astrojs/rss`, which parses and serializes it again. The parser
 * converts text that looks like a number, `007` to `7`; so that it does not, such text is passed one character at a
 * time.
 *
 * @param text plain text.
 */
export function xmlElement(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): string {
  const attributeText = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${escapeXml(value)}"`);
  const content = looksLikeNumber.test(text) ? text.replace(/./g, '<![CDATA[$&]]>') : escapeXml(text);
  return `<${name}${attributeText.join('')}>${content}</${name}>`;
}

/** Escapes text for XML with its five predefined entities. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
