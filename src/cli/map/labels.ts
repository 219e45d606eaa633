import { ink, type } from './ink.ts';
import type { MapLabel, MapPlace } from './spec.ts';

/** Projects degrees to pixels; `null` for a point beyond the horizon. */
export type ToPixels = (position: [number, number]) => [number, number] | null;

/** Draws the name of a country in spaced capitals, centered on its position. */
export function countryLabel(label: MapLabel, toPixels: ToPixels, highlighted: boolean): string {
  const fontSize = type.country[label.size];
  return centered(label.name.toUpperCase(), label.at, toPixels, fontSize, {
    'font-family': type.sans,
    'font-weight': highlighted ? 700 : 400,
    'letter-spacing': fontSize * 0.08,
    fill: highlighted ? ink.text : ink.quietText,
    ...halo(highlighted ? 0 : fontSize * 0.14, ink.land),
  });
}

/** Draws the name of a sea in blue italics, centered on its position. */
export function waterLabel(label: MapLabel, toPixels: ToPixels): string {
  return centered(label.name, label.at, toPixels, type.water[label.size], {
    'font-family': type.serif,
    'font-style': 'italic',
    'letter-spacing': 1,
    fill: ink.seaText,
  });
}

/** Draws a city: a dot, with a ring if it is a capital, and its name on the chosen side. */
export function placeMark(place: MapPlace, toPixels: ToPixels): string {
  const point = toPixels(place.at);
  if (!point) return '';
  const [x, y] = point;
  const radius = place.capital ? 15 : 11;
  const gap = radius + 12;
  const sides = {
    right: { x: x + gap, y: y + type.place * 0.35, anchor: 'start' },
    left: { x: x - gap, y: y + type.place * 0.35, anchor: 'end' },
    above: { x, y: y - gap - 4, anchor: 'middle' },
    below: { x, y: y + gap + type.place * 0.72, anchor: 'middle' },
  } as const;
  const side = sides[place.label];
  const ring = place.capital
    ? element('circle', { cx: x, cy: y, r: radius - 2, fill: ink.paper, stroke: ink.text, 'stroke-width': 4 })
    : '';
  const dot = element('circle', {
    cx: x,
    cy: y,
    r: place.capital ? 6 : 9,
    fill: ink.text,
    ...(place.capital ? {} : { stroke: ink.paper, 'stroke-width': 3 }),
  });
  const name = element(
    'text',
    {
      x: side.x,
      y: side.y,
      'text-anchor': side.anchor,
      'font-family': type.sans,
      'font-size': type.place,
      'font-weight': 700,
      fill: ink.text,
      ...halo(8, ink.paper),
    },
    escaped(place.name),
  );
  return ring + dot + name;
}

/** Returns an SVG element. Numbers are rounded to a tenth of a pixel. */
export function element(name: string, attributes: Record<string, string | number>, content = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? Math.round(value * 10) / 10 : escaped(value)}"`)
    .join('');
  return content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`;
}

/** Escapes text for SVG. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function centered(
  text: string,
  at: [number, number],
  toPixels: ToPixels,
  fontSize: number,
  attributes: Record<string, string | number>,
): string {
  const point = toPixels(at);
  if (!point) return '';
  const lines = text.trim().split('\n');
  const leading = fontSize * 1.15;
  const first = point[1] + fontSize * 0.35 - ((lines.length - 1) * leading) / 2;
  return lines
    .map((line, index) =>
      element(
        'text',
        { x: point[0], y: first + index * leading, 'text-anchor': 'middle', 'font-size': fontSize, ...attributes },
        escaped(line),
      ),
    )
    .join('');
}

/** Returns the attributes of an outline that keeps letters legible on lines. */
function halo(width: number, color: string): Record<string, string | number> {
  if (width === 0) return {};
  return {
    stroke: color,
    'stroke-width': width,
    'stroke-linejoin': 'round',
    'stroke-opacity': 0.75,
    'paint-order': 'stroke',
  };
}
