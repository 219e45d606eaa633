import { element } from '../story/tools/element.ts';
import styles from './changes.css?url';
import type { Changes } from './changes.ts';
import type { PartElement } from './story-parts.ts';

/** The number of changes that get a link of their own. */
const mostLinks = 4;

/** Marks what has changed in the story on this page, and shows a note with links to the changes. */
export function showChanges({ changed, removed }: Changes<PartElement>, readAt: Date): void {
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
  showNote(
    `Changed since you read this on ${date}: `,
    ...items.flatMap((item, index) => (index ? [', ', ...item] : item)),
    '.',
  );
}

/**
 * Shows a note about the copy of the story, and has screen readers read it. It comes late, so it stands at the foot of the
 * window, where it moves nothing.
 */
export function showNote(...content: readonly (Node | string)[]): void {
  const text = element('p', { role: 'status' });
  const close = element('button', { type: 'button' }, 'Close');
  const note = element('div', { class: 'changes-note no-print' }, text, close);
  close.addEventListener('click', () => note.remove());
  const sheet = element('link', { rel: 'stylesheet', href: styles });
  const show = () => {
    document.querySelector('main')?.append(note);
    // Screen readers notice what comes into a status that was there before.
    setTimeout(() => text.append(...content), 100);
  };
  for (const event of ['load', 'error']) sheet.addEventListener(event, show);
  document.head.append(sheet);
}

function nameOf({ kind, element: place, text }: PartElement): string {
  if (kind !== 'paragraph') return kind === 'correction' ? 'a correction' : `the ${kind}`;
  const start = text.split(' ').slice(0, 6).join(' ');
  return `${place.matches('h2, h3, h4') ? 'the heading' : 'the paragraph'} “${start}”`;
}
