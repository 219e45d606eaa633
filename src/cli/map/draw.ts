import { geoContains, geoGraticule, geoPath, type GeoProjection } from 'd3-geo';
import type { Atlas } from './atlas.ts';
import { ink, type } from './ink.ts';
import { countryLabel, element, escaped, placeMark, waterLabel } from './labels.ts';
import type { ToPixels } from './labels.ts';
import { isVisible, project } from './projection.ts';
import type { Corner, MapSpec } from './spec.ts';

const margin = 44;
const globeRadius = 150;
const milesPerDegree = 69.09;

/** Draws a map as an SVG document. The result depends on nothing but the specification and the atlas. */
export function drawMap(spec: MapSpec, atlas: Atlas): string {
  const projection = project(spec);
  const toPixels: ToPixels = (at) => (isVisible(at, spec) ? projection(at) : null);
  const highlighted = spec.highlight.flatMap(({ countries }) => countries.map((name) => atlas.find(name)));
  const isHighlighted = (at: [number, number]): boolean => highlighted.some((country) => geoContains(country, at));

  const content = [
    element('rect', {
      width: spec.width,
      height: spec.height,
      fill: spec.projection === 'globe' ? ink.paper : ink.sea,
    }),
    drawLands(spec, atlas, projection, spec.span > 60 ? 0.65 : 1),
    drawRoutes(spec, projection),
    ...spec.waters.map((water) => waterLabel(water, toPixels)),
    ...spec.countries.map((label) => countryLabel(label, toPixels, isHighlighted(label.at))),
    ...spec.places.map((place) => placeMark(place, toPixels)),
    drawGlobe(spec, atlas),
    drawScaleBar(spec),
  ].join('\n');
  const box = `0 0 ${spec.width} ${spec.height}`;
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: spec.width, height: spec.height, viewBox: box },
    content,
  );
}

function drawLands(spec: MapSpec, atlas: Atlas, projection: GeoProjection, weight: number): string {
  const path = geoPath(projection).digits(1);
  const step = spec.span < 15 ? 2 : spec.span < 40 ? 5 : spec.span < 80 ? 10 : 15;
  const line = { fill: 'none', 'stroke-linejoin': 'round' };
  const tones = spec.highlight.map(({ countries, tone }) =>
    countries.map((name) => element('path', { d: path(atlas.find(name)) ?? '', fill: ink[tone] })).join(''),
  );
  const land = { type: 'FeatureCollection' as const, features: [...atlas.countries] };
  return [
    element('path', { d: path({ type: 'Sphere' }) ?? '', fill: ink.sea }),
    element('path', {
      d: path(geoGraticule().step([step, step])()) ?? '',
      ...line,
      stroke: ink.graticule,
      'stroke-width': 1.5 * weight,
    }),
    element('path', { d: path(land) ?? '', fill: ink.land }),
    ...tones,
    element('path', { d: path(atlas.borders) ?? '', ...line, stroke: ink.border, 'stroke-width': 2.5 * weight }),
    element('path', { d: path(atlas.coasts) ?? '', ...line, stroke: ink.coast, 'stroke-width': 2.5 * weight }),
  ].join('\n');
}

function drawRoutes(spec: MapSpec, projection: GeoProjection): string {
  const path = geoPath(projection).digits(1);
  return spec.routes
    .map(({ from, to }) =>
      element('path', {
        d: path({ type: 'LineString', coordinates: [from, to] }) ?? '',
        fill: 'none',
        stroke: ink.accent,
        'stroke-width': 6,
        'stroke-dasharray': '4 16',
        'stroke-linecap': 'round',
      }),
    )
    .join('');
}

function drawGlobe(spec: MapSpec, atlas: Atlas): string {
  if (!spec.globe) return '';
  const [x, y] = inCorner(spec, spec.globe.corner, globeRadius * 2, globeRadius * 2);
  const small: MapSpec = {
    ...spec,
    projection: 'globe',
    center: spec.globe.center,
    span: 180,
    roll: 0,
    width: globeRadius * 2,
    height: globeRadius * 2,
  };
  const circle = { cx: globeRadius, cy: globeRadius, r: globeRadius };
  return element(
    'g',
    { transform: `translate(${x} ${y})` },
    element('circle', { ...circle, r: globeRadius + 10, fill: ink.paper }) +
      drawLands(small, atlas, project(small), 0.35) +
      element('circle', { ...circle, fill: 'none', stroke: ink.coast, 'stroke-width': 3 }),
  );
}

function drawScaleBar(spec: MapSpec): string {
  if (!spec.scaleBar) return '';
  const pixelsPerMile = spec.height / (spec.span * milesPerDegree);
  const miles = [1000, 500, 200, 100, 50, 20, 10].find((distance) => distance * pixelsPerMile < spec.width / 5) ?? 5;
  const length = miles * pixelsPerMile;
  const [x, y] = inCorner(spec, spec.scaleBar, length, type.scale + 20);
  const text = {
    x: x + length / 2,
    y: y + type.scale * 0.8,
    'text-anchor': 'middle',
    'font-family': type.sans,
    'font-size': type.scale,
    fill: ink.text,
  };
  const bar = `M${x.toFixed(1)} ${y + type.scale + 4}v14h${length.toFixed(1)}v-14`;
  return (
    element('text', text, escaped(`${miles} miles`)) +
    element('path', { d: bar, fill: 'none', stroke: ink.text, 'stroke-width': 4 })
  );
}

function inCorner(spec: MapSpec, corner: Corner, width: number, height: number): [number, number] {
  return [
    corner.endsWith('left') ? margin : spec.width - margin - width,
    corner.startsWith('top') ? margin : spec.height - margin - height,
  ];
}
