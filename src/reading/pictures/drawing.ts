import { Parser } from 'htmlparser2';

/** The largest drawing that is printed, in bytes. Readers load a drawing whole, whatever its width on the page. */
const largest = 200_000;

/** What a drawing must not have, by the local names of elements in lower case, and how to fix it. */
const refused: readonly (readonly [names: readonly string[], mistake: string])[] = [
  [
    ['text', 'tspan', 'textpath', 'tref'],
    'has text, whose typeface a reader may lack → convert the text to paths, as in Inkscape with Path > Object to Path',
  ],
  [
    ['image', 'feimage'],
    'has a picture in it → put that picture into the folder as JPEG or PNG, and show it by itself',
  ],
  [
    ['animate', 'animatemotion', 'animatetransform', 'set'],
    'is animated → save it without the animation, or embed it as a film',
  ],
  [
    ['script', 'foreignobject', 'iframe', 'handler', 'a'],
    'has elements of a web page, such as scripts or links → save it as plain SVG, without interaction',
  ],
];

const elsewhere = 'refers to another file → save it as plain SVG, with everything in one file';
const notUtf8 = 'is not in UTF-8 → save it again as plain SVG';

/** The namespace of HTML, whose elements a browser runs in a drawing too. */
const html = 'http://www.w3.org/1999/xhtml';

/**
 * Returns why a drawing may not be printed, and how to fix that; `undefined` if it may. Readers get a drawing as it is, so
 * it must look the same on every machine, and must not do anything if somebody opens it by itself.
 */
export function drawingMistake(bytes: Buffer): string | undefined {
  if (bytes.length > largest) {
    return `is a drawing of ${Math.ceil(bytes.length / 1000)} kB → simplify its paths to at most ${largest / 1000} kB, or export it as PNG`;
  }
  let mistake: string | undefined;
  let words = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const local = name.replace(/^.*:/, '').toLowerCase();
        mistake ??= refused.find(([names]) => names.includes(local))?.[1];
        for (const [key, value] of Object.entries(attributes)) mistake ??= attributeMistake(key, value);
      },
      ontext(text) {
        words += text;
      },
      onprocessinginstruction(_name, instruction) {
        // In another encoding a browser could read other elements than this parser does.
        if (/^\?xml\s[^]*encoding\s*=\s*["'](?!utf-8["'])/i.test(instruction)) mistake ??= notUtf8;
        // A style sheet may be a program, and the type of a document may define entities that hide elements.
        if (/^\?xml-|^!doctype[^]*\[|^!entity/i.test(instruction)) mistake ??= elsewhere;
      },
    },
    { xmlMode: true },
  );
  parser.end(bytes.toString('utf8'));
  // Comments and entities divide the text of a style sheet.
  return mistake ?? (isElsewhere(words) ? elsewhere : undefined);
}

function attributeMistake(key: string, value: string): string | undefined {
  if (/^on/i.test(key) || value === html) return refused.at(-1)?.[1];
  const isReference = /^(?:.*:)?(?:href|src)$/i.test(key) && !value.trim().startsWith('#');
  return isReference || isElsewhere(value) ? elsewhere : undefined;
}

/** Returns whether styles load another file. */
const isElsewhere = (styles: string): boolean =>
  /@import|\b(?:url|src|image|image-set)\(\s*["']?\s*(?!["'#\s])/i.test(withoutEscapes(styles));

/** Replaces the escapes of CSS by the characters that they stand for: `u\72l` → `url`. */
const withoutEscapes = (styles: string): string =>
  styles.replace(/\\(?:([\da-f]{1,6})\s?|([^]))/gi, (_, code?: string, character?: string) =>
    code === undefined ? (character ?? '') : String.fromCodePoint(Math.min(0x10ffff, parseInt(code, 16))),
  );
