/**
 * Plain text as a compositor would set it: curly quotation marks and apostrophes, dashes for two and three hyphens,
 * an ellipsis for three full stops. What is set already stays as it is. Bodies are set by the Markdown processor.
 */
export function setType(text: string): string {
  return text
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('...', '…')
    .replace(/(^|[\s([{“‘—–])"(?=\S)/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{“—–])'(?=[^\s\d])/g, '$1‘')
    .replaceAll("'", '’');
}
