/** The start of a paragraph that announces a correction, with whatever Markdown and date stand around the word. */
const opening =
  /^[ ]{0,3}(?:>\s?|[*_]|[-+]\s|#{1,6}\s|<[a-z][^>]*>|\[|\()*\s*(?:an?\s+)?(?:editors?['’]?s?['’]?\s+)?corrections?(?:\s+appended)?(?:\s*\([^)]*\)|,[^:\n]*\d[^:\n]*)?[*_]*\s*:/i;

const fence = /^[ ]{0,3}(?:`{3,}|~{3,})/;

/** The lines of a body, counted from 1, that begin a paragraph with "Correction:" or the like. */
export function typedCorrections(markdown: string): number[] {
  const found: number[] = [];
  let isBlankAbove = true;
  let isCode = false;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (fence.test(line)) isCode = !isCode;
    if (isBlankAbove && !isCode && opening.test(line)) found.push(index + 1);
    isBlankAbove = line.trim() === '';
  }
  return found;
}
