import { geoAzimuthalEqualArea, geoOrthographic, type GeoProjection } from 'd3-geo';
import type { MapSpec } from './spec.ts';

/** Returns the projection that shows the span of a map around its center, in pixels. */
export function project(spec: MapSpec): GeoProjection {
  const projection = spec.projection === 'globe' ? geoOrthographic() : geoAzimuthalEqualArea().clipAngle(150);
  // The distance from the center to the upper edge is the same for every center, so it is measured at [0, 0].
  projection.scale(1).translate([0, 0]);
  const reach = spec.projection === 'globe' ? Math.min(spec.span / 2, 90) : spec.span / 2;
  const edge = projection([0, reach]);
  const beyond = spec.span / 2 / reach;
  const scale = spec.height / 2 / (Math.abs(edge?.[1] ?? 1) * beyond);
  return projection
    .rotate([-spec.center[0], -spec.center[1], spec.roll])
    .scale(scale)
    .translate([spec.width / 2, spec.height / 2])
    .precision(0.2);
}

/** The smallest area that a map draws, in its square units. */
const finestUnits = 4;

/** Returns the smallest area that a map draws, in steradians. */
export function finestArea(projection: GeoProjection): number {
  return finestUnits / projection.scale() ** 2;
}

/** Returns whether a map shows a position: a globe hides its far side, a flat map hides nothing. */
export function isVisible(at: [number, number], spec: MapSpec): boolean {
  if (spec.projection !== 'globe') return true;
  const [lon, lat, lon0, lat0] = [...at, ...spec.center].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
    number,
  ];
  return Math.sin(lat) * Math.sin(lat0) + Math.cos(lat) * Math.cos(lat0) * Math.cos(lon - lon0) > 0;
}
