/** Starts the tools below the byline of a story. The code of each is loaded when it is first used. */

import { voiceFor } from './voices.ts';

/** A tool is a module with a function that acts when its button is pressed. */
interface Tool {
  press: (button: HTMLButtonElement, say: (message: string) => void) => void;
}

const tools: Readonly<Record<string, () => Promise<Tool>>> = {
  listen: () => import('./listen.ts'),
  links: () => import('./paragraph-links.ts'),
};

for (const row of document.querySelectorAll<HTMLElement>('[data-tools]')) {
  const status = row.querySelector('[role=status]');
  const say = (message: string) => {
    if (status) status.textContent = message;
  };
  // Browsers give the clipboard to secure sites only.
  for (const button of row.querySelectorAll<HTMLElement>('[data-tool=links]')) button.hidden = !isSecureContext;
  const listen = row.querySelector('[data-tool=listen]');
  if (listen && 'speechSynthesis' in window) {
    const offer = () => listen.classList.toggle('unavailable', !voiceFor(document.documentElement.lang));
    offer();
    // Chromium finds its voices later.
    speechSynthesis.onvoiceschanged = offer;
  }
  row.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLButtonElement>('[data-tool]');
    const load = button && tools[button.dataset['tool'] ?? ''];
    if (!load) return;
    load().then(
      ({ press }) => press(button, say),
      () => say('This could not be loaded. Are you offline?'),
    );
  });
}
