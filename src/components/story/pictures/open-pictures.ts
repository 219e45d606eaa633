/** Opens a picture of a story large when it is pressed. The code of the viewer is loaded only then. */

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
  import('./picture-viewer.ts').then(
    ({ openViewer }) => openViewer(trigger),
    () => {
      if (trigger instanceof HTMLAnchorElement) location.assign(trigger.href);
    },
  );
});
