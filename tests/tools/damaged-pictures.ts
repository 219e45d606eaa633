/** Every kind of file that is called a picture and is none, or a broken one. */
import { crc32 } from 'node:zlib';
import sharp, { type FormatEnum } from 'sharp';
import { flat, formats } from './pictures.ts';

export type PictureBytes = Promise<Buffer | string>;

/** A picture without two equal rows, so that it has something to lose. */
function rich(ending: string, options: { readonly progressive?: boolean } = {}): Promise<Buffer> {
  const pixels = Buffer.from(Array.from({ length: 200 * 150 * 3 }, (_, index) => (index * index * 7 + index) % 251));
  const image = sharp(pixels, { raw: { width: 200, height: 150, channels: 3 } });
  return image.toFormat(formats[ending] ?? (ending as keyof FormatEnum), options).toBuffer();
}

/** A PNG whose header promises more pixels than are there. */
async function huge(width: number, height: number): Promise<Buffer> {
  const png = await flat({ width: 9, height: 9 });
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

/** A picture of two frames. */
function frames(ending: 'gif' | 'webp'): Promise<Buffer> {
  const pixels = Buffer.alloc(20 * 40 * 3).fill(200, 20 * 20 * 3);
  return sharp(pixels, { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } })
    .toFormat(ending)
    .toBuffer();
}

/** An animated PNG: the chunk that announces frames stands after the header. */
async function film(): Promise<Buffer> {
  const png = await flat({ width: 9, height: 9 });
  const chunk = Buffer.from([0, 0, 0, 8, ...Buffer.from('acTL'), 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0]);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 16)), 16);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

async function cut(bytes: Promise<Buffer>, part: number): Promise<Buffer> {
  const whole = await bytes;
  return whole.subarray(0, Math.floor(whole.length * part));
}

