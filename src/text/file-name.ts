/** Returns the slug that a text would have as the name of a file, in full length; it may be empty. */
export function fileNameOf(text: string): string {
  const letters = text.normalize('NFKD').replaceAll(/[\p{M}'’]/gu, '');
  return letters
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
