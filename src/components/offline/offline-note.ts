import words from 'virtual:words/offline';
import { fill } from '../../text/language/fill.ts';
import type { StoredPage } from './storage/pages.ts';

/** Returns a stored page with a line above its content that says from when it is. */
export async function withOfflineNote({ response, readAt }: StoredPage): Promise<Response> {
  const html = await response.text();
  const language = /<html lang="([^"]+)"/.exec(html)?.[1];
  const date = readAt.toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });
  const note = `<p class="offline-note" role="status">${fill(words.copy, { date })}</p>`;
  const headers = new Headers(response.headers);
  headers.delete('Content-Length');
  return new Response(html.replace(/<main\b[^>]*>/, `$&${note}`), { headers });
}
