import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mediaPath, shownMedia } from '../newsroom/story/body/media.ts';
import { toBuildError } from './build-error.ts';
import type { Build } from './build.ts';

/** The types of media for the preview, by the endings of their names. Hosts have a list of their own. */
export const mediaTypes: Readonly<Record<string, string>> = {
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.vtt': 'text/vtt',
  '.pdf': 'application/pdf',
};

/**
 * Copies the recordings, films, captions and documents that public texts show. Their names change with the content, so
 * those of the previous build are never touched again.
 *
 * @throws BuildError that names the file, if one cannot be read.
 */
export async function printMedia({ edition, environment, unfinished, staged }: Build): Promise<void> {
  await mkdir(join(unfinished, 'media'), { recursive: true });
  for (const file of shownMedia(edition)) {
    const path = mediaPath(file);
    if (staged.keep(path.slice(1), path)) continue;
    await copyFile(join(environment.contentDir, file.data.path), join(unfinished, path)).catch((error: unknown) => {
      throw toBuildError(error, environment.contentDir, file.data.path);
    });
  }
}
