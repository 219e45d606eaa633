import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { geoArea, geoContains } from 'd3-geo';
import type { Feature, Geometry, MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import {
  filter,
  filterWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from 'topojson-simplify';
import type * as topojson from 'topojson-specification';

type Countries = topojson.GeometryCollection<{ name: string }>;
type WorldTopology = topojson.Topology<{ countries: Countries; land: topojson.GeometryObject }>;

/** A country of Natural Earth. Its rings have the winding order of d3-geo; the reverse would fill the rest of the globe. */
export type Country = Feature<MultiPolygon, { name: string }>;

/** The land of the world, its countries and the borders between them, in degrees. */
export interface Atlas {
  readonly land: MultiPolygon;
  readonly borders: MultiLineString;
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

/** How many times larger than the smallest area an island is that is drawn. */
const smallestIsland = 4;

/**
 * Reads Natural Earth's countries at the given scale.
 *
 * @param finest the smallest area that is drawn, in steradians. Corners that enclose less are left out.
 */
export async function openAtlas(detail: '10m' | '50m' | '110m', finest: number): Promise<Atlas> {
  const file = fileURLToPath(import.meta.resolve(`world-atlas/countries-${detail}.json`));
  const complete = JSON.parse(await readFile(file, 'utf8')) as WorldTopology;
  const simple = simplify(presimplify(complete, sphericalTriangleArea), finest);
  const world = filter(simple, filterWeight(simple, finest * smallestIsland, areaOf)) as WorldTopology;
  const collection = world.objects.countries;
  transferLand(world, collection);

  const countries = feature(world, collection).features.flatMap(asCountry);
  return {
    land: { type: 'MultiPolygon', coordinates: landOf(world).map(rewound) },
    borders: mesh(world, collection, (one, other) => one !== other),
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

/** Returns the area that a ring encloses on the globe, in steradians: the smaller one of its two sides. */
function areaOf(ring: [number, number][]): number {
  const area = sphericalRingArea(ring, false);
  return Math.min(area, 4 * Math.PI - area);
}

/** Returns the polygons of the land, whose outlines are the coasts. */
function landOf(world: WorldTopology): Position[][][] {
  const areas = world.objects.countries.geometries.filter(
    (country): country is topojson.Polygon<{ name: string }> | topojson.MultiPolygon<{ name: string }> =>
      country.type === 'Polygon' || country.type === 'MultiPolygon',
  );
  return merge(world, areas).coordinates;
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
