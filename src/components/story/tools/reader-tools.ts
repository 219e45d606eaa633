/** Starts the tools below the byline of a story. The code of each is loaded when it is first used. */

/** A tool is a module with a function that acts when its button is pressed. */
interface Tool {
  press: (button: HTMLButtonElement, say: (message: string) => void) => void;
}

const tools: Readonly<Record<string, () => Promise<Tool>>> = {
  links: () => import('./paragraph-links.ts'),
};

for (const row of document.querySelectorAll<HTMLElement>('[data-tools]')) {
  const status = row.querySelector('[role=status]');
  const say = (message: string) => {
    if (status) status.textContent = message;
  };
  // Browsers give the clipboard to secure sites only.
  for (const button of row.querySelectorAll<HTMLElement>('[data-tool=links]')) button.hidden = !isSecureContext;
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
