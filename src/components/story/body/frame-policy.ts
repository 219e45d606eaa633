import type { Block } from '../../../newsroom/story/body/body.ts';

/**
 * Returns the security policy directive that allows only the frames embedded in the bodies on a page; `undefined` if
 * there are none.
 */
export function framePolicy(...bodies: readonly (readonly Block[])[]): `frame-src ${string}` | undefined {
  const origins = new Set(bodies.flat().flatMap((block) => (block.type === 'embed' ? [block.embed.origin] : [])));
  return origins.size > 0 ? `frame-src ${[...origins].join(' ')}` : undefined;
}
