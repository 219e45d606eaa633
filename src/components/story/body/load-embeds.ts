import { heightAsked } from './frame-height.ts';

/** Gives each embed of the page its button. Nothing is asked of a third party before a reader presses it. */
for (const figure of document.querySelectorAll<HTMLElement>('[data-embed]')) {
  const button = figure.querySelector('button');
  const { frame: source, title } = figure.dataset;
  if (!button || source === undefined || title === undefined) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    const frame = document.createElement('iframe');
    frame.src = source;
    frame.title = title;
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    // Players refuse to play for pages that hide who they are; the path stays with the reader.
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    window.addEventListener('message', ({ source: sender, data }) => {
      const height = sender === frame.contentWindow ? heightAsked(data) : undefined;
      if (height !== undefined) frame.style.blockSize = `${height}px`;
    });
    figure.replaceChildren(frame);
    frame.focus();
  });
}
