/**
 * Private-use characters stand for blocks, ids, escapes and marks while a body is rendered, and are taken out at the
 * end. So no author may write one: raw, by its number, or percent-encoded.
 */
const reserved =
  /[\uE000-\uE012]|&#(?:x0*e0(?:0[\da-f]|1[0-2])|0*573(?:4[4-9]|5\d|6[0-2]));?|%EE%80%(?:8[\dA-F]|9[0-2])/gi;

/** Replaces reserved characters by U+FFFD. They are not deleted, since what stands around them would be joined. */
export const withoutReserved = (markdown: string): string => markdown.replace(reserved, '\uFFFD');
