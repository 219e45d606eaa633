/** Shows the notice that a story is old if it is a year old by the reader's clock. */

const now = new Date(Date.now());
for (const notice of document.querySelectorAll<HTMLElement>('[data-published][hidden]')) {
  const anniversary = new Date(notice.dataset['published'] ?? '');
  anniversary.setFullYear(anniversary.getFullYear() + 1);
  notice.hidden = now < anniversary;
}
