import type { Features } from 'satteri';
import { ownId } from '../html/html-tags.ts';

/** How bodies are read, by the checks too. */
export const features: Features = {
  directive: true,
  frontmatter: false,
  // The arrow has a selector that keeps phones from showing it as a picture.
  gfm: { footnotes: { clobberPrefix: ownId, backContent: '↩\uFE0E' } },
};
