import { z } from 'astro/zod';

/**
 * A picture file in `content/`. Its id is its path in Unicode form NFC, since authors and file systems encode accents in
 * two ways: `stories/2019/05/dignified-exit/map.png`.
 */
export const pictureFileSchema = z.strictObject({
  path: z.string().describe('Path below `content/`, as in the file system'),
  digest: z.string().describe('SHA-256 of the bytes, in hexadecimal'),
  width: z.int().positive().describe('Pixels, as displayed'),
  height: z.int().positive().describe('Pixels, as displayed'),
});
