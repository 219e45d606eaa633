/**
 * The height in pixels that a frame asks for, by what it has posted to the page: charts of Datawrapper and posts of X
 * tell it as soon as they are set.
 *
 * @returns `undefined` for messages about anything else.
 */
export function heightAsked(message: unknown): number | undefined {
  const heights = Object.values(groupIn(message, 'datawrapper-height'));
  const call = groupIn(message, 'twttr.embed');
  const first: unknown = Array.isArray(call['params']) ? call['params'][0] : undefined;
  const height = call['method'] === 'twttr.private.resize' ? groupIn({ first }, 'first')['height'] : heights[0];
  return typeof height === 'number' && height > 0 && height < 10_000 ? height : undefined;
}

function groupIn(message: unknown, name: string): Record<string, unknown> {
  const group: unknown = typeof message === 'object' && message !== null ? Reflect.get(message, name) : undefined;
  return typeof group === 'object' && group !== null ? (group as Record<string, unknown>) : {};
}
