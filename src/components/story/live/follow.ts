import words from 'virtual:words/following';
import type { LiveStatus } from '../../../newsroom/story/live.ts';
import { counted } from '../../../text/language/fill.ts';
import { addSortButtons } from '../body/sort-table.ts';
import { keepScrollPosition, mergeUpdates } from './merge-updates.ts';
import { Offer } from './offer.ts';
import { firstDelay, nextDelay, type PollResult } from './polling.ts';

/** Polls live coverage while its page is visible, and offers new updates. */

const root = document.querySelector<HTMLElement>('[data-live]');
const list = root?.querySelector('[data-updates]');
const bar = root?.querySelector('[data-offer]');
if (root && list && bar) follow(root, list, new Offer(bar));

function follow(page: HTMLElement, updates: Element, offer: Offer): void {
  let delay = firstDelay;
  let due = performance.now() + delay;
  let timer = 0;
  let isPolling = false;
  let isEnded = false;

  const schedule = () => {
    window.clearTimeout(timer);
    if (isPolling || isEnded || document.visibilityState !== 'visible') return;
    timer = window.setTimeout(() => void poll(), Math.max(0, due - performance.now()));
  };
  const poll = async () => {
    isPolling = true;
    delay = nextDelay(delay, await checkStatus());
    isPolling = false;
    due = performance.now() + delay;
    schedule();
  };
  const checkStatus = async (): Promise<PollResult> => {
    try {
      const response = await fetch(page.dataset['live'] ?? '', { cache: 'no-cache' });
      isEnded = response.status === 404 || response.status === 410;
      const status: unknown = response.ok ? await response.json() : undefined;
      if (!isLiveStatus(status)) return 'failed';
      isEnded = status.ended;
      const count = status.updates.filter((anchor) => !document.getElementById(anchor)).length;
      if (count > 0) offer.show(counted(words.offer, count, document.documentElement.lang));
      else if (status.ended) await loadUpdates();
      return count > 0 ? 'news' : 'nothing';
    } catch {
      return 'failed';
    }
  };
  /** Loads the newest version of the page and merges it into this one. Returns the updates that were added. */
  const loadUpdates = async (): Promise<Element[]> => {
    const response = await fetch(location.pathname, { cache: 'no-cache' });
    const newer = new DOMParser().parseFromString(await response.text(), 'text/html');
    const newUpdates = newer.querySelector('[data-updates]');
    if (!response.ok || !newUpdates) throw new Error(`${location.pathname} has no updates.`);
    let added: Element[] = [];
    keepScrollPosition(() => {
      added = mergeUpdates(updates, newUpdates);
      // The label says "Live" only until coverage ends.
      for (const selector of ['[data-overview]', 'article > header .labels']) {
        const newest = newer.querySelector(selector);
        if (newest) document.querySelector(selector)?.replaceWith(document.importNode(newest, true));
      }
      addSortButtons();
      document.title = newer.title;
    });
    return added;
  };

  offer.onAccept(loadUpdates);
  document.addEventListener('visibilitychange', schedule);
  schedule();
}

function isLiveStatus(value: unknown): value is LiveStatus {
  if (typeof value !== 'object' || value === null) return false;
  return 'ended' in value && typeof value.ended === 'boolean' && 'updates' in value && Array.isArray(value.updates);
}
