import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

/** A face and what of it the pages use. */
interface Face {
  /** Its address, a `file:` URL. */
  readonly source: string;
  readonly weight: number | { readonly min: number; readonly max: number };
}

/** The faces of Newsreader, by the name of their file. Bold italics are rare, so browsers may slant the bold face. */
const faces: Readonly<Record<string, Face>> = {
  'newsreader-latin-normal.woff2': {
    source: import.meta.resolve('@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2'),
    weight: { min: 400, max: 700 },
  },
  'newsreader-latin-italic.woff2': {
    source: import.meta.resolve('@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2'),
    weight: 400,
  },
};

// cspell:disable
/** Basic Latin, Latin-1, and the punctuation, currency and arrows of Western European text. */
const characters = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff),
  'ıŒœʻʼˆ˚˜‐‑‒–—―‘’‚“”„†‡•…‰′″‹›⁄€™−←→↑↓',
  '\u2002\u2003\u2009\u200a\u200b\u202f',
].join('');
// cspell:enable

/** Returns the faces, each as the bytes of a WOFF2 file by its name. */
export async function cutFaces(): Promise<Map<string, Buffer>> {
  const cut = new Map<string, Buffer>();
  for (const [name, { source, weight }] of Object.entries(faces)) {
    const font = readFileSync(fileURLToPath(source));
    const options = { targetFormat: 'woff2', variationAxes: { wght: weight } } as const;
    cut.set(name, await subsetFont(font, characters, options));
  }
  return cut;
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}
