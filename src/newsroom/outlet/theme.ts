import { hash } from 'node:crypto';
import type { Entry } from '../../schema/content.ts';
import { assetPath } from '../edition/permalink.ts';

/** The look of an outlet's own, as pages show it. */
export interface Theme {
  /** Path of its style sheet. */
  readonly href: string;
  /** Paths of the fonts that pages load ahead of all else. */
  readonly preload: readonly string[];
  /** The faces of the usual look that pages still need. */
  readonly usual: readonly ('serif' | 'sans')[];
  /** Whether sections have colors of their own. */
  readonly hasSections: boolean;
  /** Ground of the page in light colors, in hexadecimal. */
  readonly paper: string;
}

/** Returns the view model of a theme. */
export function toTheme({ data }: Entry<'theme'>): Theme {
  return {
    href: assetPath(`theme.${hash('sha256', data.css).slice(0, 8)}.css`),
    preload: data.preload.map(assetPath),
    usual: data.usual,
    hasSections: data.hasSections,
    paper: data.paper,
  };
}
