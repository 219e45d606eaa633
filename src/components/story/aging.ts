/** Shows the notice that a story is old, if it is a year old by the reader's clock. */

for (const notice of document.querySelectorAll<HTMLElement>('[data-published][hidden]')) {
  const anniversary = new Date(notice.dataset['published'] ?? '');
  anniversary.setFullYear(anniversary.getFullYear() + 1);
  // A document knows when it was opened; in the future lies only what has a wrong date.
  notice.hidden = !(anniversary.getTime() <= performance.timeOrigin);
}
