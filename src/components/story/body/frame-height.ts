/**
 * Returns the height in pixels that a frame requests with a message, or `undefined` for any other message. Datawrapper
 * and X send one when their content has been laid out.
 */
export function requestedHeight(message: unknown): number | undefined {
  const heights = Object.values(objectIn(message, 'datawrapper-height'));
  const call = objectIn(message, 'twttr.embed');
  const first: unknown = Array.isArray(call['params']) ? call['params'][0] : undefined;
  const height = call['method'] === 'twttr.private.resize' ? objectIn({ first }, 'first')['height'] : heights[0];
  return typeof height === 'number' && height > 0 && height < 10_000 ? height : undefined;
}

function objectIn(message: unknown, name: string): Record<string, unknown> {
  const object: unknown = typeof message === 'object' && message !== null ? Reflect.get(message, name) : undefined;
  return typeof object === 'object' && object !== null ? (object as Record<string, unknown>) : {};
}
