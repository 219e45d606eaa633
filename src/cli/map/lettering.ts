import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Blob, Buffer as TextBuffer, Face, Font, shape } from 'harfbuzzjs';
import subsetFont from 'subset-font';

/** The faces of a map, each in the files that its alphabets are divided into. */
const faces = {
  name: {
    family: 'source-sans-3',
    style: 'normal',
    weight: 700,
    alphabets: ['latin', 'latin-ext', 'greek', 'cyrillic'],
  },
  country: {
    family: 'source-sans-3',
    style: 'normal',
    weight: 400,
    alphabets: ['latin', 'latin-ext', 'greek', 'cyrillic'],
  },
  water: { family: 'newsreader', style: 'italic', weight: 400, alphabets: ['latin', 'latin-ext'] },
} as const;

export type FaceName = keyof typeof faces;

/** A font file of a face, cut down to the letters of a map. */
interface Cut {
  readonly font: Font;
  readonly unitsPerEm: number;
  readonly letters: ReadonlySet<number>;
}

/** A line of text as outlines, from the origin to the right. */
export interface Outline {
  /** SVG path data. */
  readonly path: string;
  readonly width: number;
}

/** Sets a line of text in a face. `spacing` is added after each letter. */
export type Lettering = (text: string, face: FaceName, size: number, spacing?: number) => Outline;

/**
 * Opens the typefaces of the site for the letters of a map. Lettering is drawn as outlines, so that a map looks the same on
 * every machine.
 *
 * @param text all letters that the map has.
 */
export async function openLettering(text: string): Promise<Lettering> {
  const cuts = new Map<FaceName, readonly Cut[]>();
  for (const [name, face] of Object.entries(faces)) {
    const files = face.alphabets.map((alphabet) => cutFont(face, alphabet, text));
    cuts.set(name as FaceName, await Promise.all(files));
  }
  return (line, face, size, spacing = 0) => {
    let path = '';
    let width = 0;
    for (const [cut, letters] of runs(line, cuts.get(face) ?? [])) {
      const buffer = new TextBuffer();
      buffer.addText(letters);
      buffer.guessSegmentProperties();
      shape(cut.font, buffer);
      const scale = size / cut.unitsPerEm;
      for (const { codepoint: glyph, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
        path += outline(cut.font, glyph, scale, width + xOffset * scale, yOffset * scale);
        width += xAdvance * scale + spacing;
      }
    }
    return { path, width: width - spacing };
  };
}

async function cutFont(
  { family, style, weight }: (typeof faces)[FaceName],
  alphabet: string,
  text: string,
): Promise<Cut> {
  const file = import.meta.resolve(`@fontsource-variable/${family}/files/${family}-${alphabet}-wght-${style}.woff2`);
  const source = readFileSync(fileURLToPath(file));
  const bytes = await subsetFont(source, text, { targetFormat: 'truetype', variationAxes: { wght: weight } });
  const face = new Face(new Blob(new Uint8Array(bytes)));
  return { font: new Font(face), unitsPerEm: face.upem, letters: new Set(face.collectUnicodes()) };
}

/**
 * Divides a line into runs of letters that one font file has.
 *
 * @throws Error if a letter is in none.
 */
function runs(line: string, cuts: readonly Cut[]): [Cut, string][] {
  const found: [Cut, string][] = [];
  for (const letter of line) {
    const cut = cuts.find(({ letters }) => letters.has(letter.codePointAt(0) ?? 0));
    if (!cut) {
      throw new Error(`"${line}": the typeface has no "${letter}" → write the name in Latin letters`);
    }
    const last = found.at(-1);
    if (last?.[0] === cut) last[1] += letter;
    else found.push([cut, letter]);
  }
  return found;
}

/** Returns the outline of a glyph as path data, with its origin at a position. Fonts count upward, SVG downward. */
function outline(font: Font, glyph: number, scale: number, x: number, y: number): string {
  return font
    .glyphToJson(glyph)
    .map(({ type, values }) => {
      const moved = values.map((value, index) => (index % 2 === 0 ? x + value * scale : -y - value * scale));
      return type + moved.map((value) => value.toFixed(2)).join(' ');
    })
    .join('');
}
