import type { Entry } from '../../schema/content.ts';
import type { Edition } from './edition.ts';

/** Has something made once for an edition, however often it is asked for: an edition never changes. */
export function oncePerEdition<T>(make: (edition: Edition) => T): (edition: Edition) => T {
  const made = new WeakMap<Edition, { readonly value: T }>();
  return (edition) => {
    const before = made.get(edition);
    if (before) return before.value;
    const value = make(edition);
    made.set(edition, { value });
    return value;
  };
}

/** Has something made once for each story of an edition: it is on its own page, and in some ten lists. */
export function oncePerStory<T>(
  make: (story: Entry<'stories'>, edition: Edition) => T,
): (story: Entry<'stories'>, edition: Edition) => T {
  const ofEdition = oncePerEdition(() => new Map<Entry<'stories'>, T>());
  return (story, edition) => {
    const made = ofEdition(edition);
    const before = made.get(story);
    if (before !== undefined) return before;
    const value = make(story, edition);
    made.set(story, value);
    return value;
  };
}
