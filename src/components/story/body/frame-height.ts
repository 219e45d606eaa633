/**
 * Returns the height in pixels that a frame requests with a message, or `undefined` for any other message. Datawrapper,
 * X, Instagram, Mastodon, Bluesky and Flourish send one when their content has been laid out; some write it as JSON.
 */
export function requestedHeight(message: unknown): number | undefined {
  const said = typeof message === 'string' ? parse(message) : message;
  const call = fieldOf(said, 'twttr.embed');
  const heights = [
    Object.values(objectOf(fieldOf(said, 'datawrapper-height')))[0],
    fieldOf(call, 'method') === 'twttr.private.resize' && fieldOf(fieldOf(fieldOf(call, 'params'), '0'), 'height'),
    fieldOf(said, 'type') === 'MEASURE' && fieldOf(fieldOf(said, 'details'), 'height'),
    isResize(said) && fieldOf(said, 'height'),
  ];
  return heights.find((height) => typeof height === 'number' && height > 0 && height < 10_000) as number | undefined;
}

/** Returns whether a message of Mastodon, Bluesky or Flourish is about the height. */
function isResize(message: unknown): boolean {
  return (
    fieldOf(message, 'type') === 'setHeight' ||
    fieldOf(message, 'id') === null ||
    fieldOf(message, 'context') === 'iframe.resize' ||
    fieldOf(message, 'sender') === 'Flourish'
  );
}

function parse(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    return undefined;
  }
}

const objectOf = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

const fieldOf = (value: unknown, name: string): unknown => Reflect.get(objectOf(value), name);
