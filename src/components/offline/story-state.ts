import words from 'virtual:words/stored';
import { changesBetween } from './changes.ts';
import { parsePage, storyParts } from './story-parts.ts';

/** Returns what has become of a saved story, in a sentence; nothing if it is as it was, or the host does not answer. */
export async function stateOf(path: string, copy: Document): Promise<string> {
  if (!navigator.onLine) return '';
  const response = await fetch(path, { redirect: 'manual', cache: 'no-cache' }).catch(() => undefined);
  if (!response || response.status >= 500) return '';
  if (response.type === 'opaqueredirect') return words.moved;
  const page = parsePage(response.ok ? await response.text() : '');
  if (page.querySelector('meta[http-equiv=refresh]')) return words.moved;
  const parts = storyParts(page);
  if (parts.length === 0) return words.gone;
  const { changed, removed } = changesBetween(storyParts(copy), parts);
  return changed.length + removed > 0 ? words.changed : '';
}
