import { z } from 'astro/zod';

/** Registers the names of files beside the text, with the endings that they may have. */
export const filesBeside = z.registry<{ readonly endings: readonly string[] }>();

/**
 * Returns the schema of the name of a file that lies beside the text, in Unicode form NFC.
 *
 * @param what the file is, as in "the table".
 * @param endings those that its name may have, in lower case.
 * @param remedy what to do with a file of another ending.
 */
export function fileBeside(what: string, endings: readonly string[], remedy = `export ${what} in such a format`) {
  const mistake = (name: string): string | undefined => {
    const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    if (name === '') return 'is empty → fill it in';
    const isOfKind = endings.some((ending) => name.toLowerCase().endsWith(ending));
    if (last !== name) {
      return `names a folder → put ${what} beside this file, and write only ${isOfKind ? `"${last}"` : 'the file name'}`;
    }
    if (isOfKind) return undefined;
    const list =
      endings.length === 1 ? `does not end in ${endings[0] ?? ''}` : `has none of the endings ${endings.join(', ')}`;
    return `${list} → ${remedy}, and give that file's name`;
  };
  return z
    .string()
    .trim()
    .normalize()
    .refine((name) => mistake(name) === undefined, {
      error: ({ input }) => (typeof input === 'string' ? mistake(input) : undefined),
    })
    .register(filesBeside, { endings })
    .describe(`File name of ${what}, in the same folder as this file`);
}
