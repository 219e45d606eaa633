import { createHash } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Entry } from '../schema/content.ts';
import type { ContentFile } from './files.ts';
import type { Problem } from './problem.ts';
import { bytesOf } from './proposal.ts';

/** A picture measured, or why it cannot be. */
export type Measured = { readonly entry: Entry<'pictures'> } | { readonly problem: Problem };

/** Measures a picture file: its digest and its size in pixels as displayed, turned as its EXIF data say. */
export async function measurePicture(contentDir: string, { path }: ContentFile): Promise<Measured> {
  const file = join(contentDir, path);
  const bytes = bytesOf(file);
  try {
    const { autoOrient } = await sharp(bytes).metadata();
    const digest = createHash('sha256').update(bytes).digest('hex');
    return { entry: { id: path, data: { digest, width: autoOrient.width, height: autoOrient.height }, digest } };
  } catch {
    const message = 'is no picture that can be read → export it again as JPEG, PNG or WebP';
    return { problem: { severity: 'error', file, line: 1, field: 'file', message } };
  }
}
