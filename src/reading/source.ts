import { isUtf8 } from 'node:buffer';

/** The text of a file, or why it is not read. `line` counts from 1. */
export type Source =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly line: number; readonly message: string };

/** In bytes: a book has about a million characters, so a larger file is an accident. */
const largestFile = 1_000_000;

/** In characters: a paragraph of this length fills some twenty pages. */
const longestLine = 100_000;

/** Decodes the bytes of a file of `content/` as UTF-8, within the limits. */
export function decode(bytes: Buffer): Source {
  const foreign = wideEncoding(bytes);
  if (foreign !== undefined) return refused(1, `is saved as ${foreign}, not as UTF-8 → ${saveAsUtf8(foreign)}`);
  if (bytes.length > largestFile) {
    const size = (bytes.length / 1_000_000).toFixed(1);
    return refused(
      1,
      `has ${size} MB, and a text file may have 1 MB → save pictures as files beside it, or part the text`,
    );
  }
  if (!isUtf8(bytes)) return notUtf8(bytes);
  const text = bytes.toString();
  const long = text.length > longestLine ? text.split('\n').findIndex((line) => line.length > longestLine) : -1;
  if (long === -1) return { ok: true, text };
  const message = `this line has more than ${longestLine.toLocaleString('en-US')} characters → part it, or save a pasted picture as a file beside this one`;
  return refused(long + 1, message);
}

const refused = (line: number, message: string): Source => ({ ok: false, line, message });

const saveAsUtf8 = (from: string): string =>
  `save it as UTF-8: in VS Code click the encoding at the foot, "Reopen with Encoding" as ${from}, then "Save with Encoding" as UTF-8`;

/** The name of an encoding with units of two or four bytes, known by its byte order mark or by its zero bytes. */
function wideEncoding(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, 4).toString('hex');
  if (start === 'fffe0000' || start === '0000feff') return 'UTF-32';
  if (start.startsWith('fffe')) return 'UTF-16 LE';
  if (start.startsWith('feff')) return 'UTF-16 BE';
  const head = bytes.subarray(0, 200);
  const zeros = (odd: number) => head.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  if (zeros(1) > head.length / 4) return 'UTF-16 LE';
  return zeros(0) > head.length / 4 ? 'UTF-16 BE' : undefined;
}

/** Says where the first byte stands that is not UTF-8, and in what encoding the file seems to be. */
function notUtf8(bytes: Buffer): Source {
  const again = Buffer.from(bytes.toString());
  let offset = bytes.findIndex((byte, index) => byte !== again[index]);
  // The first bytes of a cut character may equal those of the replacement character.
  while (!isUtf8(bytes.subarray(0, offset))) offset -= 1;
  const before = bytes.subarray(0, offset).toString();
  const line = before.split('\n').length;
  const old = new TextDecoder('windows-1252');
  const rest = /^.[^\s]{0,20}/s.exec(old.decode(bytes.subarray(offset, offset + 21)))?.[0] ?? '';
  const word = `${/\S{0,20}$/.exec(before)?.[0] ?? ''}${rest}`.replaceAll(/\p{Cc}/gu, '');
  const isWindows = bytes.some((byte) => byte >= 0x80 && byte < 0xa0);
  const guess = isWindows ? 'Windows-1252' : 'Windows-1252 (or Latin-1)';
  const where = `byte ${offset} is ${(bytes[offset] ?? 0).toString(16).toUpperCase()}, which is not UTF-8`;
  return refused(
    line,
    `${where}; the file looks like ${guess}, where it reads "${word}" → ${saveAsUtf8('Windows 1252')}`,
  );
}
