import type { Block } from '../../../newsroom/story/body.ts';

/**
 * Returns the security policy directive that allows only the frames embedded in a body; `undefined` if there are none.
 */
export function framePolicy(body: readonly Block[]): `frame-src ${string}` | undefined {
  const origins = new Set(body.flatMap((block) => (block.type === 'embed' ? [block.embed.origin] : [])));
  return origins.size > 0 ? `frame-src ${[...origins].join(' ')}` : undefined;
}
