/** Returns a function that computes the result for each key once, and then returns it from a cache. */
export function cached<Key, Result extends object | string | number>(
  compute: (key: Key) => Result,
): (key: Key) => Result {
  const results = new Map<Key, Result>();
  return (key) => {
    let result = results.get(key);
    if (result === undefined) results.set(key, (result = compute(key)));
    return result;
  };
}
