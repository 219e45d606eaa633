/** The result of a poll. */
export type PollResult = 'news' | 'nothing' | 'failed';

/** The delay before the first poll, and after each poll that finds updates, in milliseconds. */
export const firstDelay = 30_000;

/** The longest delays while there are no updates and while polls fail, in milliseconds. */
const maxDelay = { nothing: 120_000, failed: 900_000 };

/** Returns the delay after a poll, in milliseconds: longer while there are no updates, much longer after failures. */
export function nextDelay(delay: number, outcome: PollResult): number {
  switch (outcome) {
    case 'news':
      return firstDelay;
    case 'nothing':
      return Math.min(Math.max(delay, firstDelay) * 1.25, maxDelay.nothing);
    case 'failed':
      return Math.min(delay * 2, maxDelay.failed);
  }
}
