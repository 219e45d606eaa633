import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { mediaPath, shownMedia } from '../../newsroom/story/body/media.ts';
import type { Rendition } from '../../newsroom/story/picture.ts';
import { mediaTypes } from '../media.ts';
import { contentOfBuild } from '../content-of-build.ts';
import { iconOf, makerOf, pictureJobs } from '../pictures.ts';
import { themeBytes, themeFiles } from '../styles/theme.ts';

type Next = () => void;

/** Serves pictures, media, the theme and the logo in the author's preview, each made when it is first looked at. */
export function pictureServer(contentDir: string, cacheDir: string) {
  return (request: IncomingMessage, response: ServerResponse, next: Next): void => {
    fileFor(request.url?.replace(/\?.*$/, '') ?? '', contentDir, cacheDir).then(
      (file) => {
        if (file === undefined) next();
        else response.setHeader('Content-Type', file.type).end(file.bytes);
      },
      (error: unknown) => {
        response.writeHead(500).end(String(error));
      },
    );
  };
}

const pictureType = ({ format }: Rendition): string => (format === 'svg' ? 'image/svg+xml' : `image/${format}`);

async function fileFor(path: string, contentDir: string, cacheDir: string) {
  const { preview, figures } = await contentOfBuild();
  if (!preview) return undefined;
  const { content, edition } = preview();
  const inTheme = themeFiles(content).find((other) => other.path === path);
  if (inTheme) return { bytes: await themeBytes(inTheme, contentDir), type: inTheme.type };
  const { logo } = edition.outlet;
  const icon = logo.icons.find((other) => other.path === path);
  if (path === logo.source || icon) {
    const bytes = await readFile(join(contentDir, logo.source));
    if (icon) return { bytes: await iconOf(icon, bytes), type: 'image/png' };
    return { bytes, type: path.endsWith('.svg') ? 'image/svg+xml' : 'image/png' };
  }
  if (path.startsWith('/media/')) {
    const file = shownMedia(edition).find((other) => mediaPath(other) === path);
    return file && { bytes: await readFile(join(contentDir, file.data.path)), type: mediaTypes[extname(path)] ?? '' };
  }
  if (!path.startsWith('/pictures/')) return undefined;
  for (const job of pictureJobs(edition, figures)) {
    const rendition = job.renditions.find((other) => other.path === path);
    if (rendition)
      return { bytes: await makerOf(job, { contentDir, cacheDir })(rendition), type: pictureType(rendition) };
  }
  return undefined;
}
