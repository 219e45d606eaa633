/** Returns the paragraphs, headings and list items of a text, without those in boxes, captions, cards and notes. */
export const paragraphsOf = (text: Element): HTMLElement[] => [
  ...text.querySelectorAll<HTMLElement>(
    ['p', 'h2', 'h3', 'h4', 'ul > li', 'ol > li', 'blockquote > p'].map((part) => `:scope > ${part}`).join(),
  ),
];

/** Returns the text of a paragraph without marks of footnotes and buttons. */
export function wordsOf(paragraph: Element): string {
  const copy = paragraph.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const part of copy.querySelectorAll('[data-footnote-ref], button')) part.remove();
  return copy.textContent.replace(/\s+/g, ' ');
}
