import words from 'virtual:words/saving';
import { counted, fill, fillParts } from '../../text/language/fill.ts';
import { listParts } from '../../text/words.ts';
import { element } from '../story/tools/element.ts';
import styles from './changes.css?url';
import type { Changes } from './changes.ts';
import type { PartElement } from './story-parts.ts';

/** The number of changes that get a link of their own. */
const mostLinks = 4;

/** Marks what has changed in the story on this page, and shows a note with links to the changes. */
export function showChanges({ changed, removed }: Changes<PartElement>, readAt: Date): void {
  const { lang } = document.documentElement;
  const date = readAt.toLocaleDateString(lang, { dateStyle: 'long' });
  const links = changed.slice(0, mostLinks).map((part, index) => {
    part.element.id ||= `change-${index + 1}`;
    return element('a', { href: `#${part.element.id}` }, nameOf(part));
  });
  for (const { element: place } of changed) place.classList.add('is-changed');
  const more = changed.length - links.length;
  const items: readonly (Node | string)[] = [
    ...links,
    ...(more > 0 ? [counted(words.more, more, lang)] : []),
    ...(removed > 0 ? [counted(words.cut, removed, lang)] : []),
  ];
  const changes = element('span', {});
  // The list is made with numbers in the place of its items, which may be elements.
  for (const { type, value } of listParts([...items.keys()].map(String), lang))
    changes.append(type === 'element' ? (items[Number(value)] ?? '') : value);
  showNote(...fillParts<Node | string>(words.changed, { date, changes }));
}

/**
 * Shows a note about the copy of the story, and has screen readers read it. It comes late, so it stands at the foot of the
 * window, where it moves nothing.
 */
export function showNote(...content: readonly (Node | string)[]): void {
  const text = element('p', { role: 'status' });
  const close = element('button', { type: 'button' }, words.close);
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
  if (kind !== 'paragraph') return words[kind];
  const start = text.split(' ').slice(0, 6).join(' ');
  return fill(place.matches('h2, h3, h4') ? words.heading : words.paragraph, { text: start });
}
