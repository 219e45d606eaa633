import type { Entry } from '../../schema/content.ts';
import type { Edition } from './edition.ts';

/** Returns a function that computes its value once for each edition, which never changes. */
export function memoizePerEdition<T>(compute: (edition: Edition) => T): (edition: Edition) => T {
  const memo = new WeakMap<Edition, { readonly value: T }>();
  return (edition) => {
    const memoized = memo.get(edition);
    if (memoized) return memoized.value;
    const value = compute(edition);
    memo.set(edition, { value });
    return value;
  };
}

/** Returns a function that computes its value once for each story of an edition: a story appears in about ten lists. */
export function memoizePerStory<T>(
  compute: (story: Entry<'stories'>, edition: Edition) => T,
): (story: Entry<'stories'>, edition: Edition) => T {
  const memoOf = memoizePerEdition(() => new Map<Entry<'stories'>, T>());
  return (story, edition) => {
    const memo = memoOf(edition);
    const memoized = memo.get(story);
    if (memoized !== undefined) return memoized;
    const value = compute(story, edition);
    memo.set(story, value);
    return value;
  };
}
