/** Opens a picture of a story large when it is pressed. The large pictures are loaded only then. */

import { openViewer } from './picture-viewer.ts';

document.addEventListener('click', (event) => {
  const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
  // With these keys, a link opens in another tab.
  if (!(target instanceof Element) || ctrlKey || metaKey || shiftKey || altKey) return;
  const trigger = target
    .closest('[data-open-picture], picture')
    ?.closest('figure')
    ?.querySelector<HTMLElement>('[data-open-picture]');
  if (!trigger) return;
  event.preventDefault();
  openViewer(trigger);
});
