import { cached } from '../cached.ts';

/**
 * Returns a function that computes each result for a time zone once. Temporal takes some ten microseconds for a
 * conversion, and a build asks for the same ones in all its lists.
 */
export function cachedByZone<Key, Result extends object | string | number>(
  compute: (key: Key, timeZone: string) => Result,
): (key: Key, timeZone: string) => Result {
  const ofZone = cached((timeZone: string) => cached((key: Key) => compute(key, timeZone)));
  return (key, timeZone) => ofZone(timeZone)(key);
}
