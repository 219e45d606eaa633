import type { FileMistake } from '../problem.ts';
import type { DeclaredToken } from './default-tokens.ts';
import { colorOf, sourcesOf, type Rgb, type Scheme, type Tokens } from './values.ts';

/** Two tokens that are seen together, and the least contrast of their colors. */
export interface ColorPair {
  readonly token: string;
  readonly ground: string;
  readonly least: number;
}

/** The contrast of text by WCAG 2.2, level AAA, and the one below which no text may be, that of level AA. */
const [forText, leastForText] = [7, 4.5];
/** The contrast of borders and rings. */
const forShapes = 3;

const grounds = ['--page-background', '--box-background', '--field-background'];
const onAll = (token: string, least: number, further: readonly string[] = []): ColorPair[] =>
  [...grounds, ...further].map((ground) => ({ token, ground, least }));

/** The pairs of colors that pages show. */
export const colorPairs: readonly ColorPair[] = [
  ...['--quiet-color', '--kicker-color', '--link-color'].flatMap((token) => onAll(token, forText)),
  ...['--text-color', '--headline-color'].flatMap((token) =>
    onAll(token, forText, ['--held-background', '--mark-background']),
  ),
  { token: '--button-color', ground: '--button-background', least: forText },
  { token: '--urgent-color', ground: '--urgent-background', least: forText },
  ...onAll('--focus-color', forShapes, ['--held-background']),
  ...onAll('--field-border-color', forShapes),
];

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Returns the contrast of a pair in a scheme; `undefined` if one of the two has no opaque color. */
export function contrastOf({ token, ground }: ColorPair, tokens: Tokens, scheme: Scheme): number | undefined {
  const [one, other] = [colorOf(token, tokens, scheme), colorOf(ground, tokens, scheme)];
  return one && other && contrast(one, other);
}

/**
 * Finds pairs of colors with too little contrast. Each declaration that causes some is reported once, with the worst.
 *
 * @param declared the tokens that the theme declares.
 * @param tokens those, and all others with their usual values.
 * @param place where the colors are seen, for messages.
 */
export function contrastMistakes(declared: Tokens, tokens: Tokens, place = ''): FileMistake[] {
  const worst = new Map<string, { readonly share: number; readonly mistake: FileMistake }>();
  for (const pair of colorPairs) {
    const [light, dark] = [contrastOf(pair, tokens, 'light'), contrastOf(pair, tokens, 'dark')];
    if (light === undefined || dark === undefined) continue;
    const share = Math.min(light, dark) / pair.least;
    const cause = [...sourcesOf(pair.token, tokens), ...sourcesOf(pair.ground, tokens)].find((name) =>
      declared.has(name),
    );
    const declaration = cause === undefined ? undefined : declared.get(cause);
    if (share >= 1 || cause === undefined || !declaration || (worst.get(cause)?.share ?? 1) <= share) continue;
    worst.set(cause, { share, mistake: lowContrast(cause, declaration, pair, light, dark, place) });
  }
  return [...worst.values()].map(({ mistake }) => mistake);
}

function lowContrast(
  field: string,
  { line }: DeclaredToken,
  { token, ground, least }: ColorPair,
  light: number,
  dark: number,
  place: string,
): FileMistake {
  const needed =
    least === forText ? `text needs ${forText}, and never less than ${leastForText}` : `${least} is needed`;
  const schemes = [light < least ? 'light' : '', dark < least ? 'dark' : ''].filter((name) => name !== '');
  const message = `the contrast of ${token} on ${ground}${place} is ${shown(light)} in light colors and ${shown(dark)} in dark ones, but ${needed} → set them further apart in ${schemes.join(' and ')} colors`;
  return { severity: 'warning', line, field, message };
}

/** Rounds down, so that a contrast below the limit does not look like the limit. */
const shown = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1);
