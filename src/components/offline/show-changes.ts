import { element } from '../story/tools/element.ts';
import styles from './changes.css?url';
import type { Changes } from './changes.ts';
import type { PartElement } from './story-parts.ts';

/** The number of changes that get a link of their own. */
const mostLinks = 8;

/**
 * Marks what has changed in the story on this page, and shows a line with links to the changes.
 *
 * @param after the element below which the line stands.
 */
export function showChanges({ changed, removed }: Changes<PartElement>, readAt: Date, after: Element): void {
  const date = readAt.toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
  const links = changed.slice(0, mostLinks).map((part, index) => {
    part.element.id ||= `change-${index + 1}`;
    return element('a', { href: `#${part.element.id}` }, nameOf(part));
  });
  for (const { element: place } of changed) place.classList.add('is-changed');
  const more = changed.length - links.length;
  const items: (Node | string)[][] = [
    ...links.map((link) => [link]),
    ...(more > 0 ? [[`${more} more`]] : []),
    ...(removed > 0 ? [[removed === 1 ? 'a paragraph was taken out' : `${removed} paragraphs were taken out`]] : []),
  ];
  showLine(
    after,
    `Changed since you read this on ${date}: `,
    ...items.flatMap((item, index) => (index ? [', ', ...item] : item)),
    '.',
  );
}

/** Shows a line about the copy of the story, and has screen readers read it. */
export function showLine(after: Element, ...content: readonly (Node | string)[]): void {
  const line = element('p', { class: 'changes no-print', role: 'status' });
  after.after(element('link', { rel: 'stylesheet', href: styles }), line);
  // Screen readers notice what comes into a status that was there before.
  setTimeout(() => line.append(...content), 100);
}

function nameOf({ kind, element: place, text }: PartElement): string {
  if (kind !== 'paragraph') return kind === 'correction' ? 'a correction' : `the ${kind}`;
  const start = text.split(' ').slice(0, 6).join(' ');
  return `${place.matches('h2, h3, h4') ? 'the heading' : 'the paragraph'} “${start}”`;
}
