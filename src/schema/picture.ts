import { z } from 'astro/zod';
import { line, text } from './words.ts';

/** A picture lies beside the file that shows it; this is its file name. */
const pictureFile = z
  .string()
  .regex(
    /^[\w.-]+\.(?:png|jpe?g|webp|avif|gif|tiff?)$/i,
    'is not a picture beside this file → give a file name ending in .jpg, .png, .webp or .avif',
  )
  .describe('File name of the picture, which lies beside this file');

/** No picture runs without a description for those who cannot see it, nor without a credit. */
export const pictureSchema = z.strictObject({
  file: pictureFile,
  alt: text.describe('What the picture shows, for readers who cannot see it; not the caption again'),
  caption: text.optional().describe('Printed under the picture: what is not obvious from it'),
  credit: line.describe('Who made it and who supplied it, as in "Valery Sharifulin / TASS"'),
  licence: line.optional().describe('Licence under which it runs, where it must be named'),
});

export type PictureData = z.output<typeof pictureSchema>;
