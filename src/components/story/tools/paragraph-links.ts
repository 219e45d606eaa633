import words from 'virtual:words/linking';
import { fill } from '../../../text/language/fill.ts';
import { element } from './element.ts';
import { paragraphsOf } from './paragraphs.ts';
import { textFragment } from './text-fragment.ts';

/** Shows a button at the end of each paragraph and heading that copies a link to it, or hides these buttons again. */
export function press(button: HTMLButtonElement, say: (message: string) => void): void {
  const isOn = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(isOn));
  if (!isOn) {
    for (const copy of document.querySelectorAll('.copy-link')) copy.remove();
    say('');
    return;
  }
  const paragraphs = [...document.querySelectorAll<HTMLElement>('#story .prose')].flatMap(paragraphsOf);
  // The texts are read before the buttons add theirs.
  const texts = paragraphs.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  for (const [index, paragraph] of paragraphs.entries()) {
    const fragment = paragraph.id ? `#${paragraph.id}` : textFragment(index, texts, document.documentElement.lang);
    paragraph.append(' ', copyButton(fragment, texts[index] ?? '', say));
  }
  say(words.shown);
}

function copyButton(fragment: string, text: string, say: (message: string) => void): HTMLElement {
  const start = text.split(' ').slice(0, 6).join(' ');
  const button = element('button', { type: 'button', class: 'copy-link no-print' }, words.copy);
  button.append(element('span', { class: 'visually-hidden' }, ` ${start}`));
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(location.origin + location.pathname + fragment).then(
      () => {
        button.firstChild?.replaceWith(words.done);
        say(fill(words.copied, { text: start }));
        setTimeout(() => button.firstChild?.replaceWith(words.copy), 3000);
      },
      () => say(words.refused),
    );
  });
  return button;
}
