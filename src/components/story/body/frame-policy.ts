import type { Block } from '../../../newsroom/story/body.ts';

/** The directive of the security policy for a page with a body: it may frame what is embedded there, and nothing else. */
export function framePolicy(body: readonly Block[]): `frame-src ${string}` | undefined {
  const origins = new Set(body.flatMap((block) => (block.type === 'embed' ? [block.embed.origin] : [])));
  return origins.size > 0 ? `frame-src ${[...origins].join(' ')}` : undefined;
}
