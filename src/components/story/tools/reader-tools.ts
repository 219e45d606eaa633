/** Starts the tools below the byline of a story. */

import words from 'virtual:words/saving';
import { canStorePages } from '../../offline/can-store-pages.ts';
import { press as listen } from './listen.ts';
import { press as showLinks } from './paragraph-links.ts';
import { voiceFor } from './voices.ts';

/** Acts when the button of a tool is pressed. */
type Press = (button: HTMLButtonElement, say: (...message: readonly (Node | string)[]) => void) => void;

// Loaded on a press, listening and links would take more requests than they have kilobytes.
const tools: Readonly<Record<string, Press>> = {
  listen,
  links: showLinks,
  save: (button, say) =>
    void import('../../offline/saved-story.ts').then(
      ({ toggle }) => toggle(button, say),
      () => say(words.failed),
    ),
};

for (const row of document.querySelectorAll<HTMLElement>('[data-tools]')) {
  const status = row.querySelector('[role=status]');
  const say: Parameters<Press>[1] = (...message) => status?.replaceChildren(...message);
  // Browsers give the clipboard to secure sites only.
  for (const button of row.querySelectorAll<HTMLElement>('[data-tool=links]')) button.hidden = !isSecureContext;
  const saveButton = row.querySelector<HTMLButtonElement>('[data-tool=save]');
  if (saveButton && canStorePages()) {
    saveButton.classList.remove('unavailable');
    // Only readers who have stored something have a worker.
    if (navigator.serviceWorker.controller)
      void import('../../offline/saved-story.ts').then(({ resume }) => resume(saveButton));
  }
  const listenButton = row.querySelector('[data-tool=listen]');
  if (listenButton && 'speechSynthesis' in window) {
    const offer = () => listenButton.classList.toggle('unavailable', !voiceFor(document.documentElement.lang));
    offer();
    // Chromium finds its voices later.
    speechSynthesis.onvoiceschanged = offer;
  }
  row.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLButtonElement>('[data-tool]');
    if (button) tools[button.dataset['tool'] ?? '']?.(button, say);
  });
}
