import { extname, join } from 'node:path';
import library from 'webvtt-parser';
import type { Entry } from '../../schema/content.ts';
import type { ContentFile } from '../files.ts';
import { bytesOf } from '../overlay.ts';
import type { Problem } from '../problem.ts';
import { decode } from '../source.ts';

/** A file of sound, film, captions or a document that was read, or the problems that keep it from being published. */
export interface MediaReading {
  readonly id: string;
  readonly entry?: Entry<'media'>;
  readonly problems: readonly Problem[];
}

/** How files begin, by their ending; `?` stands for any byte. */
const starts: Readonly<Record<string, readonly string[]>> = {
  '.mp3': ['ID3', '\xff\xfb', '\xff\xfa', '\xff\xf3', '\xff\xf2'],
  '.m4a': ['????ftyp'],
  '.mp4': ['????ftyp'],
  '.ogg': ['OggS'],
  '.opus': ['OggS'],
  '.webm': ['\x1aE\xdf\xa3'],
  '.pdf': ['%PDF-'],
};

/**
 * Reads a file and checks that it is what its name says, and that captions can be shown.
 *
 * @param digest of the bytes of the file.
 * @throws Error if the file cannot be read.
 */
export function readMedia(contentDir: string, { id, path }: ContentFile, digest: string): MediaReading {
  const file = join(contentDir, path);
  const bytes = bytesOf(file);
  const mistake = extname(path).toLowerCase() === '.vtt' ? captionMistake(bytes) : formatMistake(bytes, path);
  if (mistake) return { id, problems: [{ severity: 'error', file, field: 'file', ...mistake }] };
  return { id, entry: { id, collection: 'media', data: { path, digest, size: bytes.length }, digest }, problems: [] };
}

type Mistake = Pick<Problem, 'line' | 'message'>;

function formatMistake(bytes: Buffer, path: string): Mistake | undefined {
  const ending = extname(path).toLowerCase();
  const head = bytes.subarray(0, 64).toString('latin1');
  if (bytes.length === 0) return { line: 1, message: 'is empty → copy or export the file again' };
  if (head.startsWith('version https://git-lfs.'))
    return { line: 1, message: 'stands for a file that Git LFS keeps elsewhere → run git lfs pull' };
  const isStart = (start: string) =>
    Array.from(start).every((letter, place) => letter === '?' || head[place] === letter);
  if (starts[ending]?.some(isStart)) return undefined;
  return { line: 1, message: `is no ${ending.slice(1).toUpperCase()} file, whatever its name says → export it again` };
}

function captionMistake(bytes: Buffer): Mistake | undefined {
  const source = decode(bytes);
  if (!source.ok) return { line: source.line, message: source.message };
  const { cues, errors } = new library.WebVTTParser().parse(source.text, 'captions');
  // Others follow from the first one.
  const [error] = errors;
  if (error && !/^\uFEFF?WEBVTT/.test(source.text)) {
    const message =
      'is not WebVTT → write WEBVTT and an empty line at its head, and each time with a point, as in 00:01.000 --> 00:04.000';
    return { line: 1, message };
  }
  if (error) {
    const reason = error.message.replace(/\.\)?$/, (end) => (end === '.)' ? ')' : ''));
    const message = `browsers cannot read these captions: ${reason} → write a time such as 00:01.000 --> 00:04.000, the words on the next line, and an empty line`;
    return { line: error.line, message };
  }
  return cues.length > 0 ? undefined : { line: 1, message: 'has no captions → write what is said, with times' };
}