const text = (bytes: string): PictureBytes => Promise.resolve(Buffer.from(bytes, 'latin1'));
const drawing = (content: string): PictureBytes =>
  text(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${content}</svg>`);
const square = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';
/** A drawing in UTF-16, with the mark of that encoding. */
const wide = (content: string): PictureBytes =>
  Promise.resolve(Buffer.from(`\uFEFF${square.replace('</svg>', `${content}</svg>`)}`, 'utf16le'));
const svg = 'http://www.w3.org/2000/svg';
const elsewhere = /refers to another file → save it as plain SVG/;
const damaged = /is damaged or cut short → copy or export the picture again/;
const animated = /is animated, and only its first frame would be printed → embed it as a film, or save the frame/;

/** Files that cannot be printed: name, bytes, and what their author is to be told. */
export const damagedPictures: readonly (readonly [name: string, bytes: PictureBytes, message: RegExp])[] = [
  ...['jpg', 'png', 'webp', 'gif', 'avif', 'tiff'].flatMap((ending) =>
    [0.97, 0.6, 0.2].map((part) => [`cut at ${part}.${ending}`, cut(rich(ending), part), damaged] as const),
  ),
  ['cut progressive.jpg', cut(rich('jpg', { progressive: true }), 0.6), damaged],
  ['cut interlaced.png', cut(rich('png', { progressive: true }), 0.6), damaged],
  ['head alone.jpg', text('\xff\xd8\xff'), damaged],
  ['empty.jpg', text(''), /is empty → copy or export the picture again/],
  ['words.png', text('no picture'), /is not a picture → export the picture as JPEG or PNG/],
  ['page.jpg', text('<!DOCTYPE html><html><body>404</body></html>'), /is a web page, whatever its name says → /],
  ['paper.jpg', text('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj'), /is PDF, whatever its name says → /],
  ['phone.jpg', text('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), /is HEIC, whatever its name says → export .* JPEG/],
  ['phone burst.jpg', text('\0\0\0\x18ftypmsf1\0\0\0\0msf1hevc'), /is HEIC, /],
  ['film.jpg', text('\0\0\0\x18ftypisom\0\0\x02\0isomiso2'), /is a film, /],
  ['bitmap.png', text('BM\x9a\0\0\0\0\0\0\x006\0\0\0'), /is BMP, /],
  ['icon.png', text('\0\0\x01\0\x01\0\x10\x10'), /is an icon file, /],
  ['layers.tif', text('8BPS\0\x01'), /is Photoshop, /],
  ['office.png', text('PK\x03\x04'), /is an archive or an office document, /],
  ['pointer.jpg', text('version https://git-lfs.github.com/spec/v1\noid sha256:a\nsize 9\n'), /→ run git lfs pull/],
  [
    'drawing.png',
    text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    /is SVG, whatever its name says → give the name the right ending/,
  ],
  ['pixels.svg', flat({ width: 9, height: 9 }), /is PNG, whatever its name says → give the name the right ending/],
  ['cut.svg', text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><re'), /is a damaged drawing, /],
  ['unnamed.svg', text('<svg width="9" height="9"/>'), /does not say that it is SVG → write xmlns="http:/],
  ...[
    '',
    'width="9"',
    'width="100%" height="100%"',
    'width="0" height="9"',
    'width="-9" height="9"',
    'viewBox="0 0 0 9"',
  ]
    .concat('width="1e9" height="1e9"', 'width="9" height="0.4" viewBox="0 0 9 9"')
    .map(
      (size, place) =>
        [`size ${place}.svg`, text(`<svg xmlns="${svg}" ${size}/>`), /has no size that can be shown → /] as const,
    ),
  [
    'laughs.svg',
    text(`<!DOCTYPE svg [<!ENTITY a "<rect/>">]><svg xmlns="${svg}" viewBox="0 0 9 9">&a;</svg>`),
    elsewhere,
  ],
  ['referred.svg', drawing('<style>path{fill:url&#40;https://x.example/)}</style>'), elsewhere],
  [
    'long.svg',
    drawing(`<path d="${'M0 0h9v9z'.repeat(6_000_000)}"/>`),
    /is a drawing of 54001 kB → simplify its paths/,
  ],
  ['words.svg', drawing('<text y="9">Words</text>'), /has text, .* → convert the text to paths/],
  ['script.svg', drawing('<script>alert(1)</script>'), /has elements of a web page.* → save it as plain SVG/],
  ['hidden.svg', drawing('<x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script>'), /has elements of a web page/],
  ['press.svg', drawing('<path d="M0 0h9v9z" onclick="alert(1)"/>'), /has elements of a web page/],
  ['photo.svg', drawing('<image href="data:image/png;base64,AAAA" width="9" height="9"/>'), /has a picture in it → /],
  ['other.svg', drawing('<use href="other.svg#a"/>'), /refers to another file → /],
  ['styles.svg', drawing('<style>@import "https://fonts.example/a.css";</style>'), /refers to another file → /],
  ['filled.svg', drawing('<path fill="url(https://x.example/a.svg#b)" d="M0 0h9v9z"/>'), /refers to another file → /],
  ['set.svg', drawing('<path style="mask:image-set(\'a.png\' 1x)" d="M0 0h9v9z"/>'), /refers to another file → /],
  ['escaped.svg', drawing('<path style="fill:u\\72l(a.svg#b)" d="M0 0h9v9z"/>'), /refers to another file → /],
  ['divided.svg', drawing('<style>@im<!-- -->port "a.css";</style>'), /refers to another file → /],
  [
    'page.svg',
    drawing('<x:meta xmlns:x="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=a"/>'),
    /has elements of a web page/,
  ],
  ['wide.svg', wide('<script>alert(1)</script>'), /is not a picture → /],
  [
    'declared.svg',
    text(`<?xml version="1.0" encoding="iso-8859-1"?>${square}`),
    /is not in UTF-8 → save it again as plain SVG/,
  ],
  ['moving.svg', drawing('<path d="M0 0h9v9z"><animate attributeName="x" to="9"/></path>'), /is animated → /],
  ['heavy.svg', drawing(`<path d="${'M0 0h9v9z'.repeat(30_000)}"/>`), /is a drawing of 271 kB → simplify its paths/],
  ['huge.png', huge(20_000, 15_000), /has more than 268 million pixels → save it smaller/],
  ['two frames.gif', frames('gif'), animated],
  ['two frames.webp', frames('webp'), animated],
  ['two frames.png', film(), animated],
];
