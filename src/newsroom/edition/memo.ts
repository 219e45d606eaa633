import type { Entry } from '../../schema/content.ts';
import type { Edition } from './edition.ts';

/** Returns a function that computes its value once for each edition, which never changes. */
export function memoizePerEdition<T>(make: (edition: Edition) => T): (edition: Edition) => T {
  const made = new WeakMap<Edition, { readonly value: T }>();
  return (edition) => {
    const before = made.get(edition);
    if (before) return before.value;
    const value = make(edition);
    made.set(edition, { value });
    return value;
  };
}

/** Returns a function that computes its value once for each story of an edition: a story is in some ten lists. */
export function memoizePerStory<T>(
  make: (story: Entry<'stories'>, edition: Edition) => T,
): (story: Entry<'stories'>, edition: Edition) => T {
  const ofEdition = memoizePerEdition(() => new Map<Entry<'stories'>, T>());
  return (story, edition) => {
    const made = ofEdition(edition);
    const before = made.get(story);
    if (before !== undefined) return before;
    const value = make(story, edition);
    made.set(story, value);
    return value;
  };
}
