import { z } from 'astro/zod';
import { pictureFile } from './picture.ts';
import { line, text, token } from './words.ts';

/** Returns the schema of the name of a file beside the text, with one of the endings. */
function fileName(what: string, endings: readonly string[]) {
  const mistake = (name: string): string | undefined => {
    const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    if (name === '') return 'is empty → fill it in';
    if (last !== name) return `names a folder → put ${what} beside this file, and write only the file name`;
    if (endings.some((ending) => name.toLowerCase().endsWith(ending))) return undefined;
    return `has none of the endings ${endings.join(', ')} → export ${what} in such a format, and give that file's name`;
  };
  return z
    .string()
    .trim()
    .normalize()
    .refine((name) => mistake(name) === undefined, {
      error: ({ input }) => (typeof input === 'string' ? mistake(input) : undefined),
    })
    .describe(`File name of ${what}, in the same folder as this file`);
}

/** The attributes of a `::document` directive. */
export const documentSchema = z.strictObject({
  file: fileName('the document', ['.pdf']),
  title: text.describe('What the document is'),
});

/** The attributes of an `:::audio` directive. */
export const audioSchema = z.strictObject({
  file: fileName('the recording', ['.mp3', '.m4a', '.ogg', '.opus']),
  caption: text.describe('What can be heard'),
  credit: line.describe('Who recorded it'),
});

/** The attributes of a `::video` directive. */
export const videoSchema = z.strictObject({
  file: fileName('the film', ['.mp4', '.webm']),
  captions: fileName('the captions', ['.vtt']),
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
