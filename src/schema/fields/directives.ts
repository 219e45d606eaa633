import { z } from 'astro/zod';
import { boxKinds } from '../../text/markdown/directives.ts';
import { chartSchema } from './chart.ts';
import { mediaSchemas } from './media.ts';
import { pictureSchema } from './picture.ts';
import { storyId } from './slug.ts';
import { tableSchema } from './table.ts';
import { line, text, webAddress } from './words.ts';

const boxSchema = z.strictObject({
  title: line.optional().describe('Heading of the box; the usual one of its kind if left out'),
});

/** The attributes of each directive, by its name. */
export const directiveSchemas: Readonly<Record<string, z.ZodObject>> = {
  figure: pictureSchema,
  gallery: z.strictObject({ label: line.optional().describe('What the pictures have in common') }),
  pullquote: z.strictObject({ by: line.optional().describe('Who said or wrote it') }),
  related: z.strictObject({ story: storyId.describe('The story whose card is shown') }),
  embed: z.strictObject({
    url: webAddress.describe('Address of the film, the chart or the post, as in the address bar of its page'),
    title: text.describe('What can be seen, for readers who cannot see it'),
  }),
  table: tableSchema,
  chart: chartSchema,
  ...mediaSchemas,
  ...Object.fromEntries(boxKinds.map((name) => [name, boxSchema])),
};
