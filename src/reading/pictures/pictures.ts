import { createHash } from 'node:crypto';
import { extname, join } from 'node:path';
import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import type { Entry } from '../../schema/content.ts';
import type { ContentFile } from '../files.ts';
import { isDrawing, whyUndecodable } from './picture-formats.ts';
import { drawingMistake } from './drawing.ts';
import type { Problem } from '../problem.ts';
import { bytesOf } from '../overlay.ts';

/** A picture that was measured, or the problem that keeps it from being printed. */
export type Measured = { readonly entry: Entry<'pictures'> } | { readonly problem: Problem };

/** Pixels of the longest side to which a picture is decoded for the check. */
const trialSize = 64;

/** Pixels of the longest side at which a drawn logo is turned into pixels. */
const drawingSize = 8192;

/**
 * How renditions are made; what was made with other settings is not taken from the cache. More effort for WebP takes
 * twice the time and saves three bytes in a hundred. Transparent pictures are laid on white, so that black lettering
 * stays legible on a dark page.
 */
export const renditionSettings = {
  background: '#fff',
  webp: { quality: 78, effort: 2 },
  jpeg: { quality: 80 },
};

/**
 * Measures a picture file: its digest and its size in pixels as displayed, turned as its EXIF data say. Decodes it as
 * the build does, at a small size, so that no picture passes the check and then stops a build.
 *
 * @throws Error if the file cannot be read.
 */
export async function measurePicture(contentDir: string, { id, path }: ContentFile): Promise<Measured> {
  const file = join(contentDir, path);
  const bytes = bytesOf(file);
  const problem = (message: string): Measured => {
    return { problem: { severity: 'error', file, line: 1, field: 'file', message } };
  };
  // Pictures beside outlet.yaml are logos.
  const isLogo = !path.includes('/');
  // Before it is decoded, so that its author reads the reason and not what the decoder makes of it.
  const ofDrawing = !isLogo && isDrawing(bytes) ? drawingMistake(bytes) : undefined;
  if (ofDrawing !== undefined) return problem(ofDrawing);
  try {
    const metadata = await sharp(bytes).metadata();
    const mistake = isLogo ? logoMistake(path, metadata) : formatMistake(path, bytes, metadata);
    if (mistake !== undefined) return problem(mistake);
    const decoded = isLogo ? await openLogo(bytes) : await openPicture(bytes);
    await decoded.resize({ width: trialSize, height: trialSize, fit: 'inside' }).raw().toBuffer();
    const { width, height } = metadata.autoOrient;
    const digest = createHash('sha256').update(bytes).digest('hex');
    return { entry: { id, collection: 'pictures', data: { path, digest, width, height }, digest } };
  } catch (error) {
    return problem(whyUndecodable(bytes, String(error)));
  }
}

/** Opens a picture as it is printed: upright, in the colors of a screen, and on white where it is transparent. */
export async function openPicture(bytes: Buffer): Promise<Sharp> {
  const { icc } = await sharp(bytes).metadata();
  return sharp(bytes, { ignoreIcc: isOfScreen(icc) })
    .autoOrient()
    .flatten({ background: renditionSettings.background });
}

/**
 * Most photographs come with the profile of the screen, sRGB. To convert them to what they are takes longer than to decode
 * them, and changes no pixel. The header of a profile names maker and model in bytes 48 to 55:
 * https://www.color.org/specification/ICC.1-2022-05.pdf
 */
function isOfScreen(profile: Buffer | undefined): boolean {
  return profile?.toString('latin1', 48, 56) === 'IEC sRGB';
}

/** Opens a logo as it is printed in pixels, a drawing as finely as its size allows. */
export async function openLogo(input: Buffer | string): Promise<Sharp> {
  const { format, width, height } = await sharp(input).metadata();
  const finest = Math.max(1, (72 * drawingSize) / Math.max(width, height));
  const options: SharpOptions = format === 'svg' ? { density: Math.min(300, finest) } : {};
  return sharp(input, options);
}

/** Readers get the logo as it is, so browsers must be told its true type, which hosts take from the ending. */
function logoMistake(path: string, { format }: Metadata): string | undefined {
  const ending = extname(path).slice(1).toLowerCase();
  if (ending !== 'svg' && ending !== 'png') return undefined;
  return format === ending
    ? undefined
    : `is ${format.toUpperCase()} under a name in .${ending} → export it as ${ending.toUpperCase()}`;
}

const animated =
  'is animated, and only its first frame would be printed → embed it as a film, or save the frame that matters as PNG';

function formatMistake(path: string, bytes: Buffer, { format, pages = 1 }: Metadata): string | undefined {
  const isNamedDrawing = extname(path).toLowerCase() === '.svg';
  if (isNamedDrawing !== (format === 'svg')) {
    return `is ${format.toUpperCase()}, whatever its name says → give the name the right ending`;
  }
  if (format === 'svg' && !isDrawing(bytes)) return 'does not begin as a drawing → export it again as plain SVG';
  if (pages > 1 && format === 'tiff') return `holds ${pages} pictures → save the one that matters by itself`;
  if (pages > 1 || (format === 'png' && isAnimatedPng(bytes))) return animated;
  return undefined;
}

/** Animated PNG announces its frames in a chunk before the pixels; the decoder passes over it. */
function isAnimatedPng(bytes: Buffer): boolean {
  const pixels = bytes.indexOf('IDAT');
  return bytes.subarray(0, pixels).includes('acTL');
}
