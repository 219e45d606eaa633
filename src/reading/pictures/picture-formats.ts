/** Says why a file with the ending of a picture cannot be decoded, and how to fix that. `reason` is the decoder's. */
export function whyUndecodable(bytes: Buffer, reason: string): string {
  if (bytes.length === 0) return 'is empty → copy or export the picture again';
  if (reason.includes('exceeds pixel limit')) return 'has more than 268 million pixels → save it smaller';
  const head = bytes.subarray(0, 512).toString('latin1');
  if (head.startsWith('version https://git-lfs.')) {
    return 'stands for a picture that Git LFS keeps elsewhere → run git lfs pull';
  }
  const format = formats.find(([, ...starts]) => starts.some((start) => isStart(head, start)))?.[0];
  if (format === undefined) return 'is not a picture → export the picture as JPEG or PNG';
  if (format === 'picture') return 'is damaged or cut short → copy or export the picture again';
  if (format === 'drawing')
    return 'is a damaged drawing, or one without a size → export it again, with width and height';
  return `is ${format}, whatever its name says → export the picture as JPEG or PNG`;
}

/** Comments and instructions, each read in one way only, may stand before a drawing. */
const startOfDrawing =
  /^(?:\xef\xbb\xbf)?(?:\s|<\?(?:(?!\?>)[^])*\?>|<!--(?:(?!-->)[^])*-->)*<(?:(?:[\w-]+:)?svg|!doctype\s+svg)\b/i;

/** Returns whether a file begins as an SVG drawing. */
export const isDrawing = (bytes: Buffer): boolean => startOfDrawing.test(bytes.toString('latin1', 0, 65_536));

/** How a file begins; in a string, `?` stands for any byte. */
type Start = string | RegExp;

/**
 * How files begin that are given the ending of a picture by mistake; `picture` and `drawing` for those that are printed.
 */
const formats: readonly (readonly [format: string, ...starts: Start[]])[] = [
  ['picture', '\xff\xd8', '\x89PNG', 'GIF8', 'RIFF????WEBP', 'II*\0', 'MM\0*', '????ftypavif'],
  ['HEIC', '????ftyphei', '????ftyphev', '????ftypmif1', '????ftypmsf1'],
  ['a film', '????ftyp', '\x1aE\xdf\xa3', 'RIFF????AVI '],
  ['PDF', '%PDF'],
  ['a web page', /^\s*<(?:!doctype html|html)/i],
  ['drawing', startOfDrawing],
  ['BMP', 'BM'],
  ['an icon file', '\0\0\x01\0', '\0\0\x02\0'],
  ['Photoshop', '8BPS'],
  ['JPEG XL', '\xff\x0a', '\0\0\0\x0cJXL '],
  ['JPEG 2000', '\0\0\0\x0cjP  '],
  ['an archive or an office document', 'PK', '\xd0\xcf\x11\xe0'],
];

function isStart(head: string, start: Start): boolean {
  if (typeof start !== 'string') return start.test(head);
  return Array.from(start).every((letter, place) => letter === '?' || head[place] === letter);
}
