/** What came of asking for news. */
export type Outcome = 'news' | 'nothing' | 'failed';

/** Milliseconds until a page asks for the first time, and as long as there is news. */
export const firstDelay = 30_000;

/** The longest that a page waits while nothing is new, and while its questions fail. */
const slowest = { nothing: 120_000, failed: 900_000 };

/** How long to wait after a question, in milliseconds: less often while it is quiet, much less often after failures. */
export function nextDelay(delay: number, outcome: Outcome): number {
  switch (outcome) {
    case 'news':
      return firstDelay;
    case 'nothing':
      return Math.min(Math.max(delay, firstDelay) * 1.25, slowest.nothing);
    case 'failed':
      return Math.min(delay * 2, slowest.failed);
  }
}

/** What the offer says. */
export function offerOf(count: number): string {
  return `${count} new ${count === 1 ? 'update' : 'updates'} — show`;
}
