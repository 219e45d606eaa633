import { z } from 'astro/zod';
import { fileBeside } from './file-beside.ts';
import { pictureFile } from './picture.ts';
import { line, text, token } from './words.ts';

/** The attributes of a `::document` directive. */
export const documentSchema = z.strictObject({
  file: fileBeside('the document', ['.pdf']),
  title: text.describe('What the document is'),
});

/** The attributes of an `:::audio` directive. */
export const audioSchema = z.strictObject({
  file: fileBeside('the recording', ['.mp3', '.m4a', '.ogg', '.opus']),
  caption: text.describe('What can be heard'),
  credit: line.describe('Who recorded it'),
});

/** The attributes of a `::video` directive. */
export const videoSchema = z.strictObject({
  file: fileBeside('the film', ['.mp4', '.webm']),
  captions: fileBeside('the captions', ['.vtt']),
  poster: pictureFile,
  caption: text.describe('What can be seen'),
  credit: line.describe('Who made it'),
});

/** The schemas of the directives that show files of sound, film, captions and documents, by name. */
export const mediaSchemas = { document: documentSchema, audio: audioSchema, video: videoSchema } as const;

/** The attributes that name such files. */
export const mediaAttributes = ['file', 'captions'] as const;

export type DocumentData = z.output<typeof documentSchema>;
export type AudioData = z.output<typeof audioSchema>;
export type VideoData = z.output<typeof videoSchema>;

/** A file of sound, film, captions or a document in `content/`. Its id is its path in Unicode form NFC. */
export const mediaFileSchema = z.strictObject({
  path: token.describe('Path below content/, as the file system has it'),
  digest: token.describe('Digest of its bytes'),
  size: z.int().describe('Size in bytes'),
});
