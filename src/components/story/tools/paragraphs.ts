/** Returns the paragraphs, headings and list items of a text, without those in boxes, captions, cards and notes. */
export const paragraphsOf = (text: Element): HTMLElement[] => [
  ...text.querySelectorAll<HTMLElement>(
    ['p', 'h2', 'h3', 'h4', 'ul > li', 'ol > li', 'blockquote > p'].map((part) => `:scope > ${part}`).join(),
  ),
];
