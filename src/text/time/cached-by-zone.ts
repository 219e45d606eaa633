/**
 * Returns a function that computes each result once and then gives it from a cache. Temporal takes some ten
 * microseconds for a conversion, and a build asks for the same ones in all its lists.
 */
export function cachedByZone<Key, Result extends object | string | number>(
  compute: (key: Key, timeZone: string) => Result,
): (key: Key, timeZone: string) => Result {
  const zones = new Map<string, Map<Key, Result>>();
  return (key, timeZone) => {
    let results = zones.get(timeZone);
    if (!results) zones.set(timeZone, (results = new Map<Key, Result>()));
    let result = results.get(key);
    if (result === undefined) results.set(key, (result = compute(key, timeZone)));
    return result;
  };
}
