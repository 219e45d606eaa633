import { transform, type Declaration } from 'lightningcss';
import type { TokenKind } from '../../schema/theme/tokens.ts';
import type { DeclaredToken } from './default-tokens.ts';

export type Scheme = 'light' | 'dark';

/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Tokens by name. */
export type Tokens = ReadonlyMap<string, DeclaredToken>;

/** A property that takes values of a kind. */
const properties: Readonly<Record<TokenKind, string>> = {
  color: 'color',
  face: 'font-family',
  length: 'max-inline-size',
};

/** Returns whether a value, in which no variable is left, is one of a kind. */
export function isValueOf(kind: TokenKind, value: string): boolean {
  const parsed = parsedAs(kind, value);
  return parsed !== undefined && parsed.property === properties[kind];
}

/** Returns the families of a `font-family`, the first first. */
export function familiesIn(value: string): string[] {
  const parsed = parsedAs('face', value);
  return parsed?.property === 'font-family' ? parsed.value.map(String) : [];
}

/** Replaces the variables of a value by their values; `undefined` if one has none, or leads back to itself. */
export function resolved(value: string, tokens: Tokens, above: readonly string[] = []): string | undefined {
  const [variable, name = ''] = /var\(\s*(--[\w-]+)\s*\)/.exec(value) ?? [];
  if (variable === undefined) return value;
  const token = above.includes(name) ? undefined : tokens.get(name);
  const inner = token && resolved(token.value, tokens, [...above, name]);
  return inner === undefined
    ? undefined
    : resolved(
        value.replaceAll(variable, () => inner),
        tokens,
        above,
      );
}

/** Returns the names of all tokens from which a token gets its value, itself first. */
export function sourcesOf(name: string, tokens: Tokens, above: readonly string[] = []): string[] {
  if (above.includes(name)) return [];
  const names = [...(tokens.get(name)?.value ?? '').matchAll(/var\(\s*(--[\w-]+)/g)].map(([, inner = '']) => inner);
  return [name, ...names.flatMap((inner) => sourcesOf(inner, tokens, [...above, name]))];
}

/**
 * Returns the color of a token in a scheme.
 *
 * @returns `undefined` if it has none, or one through which another color is seen.
 */
export function colorOf(name: string, tokens: Tokens, scheme: Scheme): Rgb | undefined {
  const value = resolved(`var(${name})`, tokens);
  return value !== undefined && isValueOf('color', value) ? toRgb(inScheme(value, scheme)) : undefined;
}

/** Returns a color in hexadecimal. */
export const toHex = (color: Rgb): string => `#${color.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

function parsedAs(kind: TokenKind, value: string): Declaration | undefined {
  let parsed: Declaration | undefined;
  try {
    transform({
      filename: 'value.css',
      code: Buffer.from(`a{${properties[kind]}:${value}}`),
      visitor: { Declaration: (declaration) => void (parsed = declaration) },
    });
  } catch {
    return undefined;
  }
  return parsed;
}

/** Replaces each `light-dark(…)` by its color for a scheme. */
function inScheme(value: string, scheme: Scheme): string {
  const start = value.lastIndexOf('light-dark(');
  if (start === -1) return value;
  const from = start + 'light-dark('.length;
  let [depth, comma, end] = [0, from, value.length];
  for (let place = from; place < value.length; place += 1) {
    const letter = value[place];
    if (letter === ',' && depth === 0) comma = place;
    if (letter === ')' && depth === 0) {
      end = place;
      break;
    }
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
  }
  const chosen = scheme === 'light' ? value.slice(from, comma) : value.slice(comma + 1, end);
  return inScheme(`${value.slice(0, start)}${chosen.trim()}${value.slice(end + 1)}`, scheme);
}

/** A browser that knows colors of sRGB only, for which others are converted. */
const oldBrowser = { chrome: 60 << 16 };

/** Returns a color that depends on no scheme, converted to sRGB. */
function toRgb(value: string): Rgb | undefined {
  const code = Buffer.from(`a{color:${value}}`);
  const converted = transform({ filename: 'color.css', code, minify: true, targets: oldBrowser }).code.toString();
  const [, first = ''] = /color:([^;}]+)/.exec(converted) ?? [];
  const parsed = parsedAs('color', first);
  if (parsed?.property !== 'color' || typeof parsed.value === 'string' || parsed.value.type !== 'rgb') return undefined;
  const { r, g, b, alpha } = parsed.value;
  return alpha === 1 ? [r, g, b] : undefined;
}
