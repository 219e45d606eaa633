import { escapeHtml } from './html.ts';

/** Sets the place of a report at the head of its first paragraph: "WASHINGTON — The court ruled …" */
export function openWithDateline(html: string, dateline: string): string {
  const opening = `<span class="dateline">${escapeHtml(dateline)}</span>\u00a0— `;
  return html.startsWith('<p>') ? `<p>${opening}${html.slice('<p>'.length)}` : `<p>${opening}</p>${html}`;
}
