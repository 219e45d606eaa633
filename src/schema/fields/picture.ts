import { z } from 'astro/zod';
import { filesBeside } from './file-beside.ts';
import { focus } from './focus.ts';
import { line, text } from './words.ts';

const endings = ['.png', '.jpg', '.jpeg', '.webp', '.avif', '.gif', '.tif', '.tiff', '.svg'] as const;

const isPicture = (name: string): boolean => endings.some((ending) => name.toLowerCase().endsWith(ending));

/** Common formats that cannot be printed, by file extension. */
const otherFormats: Readonly<Record<string, string>> = {
  heic: 'HEIC',
  heif: 'HEIC',
  bmp: 'BMP',
  ico: 'ICO',
  psd: 'Photoshop',
  pdf: 'PDF',
  jxl: 'JPEG XL',
};

/** Returns what is wrong with a picture's file name and how to fix it; `undefined` for a name that can be used. */
function nameMistake(name: string): string | undefined {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  if (name === '') return 'is empty → fill it in';
  if (/^(?:https?:|\/\/|www\.)/i.test(name)) {
    const file = isPicture(last) && last !== name ? `write only "${last}"` : 'give its file name';
    return `is an address on the web → save the picture beside this file, and ${file}`;
  }
  if (last !== name) {
    const file = isPicture(last) ? `only "${last}"` : 'only the file name';
    return `names a folder → put the picture beside this file, and write ${file}`;
  }
  if (isPicture(name)) return undefined;
  const ending = /\.(\w+)$/.exec(name)?.[1];
  if (ending === undefined) return 'has no ending → give the whole file name, as in map.jpg';
  const format = otherFormats[ending.toLowerCase()] ?? `.${ending}`;
  return `is ${format}, which cannot be printed → export the picture as JPEG or PNG, and give that file's name`;
}

/** The file name of a picture beside the file that shows it, in Unicode form NFC. */
export const pictureFile = z
  .string()
  .trim()
  .normalize()
  .refine((name) => nameMistake(name) === undefined, {
    error: ({ input }) => (typeof input === 'string' ? nameMistake(input) : undefined),
  })
  .register(filesBeside, { endings })
  .describe('File name of the picture, in the same folder as this file');

/** A picture. The description for readers who cannot see it and the credit are required. */
export const pictureSchema = z.strictObject({
  file: pictureFile,
  alt: text.describe('What the picture shows, for readers who cannot see it; not the caption again'),
  caption: text.optional().describe('Printed under the picture; says what the picture does not show by itself'),
  credit: line.describe('Creator and supplier, as in "Valery Sharifulin / TASS"'),
  license: line.optional().describe('License of the picture, if it must be named'),
  focus: focus.optional(),
});

export type PictureData = z.output<typeof pictureSchema>;

/** The lead picture of a story. */
export const leadPictureSchema = pictureSchema.extend({
  thumbnail: pictureFile
    .optional()
    .describe('Another picture for cards and search results, such as a detail that is clear when small'),
});
