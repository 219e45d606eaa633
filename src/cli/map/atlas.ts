import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { geoArea, geoContains } from 'd3-geo';
import type { Feature, Geometry, MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type * as topojson from 'topojson-specification';

type Countries = topojson.GeometryCollection<{ name: string }>;
type WorldTopology = topojson.Topology<{ countries: Countries; land: topojson.GeometryObject }>;

/** A country of Natural Earth. Its rings have the winding order of d3-geo; the reverse would fill the rest of the globe. */
export type Country = Feature<MultiPolygon, { name: string }>;

/** The countries of the world, the borders between them and the coasts around them, in degrees. */
export interface Atlas {
  readonly countries: readonly Country[];
  readonly borders: MultiLineString;
  readonly coasts: MultiLineString;
  /**
   * Returns a country by its Natural Earth name or ISO numeric code.
   *
   * @throws Error if it is unknown.
   */
  find(nameOrCode: string): Country;
}

/**
 * Land that Natural Earth assigns to the country in control and our maps assign to the country to which it belongs
 * according to the United Nations General Assembly (resolution 68/262).
 */
const transfers = [{ land: [34.2, 45.2], from: 'Russia', to: 'Ukraine' }] as const;

/** Reads Natural Earth's countries at the given scale. */
export async function openAtlas(detail: '10m' | '50m' | '110m'): Promise<Atlas> {
  const file = fileURLToPath(import.meta.resolve(`world-atlas/countries-${detail}.json`));
  const world = JSON.parse(await readFile(file, 'utf8')) as WorldTopology;
  const collection = world.objects.countries;
  transferLand(world, collection);

  const countries = feature(world, collection).features.flatMap(asCountry);
  return {
    countries,
    borders: mesh(world, collection, (one, other) => one !== other),
    coasts: mesh(world, world.objects.land),
    find(nameOrCode) {
      const found = countries.find((country) => country.properties.name === nameOrCode || country.id === nameOrCode);
      if (!found)
        throw new Error(
          `"${nameOrCode}" is not a country in Natural Earth → look up its name in world-atlas, or give its ISO numeric code`,
        );
      return found;
    },
  };
}

/** Returns a country with a MultiPolygon; nothing for a country without an outline. */
function asCountry(country: Feature<Geometry, { name: string }>): Country[] {
  const { geometry } = country;
  const polygons =
    geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : [];
  return polygons.length > 0
    ? [{ ...country, geometry: { type: 'MultiPolygon', coordinates: polygons.map(rewound) } }]
    : [];
}

/** Reverses the rings of a polygon that covers more than half the globe: its winding order is wrong. */
function rewound(polygon: Position[][]): Position[][] {
  const isInsideOut = geoArea({ type: 'Polygon', coordinates: polygon }) > 2 * Math.PI;
  return isInsideOut ? polygon.map((ring) => ring.toReversed()) : polygon;
}

/** Applies `transfers` to the topology. */
function transferLand(world: WorldTopology, collection: Countries): void {
  const multiPolygon = (name: string): topojson.MultiPolygon | undefined => {
    const found = collection.geometries.find(
      (geometry) => geometry.properties && 'name' in geometry.properties && geometry.properties.name === name,
    );
    return found?.type === 'MultiPolygon' ? found : undefined;
  };
  for (const { land, from, to } of transfers) {
    const giver = multiPolygon(from);
    const taker = multiPolygon(to);
    if (!giver || !taker) continue;
    const moves = (arcs: number[][]): boolean =>
      geoContains(feature(world, { type: 'Polygon', arcs }), [land[0], land[1]]);
    const moved = giver.arcs.filter(moves);
    giver.arcs = giver.arcs.filter((arcs) => !moved.includes(arcs));
    taker.arcs = [...taker.arcs, ...moved];
  }
}
