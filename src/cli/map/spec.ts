import { z } from 'astro/zod';

const position = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .describe('[longitude, latitude] in degrees, east and north positive');

const country = z
  .string()
  .min(1)
  .describe('Name as in Natural Earth ("Dem. Rep. Congo") or ISO 3166-1 numeric code ("180")');

const corner = z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']);

const size = z.enum(['small', 'normal', 'large']).default('normal');

const highlight = z.strictObject({
  countries: z.array(country).min(1),
  tone: z
    .enum(['strong', 'soft'])
    .default('strong')
    .describe('strong: what the story is about; soft: who else is in it'),
});

const label = z.strictObject({
  name: z.string().min(1).describe('The label; a line break in it starts a new line'),
  at: position.describe('The center of the label'),
  size,
});

const place = z.strictObject({
  name: z.string().min(1).describe('The label'),
  at: position.describe('The position of the dot'),
  label: z.enum(['right', 'left', 'above', 'below']).default('right').describe('Side of the dot for the name'),
  capital: z.boolean().default(false).describe('Capitals get a ring around the dot'),
});

const route = z.strictObject({ from: position, to: position });

const globe = z.strictObject({
  corner: corner.describe('Corner of the picture for the globe'),
  center: position.describe('The center of the globe'),
});

/** The specification of a locator map: `<name>.yaml` beside the picture `<name>.svg`. The caption takes the place of a title. */
export const mapSchema = z.strictObject({
  width: z.int().min(400).max(4000).default(1600).describe('Width of the picture in its units'),
  height: z.int().min(300).max(4000).default(1067).describe('Height of the picture in its units'),
  projection: z
    .enum(['equal-area', 'globe'])
    .default('equal-area')
    .describe('equal-area: an equal-area flat map; globe: the earth seen from afar'),
  center: position.describe('The center of the picture'),
  span: z
    .number()
    .positive()
    .max(240)
    .describe('Degrees of arc from the top of the picture to its bottom, through the middle'),
  roll: z
    .number()
    .min(-180)
    .max(180)
    .default(0)
    .describe('Rotates the map around its center, in degrees, counterclockwise'),
  detail: z.enum(['10m', '50m', '110m']).default('50m').describe('Natural Earth scale: 10m is the finest'),
  highlight: z.array(highlight).default([]).describe('Countries in the accent color'),
  countries: z.array(label).default([]).describe('Names of countries and regions'),
  waters: z.array(label).default([]).describe('Names of seas'),
  places: z.array(place).default([]).describe('Cities, with a dot'),
  routes: z.array(route).default([]).describe('Great circles between two points, as dashed lines'),
  globe: globe.optional().describe('A small globe that shows where on earth this is'),
  scaleBar: corner.optional().describe('Corner for a scale bar; only for maps of a region'),
});

export type MapSpec = z.output<typeof mapSchema>;
export type Corner = z.output<typeof corner>;
export type MapLabel = MapSpec['countries'][number];
export type MapPlace = MapSpec['places'][number];
