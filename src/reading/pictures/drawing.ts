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

const webElements = refused.at(-1)?.[1];

const elsewhere = 'refers to another file → save it as plain SVG, with everything in one file';
const notUtf8 = 'is not in UTF-8 → save it again as plain SVG';

const namespaces = { svg: 'http://www.w3.org/2000/svg', html: 'http://www.w3.org/1999/xhtml' };

/** The longest side that a drawing may say it has, in its own units. */
const longestSide = 16_383;

const noSize = `has no size that can be shown → give its <svg> a width and a height from 1 to ${longestSide}`;

type Attributes = Readonly<Record<string, string>>;

/**
 * Returns why a drawing may not be printed, and how to fix that; `undefined` if it may. Readers get a drawing as it is, so
 * it must look the same on every machine, and must not do anything if somebody opens it by itself.
 */
export function drawingMistake(bytes: Buffer): string | undefined {
  if (bytes.length > largest) {
    return `is a drawing of ${Math.ceil(bytes.length / 1000)} kB → simplify its paths to at most ${largest / 1000} kB, or export it as PNG`;
  }
  let mistake: string | undefined;
  let isRoot = true;
  // A reference, a comment or a section of CDATA divides a text, but not the style that it is.
  let texts = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const local = name.replace(/^.*:/, '').toLowerCase();
        mistake ??= refused.find(([names]) => names.includes(local))?.[1];
        for (const [key, value] of Object.entries(attributes)) mistake ??= attributeMistake(key, value);
        if (isRoot) mistake ??= rootMistake(name, attributes);
        isRoot = false;
      },
      ontext(text) {
        texts += text;
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
  return mistake ?? (isElsewhere(texts) ? elsewhere : undefined);
}

/** Browsers show no drawing without its namespace, and each shows one without a size in another way. */
function rootMistake(name: string, attributes: Attributes): string | undefined {
  const prefix = /^(.+):/.exec(name)?.[1];
  if (attributes[prefix === undefined ? 'xmlns' : `xmlns:${prefix}`] !== namespaces.svg) {
    return `does not say that it is SVG → write xmlns="${namespaces.svg}" into its <svg>`;
  }
  const { width = '', height = '', viewBox = '' } = attributes;
  const box = viewBox.trim().split(/[\s,]+/);
  const ofBox = box.length === 4 && isSide(box[2]) && isSide(box[3]);
  const isMeant = (side: string) => isSide(side) || (ofBox && (side === '' || /%\s*$|^\s*auto\s*$/.test(side)));
  return isMeant(width) && isMeant(height) ? undefined : noSize;
}

function isSide(written = ''): boolean {
  const side = Number(/^\s*(\d*\.?\d+(?:e[+-]?\d+)?)\s*(?:px|pt|pc|mm|cm|in|em|ex)?\s*$/i.exec(written)?.[1]);
  return side >= 1 && side <= longestSide;
}

function attributeMistake(key: string, value: string): string | undefined {
  if (/^on/i.test(key) || (/^xmlns(?::|$)/i.test(key) && value.trim() === namespaces.html)) return webElements;
  const isReference = /^(?:.*:)?(?:href|src)$/i.test(key) && !value.trim().startsWith('#');
  return isReference || isElsewhere(value) ? elsewhere : undefined;
}

/** Returns whether styles load another file. */
const isElsewhere = (styles: string): boolean =>
  /@import|\b(?:url|src|image|image-set)\(\s*["']?\s*(?!["'#\s])/i.test(withoutEscapes(styles));

/** Returns styles with the characters that they escape: `\75rl(` is `url(`. */
const withoutEscapes = (styles: string): string =>
  styles.replace(/\\(?:([\da-f]{1,6})\s?|(.))/gi, (_, code: string | undefined, character = '') =>
    code === undefined ? String(character) : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10_ffff)),
  );
