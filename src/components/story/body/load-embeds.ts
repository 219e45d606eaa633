import { requestedHeight } from './frame-height.ts';

/** Shows the button of each embed on the page. Nothing is requested from a third party before a reader presses it. */
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
    // Players refuse to work without the origin of the page; the path is not sent.
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    window.addEventListener('message', ({ source: sender, data }) => {
      const height = sender === frame.contentWindow ? requestedHeight(data) : undefined;
      if (height !== undefined) frame.style.blockSize = `${height}px`;
    });
    // Mastodon answers this with the height of its post.
    frame.addEventListener('load', () => frame.contentWindow?.postMessage({ type: 'setHeight', id: 0 }, '*'));
    figure.replaceChildren(frame);
    frame.focus();
  });
}
