import { sizes } from './ink.ts';
import type { FaceName, Lettering } from './lettering.ts';
import type { MapLabel, MapPlace } from './spec.ts';

/** Projects degrees to units of the drawing; `null` for a point beyond the horizon. */
export type ToUnits = (position: [number, number]) => [number, number] | null;

/** Draws the name of a country in spaced capitals, centered on its position. A highlighted one is a key to the story. */
export function countryLabel(label: MapLabel, toUnits: ToUnits, isKey: boolean, lettering: Lettering): string {
  const size = sizes.country[label.size];
  const type = {
    face: isKey ? 'name' : 'country',
    name: isKey ? 'key' : 'country',
    size,
    spacing: size * 0.08,
  } as const;
  return centered(label.name.toUpperCase(), label.at, toUnits, lettering, type);
}

/** Draws the name of a sea in italics, centered on its position. */
export function waterLabel(label: MapLabel, toUnits: ToUnits, lettering: Lettering): string {
  const size = sizes.water[label.size];
  return centered(label.name, label.at, toUnits, lettering, { face: 'water', name: 'water', size, spacing: 1 });
}

/** Draws a city: a dot, with a ring if it is a capital, and its name on the chosen side. */
export function placeMark(place: MapPlace, toUnits: ToUnits, lettering: Lettering): string {
  const point = toUnits(place.at);
  if (!point) return '';
  const radius = place.capital ? 15 : 11;
  const gap = radius + 12;
  const size = sizes.place;
  const { path, width } = lettering(place.name, 'name', size);
  const sides = {
    right: [gap, size * 0.34],
    left: [-gap - width, size * 0.34],
    above: [-width / 2, -gap - 4],
    below: [-width / 2, gap + size * 0.7],
  } as const;
  const [x, y] = sides[place.label];
  const ring = place.capital ? element('circle', { class: 'ring', r: radius - 2 }) : '';
  const dot = element('circle', { class: 'dot', r: place.capital ? 6 : 9 });
  const name = element('path', { class: 'name', d: path, transform: `translate(${tenths(x)} ${tenths(y)})` });
  return labelAt(point, 'place', ring + dot + name);
}

/** Returns an SVG element. Numbers are rounded to a tenth of a unit. */
export function element(name: string, attributes: Record<string, string | number>, content = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? tenths(value) : escaped(value)}"`)
    .join('');
  return content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`;
}

/** Returns a group around a point, which the style sheet enlarges on small maps. */
function labelAt([x, y]: readonly [number, number], kind: 'place' | 'words', content: string): string {
  return element('g', { transform: `translate(${tenths(x)} ${tenths(y)})` }, element('g', { class: kind }, content));
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

interface Type {
  readonly face: FaceName;
  /** The class of its elements. */
  readonly name: string;
  readonly size: number;
  readonly spacing: number;
}

function centered(
  text: string,
  at: [number, number],
  toUnits: ToUnits,
  lettering: Lettering,
  { face, name, size, spacing }: Type,
): string {
  const point = toUnits(at);
  if (!point) return '';
  const lines = text.trim().split('\n');
  const leading = size * 1.12;
  const first = size * 0.34 - ((lines.length - 1) * leading) / 2;
  const written = lines.map((line, index) => {
    const { path, width } = lettering(line.trim(), face, size, spacing);
    const place = `translate(${tenths(-width / 2)} ${tenths(first + index * leading)})`;
    return element('path', { class: name, d: path, transform: place });
  });
  return labelAt(point, 'words', written.join(''));
}
