import type { LiveNews } from '../../../newsroom/story/live.ts';
import { keepingPlace, mergeUpdates } from './merge.ts';
import { Offer } from './offer.ts';
import { firstDelay, nextDelay, offerOf, type Outcome } from './pace.ts';

/** Follows live coverage: asks what is new while somebody looks at the page, and offers it. */

const root = document.querySelector<HTMLElement>('[data-live]');
const list = root?.querySelector('[data-updates]');
const bar = root?.querySelector('[data-offer]');
if (root && list && bar) follow(root, list, new Offer(bar));

function follow(page: HTMLElement, updates: Element, offer: Offer): void {
  let delay = firstDelay;
  let due = performance.now() + delay;
  let timer = 0;
  let isAsking = false;
  let isOver = false;

  const wait = () => {
    window.clearTimeout(timer);
    if (isAsking || isOver || document.visibilityState !== 'visible') return;
    timer = window.setTimeout(() => void ask(), Math.max(0, due - performance.now()));
  };
  const ask = async () => {
    isAsking = true;
    delay = nextDelay(delay, await heard());
    isAsking = false;
    due = performance.now() + delay;
    wait();
  };
  const heard = async (): Promise<Outcome> => {
    try {
      const response = await fetch(page.dataset['live'] ?? '', { cache: 'no-cache' });
      isOver = response.status === 404 || response.status === 410;
      const news: unknown = response.ok ? await response.json() : undefined;
      if (!isNews(news)) return 'failed';
      isOver = news.ended;
      const count = news.updates.filter((anchor) => !document.getElementById(anchor)).length;
      if (count > 0) offer.show(offerOf(count));
      else if (news.ended) await take();
      return count > 0 ? 'news' : 'nothing';
    } catch {
      return 'failed';
    }
  };
  /** Brings the page to its newest print. Gives the updates that it lacked. */
  const take = async (): Promise<Element[]> => {
    const response = await fetch(location.pathname, { cache: 'no-cache' });
    const newer = new DOMParser().parseFromString(await response.text(), 'text/html');
    const newUpdates = newer.querySelector('[data-updates]');
    if (!response.ok || !newUpdates) throw new Error(`${location.pathname} has no updates.`);
    let added: Element[] = [];
    keepingPlace(() => {
      added = mergeUpdates(updates, newUpdates);
      // The label says "Live" only while coverage goes on.
      for (const part of ['[data-overview]', 'article > header .labels']) {
        const newest = newer.querySelector(part);
        if (newest) document.querySelector(part)?.replaceWith(document.importNode(newest, true));
      }
      document.title = newer.title;
    });
    return added;
  };

  offer.onTake(take);
  document.addEventListener('visibilitychange', wait);
  wait();
}

function isNews(value: unknown): value is LiveNews {
  if (typeof value !== 'object' || value === null) return false;
  return 'ended' in value && typeof value.ended === 'boolean' && 'updates' in value && Array.isArray(value.updates);
}
