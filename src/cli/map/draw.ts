import { geoContains, geoGraticule, geoPath, type GeoProjection } from 'd3-geo';
import type { Atlas } from './atlas.ts';
import { sizes, styles } from './ink.ts';
import { countryLabel, element, placeMark, waterLabel, type ToUnits } from './labels.ts';
import type { Lettering } from './lettering.ts';
import { isVisible, project } from './projection.ts';
import type { Corner, MapSpec } from './spec.ts';

const margin = 44;

/** The part of the height that stays free above and below: fronts crop maps of 3:2 to 16:9. */
const cropped = 0.1;
const globeRadius = 150;
const milesPerDegree = 69.09;

/** How far lines are drawn beyond the edge of the map, in its units, so that none is seen along the edge. */
const bleed = 20;

/** What a map is drawn from. */
export interface Sources {
  readonly atlas: Atlas;
  /** The atlas of the small globe. */
  readonly globe: Atlas;
  readonly lettering: Lettering;
}

/** Draws a map as an SVG document. The result depends on nothing but the specification and its sources. */
export function drawMap(spec: MapSpec, { atlas, globe, lettering }: Sources): string {
  const projection = project(spec);
  const toUnits: ToUnits = (at) => (isVisible(at, spec) ? projection(at) : null);
  const highlighted = spec.highlight.flatMap(({ countries }) => countries.map((name) => atlas.find(name)));
  const isHighlighted = (at: [number, number]): boolean => highlighted.some((country) => geoContains(country, at));
  const drawn = project(spec).clipExtent([
    [-bleed, -bleed],
    [spec.width + bleed, spec.height + bleed],
  ]);

  const content = [
    element('style', {}, styles),
    element('rect', {
      width: spec.width,
      height: spec.height,
      class: spec.projection === 'globe' ? 'paper' : 'sea',
    }),
    element('g', spec.span > 60 ? { class: 'far' } : {}, drawLands(spec, atlas, drawn, 'land')),
    drawRoutes(spec, drawn),
    ...spec.waters.map((water) => waterLabel(water, toUnits, lettering)),
    ...spec.countries.map((label) => countryLabel(label, toUnits, isHighlighted(label.at), lettering)),
    ...spec.places.map((place) => placeMark(place, toUnits, lettering)),
    drawGlobe(spec, globe),
    drawScaleBar(spec, lettering),
  ].join('\n');
  const box = `0 0 ${spec.width} ${spec.height}`;
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: spec.width, height: spec.height, viewBox: box },
    content,
  );
}

/** @param id of the outline of the land, which is under the countries as ground, and over them as coast. */
function drawLands(spec: MapSpec, atlas: Atlas, projection: GeoProjection, id: string): string {
  const path = geoPath(projection).digits(spec.width < 1000 ? 1 : 0);
  const land = { href: `#${id}` };
  const step = spec.span < 15 ? 2 : spec.span < 40 ? 5 : spec.span < 80 ? 10 : 15;
  const tones = spec.highlight.map(({ countries, tone }) =>
    element('path', { class: tone, d: countries.map((name) => path(atlas.find(name)) ?? '').join('') }),
  );
  return [
    element('path', { class: 'sea', d: path({ type: 'Sphere' }) ?? '' }),
    element('path', { class: 'graticule', d: path(geoGraticule().step([step, step])()) ?? '' }),
    element('defs', {}, element('path', { id, d: path(atlas.land) ?? '' })),
    element('use', { class: 'land', ...land }),
    ...tones,
    element('path', { class: 'border', d: path(atlas.borders) ?? '' }),
    element('use', { class: 'coast', ...land }),
  ].join('\n');
}

function drawRoutes(spec: MapSpec, projection: GeoProjection): string {
  const path = geoPath(projection).digits(1);
  return spec.routes
    .map(({ from, to }) => path({ type: 'LineString', coordinates: [from, to] }) ?? '')
    .map((d) => element('path', { class: 'route', d }))
    .join('');
}

function drawGlobe(spec: MapSpec, atlas: Atlas): string {
  if (!spec.globe) return '';
  const [x, y] = inCorner(spec, spec.globe.corner, globeRadius * 2, globeRadius * 2);
  const small = globeSpec(spec, spec.globe.center);
  const circle = { cx: globeRadius, cy: globeRadius, r: globeRadius };
  return element(
    'g',
    { class: 'globe', transform: `translate(${x} ${y})` },
    element('circle', { ...circle, r: globeRadius + 10, class: 'paper' }) +
      drawLands(small, atlas, project(small), 'globe') +
      element('circle', { ...circle, class: 'coast' }),
  );
}

/** Returns the specification of the small globe on a map. */
export function globeSpec(spec: MapSpec, center: MapSpec['center']): MapSpec {
  const side = globeRadius * 2;
  return { ...spec, projection: 'globe', center, span: 180, roll: 0, width: side, height: side };
}

function drawScaleBar(spec: MapSpec, lettering: Lettering): string {
  if (!spec.scaleBar) return '';
  const unitsPerMile = spec.height / (spec.span * milesPerDegree);
  const miles = [1000, 500, 200, 100, 50, 20, 10].find((distance) => distance * unitsPerMile < spec.width / 5) ?? 5;
  const length = miles * unitsPerMile;
  const [x, y] = inCorner(spec, spec.scaleBar, length, sizes.scale + 20);
  const { path, width } = lettering(`${miles} miles`, 'country', sizes.scale);
  const text = `translate(${(x + (length - width) / 2).toFixed(1)} ${(y + sizes.scale * 0.8).toFixed(1)})`;
  const bar = `M${x.toFixed(1)} ${y + sizes.scale + 4}v14h${length.toFixed(1)}v-14`;
  return element(
    'g',
    { class: 'scale' },
    element('path', { class: 'key', d: path, transform: text }) + element('path', { class: 'bar', d: bar }),
  );
}

function inCorner(spec: MapSpec, corner: Corner, width: number, height: number): [number, number] {
  return [
    corner.endsWith('left') ? margin : spec.width - margin - width,
    corner.startsWith('top') ? spec.height * cropped : spec.height * (1 - cropped) - height,
  ];
}
