import { z } from 'astro/zod';

/**
 * A picture in `content/`, as measured. Its id is its path there in Unicode's composed form (NFC), since authors and
 * file systems write accents in two ways: `stories/2019/05/dignified-exit/map.png`.
 */
export const pictureFileSchema = z.strictObject({
  path: z.string().describe('Path below `content/`, as the file system has it'),
  digest: z.string().describe('SHA-256 of the bytes, in hexadecimal'),
  width: z.int().positive().describe('Pixels, as displayed'),
  height: z.int().positive().describe('Pixels, as displayed'),
});
