import { z } from 'astro/zod';

/** A picture in `content/`, as measured. Its id is its path there: `stories/2019/05/dignified-exit/map.png`. */
export const pictureFileSchema = z.strictObject({
  digest: z.string().describe('SHA-256 of the bytes, in hexadecimal'),
  width: z.int().positive().describe('Pixels, as displayed'),
  height: z.int().positive().describe('Pixels, as displayed'),
});
