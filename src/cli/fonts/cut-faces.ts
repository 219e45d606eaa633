import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

/** A face and what of it the pages use. */
interface Face {
  /** Its address, a `file:` URL. */
  readonly source: string;
  readonly weight: number | { readonly min: number; readonly max: number };
  readonly characters: string;
  /** Features of OpenType; all that the characters may use if it is absent. */
  readonly keepFeatures?: string[];
  readonly dropTables?: string[];
}

// cspell:disable
/** Basic Latin, Latin-1, and the punctuation, currency and arrows of Western European text. */
const ofText = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff),
  'ıŒœʻʼˆ˚˜‐‑‒–—―‘’‚“”„†‡•…‰′″‹›⁄€™−←→↑↓',
  '\u2002\u2003\u2009\u200a\u200b\u202f',
].join('');

/** The letters of English and of names from Western Europe, figures, and the punctuation of labels. */
const ofLabels = [
  ...range(0x30, 0x39),
  ...range(0x41, 0x5a),
  ...range(0x61, 0x7a),
  'ÁÄÅÆÇÈÉÍÑÓÖØÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüýœ',
  " \u00a0!$%&'()+,-./:;?£·‑–—‘’“”…€−",
].join('');
// cspell:enable

/** The faces, by the name of their file. Bold italics are rare, so browsers may slant the bold face. */
export const faces: Readonly<Record<string, Face>> = {
  'newsreader-latin-normal.woff2': {
    source: import.meta.resolve('@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2'),
    weight: { min: 400, max: 700 },
    characters: ofText,
  },
  'newsreader-latin-italic.woff2': {
    source: import.meta.resolve('@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2'),
    weight: 400,
    characters: ofText,
  },
  'source-sans-labels.woff2': {
    source: import.meta.resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'),
    weight: { min: 400, max: 600 },
    characters: ofLabels,
    keepFeatures: ['kern'],
    // By these tables kerning and line metrics change a little with the weight, and desktop programs name the styles.
    dropTables: ['GDEF', 'MVAR', 'STAT'],
  },
};

/** Returns the faces, each as the bytes of a WOFF2 file by its name. */
export async function cutFaces(): Promise<Map<string, Buffer>> {
  const cut = new Map<string, Buffer>();
  for (const [name, { source, weight, characters, ...kept }] of Object.entries(faces)) {
    const font = readFileSync(fileURLToPath(source));
    const options = { targetFormat: 'woff2', variationAxes: { wght: weight }, ...kept } as const;
    cut.set(name, await subsetFont(font, characters, options));
  }
  return cut;
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}
