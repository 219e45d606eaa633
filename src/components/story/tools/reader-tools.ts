/** Starts the tools below the byline of a story. */

import { press as listen } from './listen.ts';
import { press as showLinks } from './paragraph-links.ts';
import { voiceFor } from './voices.ts';

/** Acts when the button of a tool is pressed. */
type Press = (button: HTMLButtonElement, say: (message: string) => void) => void;

// Loaded on a press, each would take more requests than it has kilobytes.
const tools: Readonly<Record<string, Press>> = { listen, links: showLinks };

for (const row of document.querySelectorAll<HTMLElement>('[data-tools]')) {
  const status = row.querySelector('[role=status]');
  const say = (message: string) => {
    if (status) status.textContent = message;
  };
  // Browsers give the clipboard to secure sites only.
  for (const button of row.querySelectorAll<HTMLElement>('[data-tool=links]')) button.hidden = !isSecureContext;
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
