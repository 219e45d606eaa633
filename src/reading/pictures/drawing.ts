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

/**
 * Returns why a drawing may not be printed, and how to fix that; `undefined` if it may. Readers get a drawing as it is, so
 * it must look the same on every machine, and must not do anything if somebody opens it by itself.
 */
export function drawingMistake(bytes: Buffer): string | undefined {
  if (bytes.length > largest) {
    return `is a drawing of ${Math.ceil(bytes.length / 1000)} kB → simplify its paths to at most ${largest / 1000} kB, or export it as PNG`;
  }
  let mistake: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const local = name.replace(/^.*:/, '').toLowerCase();
        mistake ??= refused.find(([names]) => names.includes(local))?.[1];
        for (const [key, value] of Object.entries(attributes)) mistake ??= attributeMistake(key, value);
      },
      ontext(text) {
        if (isElsewhere(text)) mistake ??= elsewhere;
      },
      onprocessinginstruction(_name, instruction) {
        // A style sheet may be a program, and the type of a document may define entities that hide elements.
        if (/^\?xml-|^!doctype[^]*\[|^!entity/i.test(instruction)) mistake ??= elsewhere;
      },
    },
    { xmlMode: true },
  );
  parser.end(bytes.toString('utf8'));
  return mistake;
}

function attributeMistake(key: string, value: string): string | undefined {
  if (/^on/i.test(key)) return refused.at(-1)?.[1];
  const isReference = /^(?:.*:)?(?:href|src)$/i.test(key) && !value.trim().startsWith('#');
  return isReference || isElsewhere(value) ? elsewhere : undefined;
}

/** Returns whether styles load another file. */
const isElsewhere = (styles: string): boolean => /@import|url\(\s*["']?\s*(?!["'#\s])/i.test(styles);
