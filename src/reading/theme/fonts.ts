import type { AtRule } from 'postcss';
import { suggest } from '../../text/suggest.ts';
import type { FileMistake } from '../problem.ts';

/** A font that `@font-face` declares. */
export interface FontFace {
  readonly rule: AtRule;
  readonly line: number;
  readonly family: string;
  readonly isUpright: boolean;
  /** The lightest and the heaviest weight. */
  readonly weights: readonly [number, number];
  /** Whether it has the letter a. */
  readonly isLatin: boolean;
  /** Its files, as paths below `content/`. */
  readonly files: readonly string[];
}

/** The files of a content tree, as far as fonts need them. */
export interface FontFiles {
  /** Paths of all files below `content/`. */
  readonly paths: readonly string[];
  readonly read: (path: string) => Buffer;
}

/** A reader waits for this many bytes of a font for about a quarter of a second on a phone. */
const largestFont = 75_000;

const url = /url\(\s*(['"]?)(.*?)\1\s*\)/g;

/** Reads what a `@font-face` declares. */
export function toFontFace(rule: AtRule): FontFace {
  const values = new Map<string, string>();
  rule.walkDecls((node) => void values.set(node.prop.toLowerCase(), node.value));
  const [light = 400, heavy = light] = (values.get('font-weight') ?? '400')
    .replaceAll('normal', '400')
    .replaceAll('bold', '700')
    .split(/\s+/)
    .map(Number);
  const files = [...(values.get('src') ?? '').matchAll(url)].map(([, , file = '']) => fromFolder(file));
  return {
    rule,
    line: rule.source?.start?.line ?? 1,
    family: (values.get('font-family') ?? '').replaceAll(/^['"]|['"]$/g, ''),
    isUpright: (values.get('font-style') ?? 'normal') === 'normal',
    weights: [light, heavy],
    isLatin: hasLetterA(values.get('unicode-range')),
    files,
  };
}

function hasLetterA(range: string | undefined): boolean {
  if (range === undefined) return true;
  return range.split(',').some((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return parseInt(first.replaceAll('?', '0'), 16) <= 0x61 && parseInt(last.replaceAll('?', 'F'), 16) >= 0x61;
  });
}

/** Returns the path of a file below the folder of the theme. */
const fromFolder = (file: string): string => file.replace(/^(?:\.\/)+/, '');

/** Replaces the addresses in the fonts of a theme, and has the browser use the next face if a font is late. */
export function printFontFace({ rule }: FontFace, nameOf: (path: string) => string): void {
  rule.walkDecls('src', (node) => {
    node.value = node.value.replaceAll(url, (_, __, file: string) => `url("${nameOf(fromFolder(file))}")`);
  });
  // With `optional`, text never moves after the first paint.
  if (!rule.some((node) => node.type === 'decl' && node.prop === 'font-display')) {
    rule.append({ prop: 'font-display', value: 'optional' });
  }
}

/**
 * Finds what is wrong with a font: no name, no file, files elsewhere, missing, of another format or too large.
 *
 * @param families those that tokens name.
 */
export function fontMistakes(face: FontFace, families: ReadonlySet<string>, files: FontFiles): FileMistake[] {
  const tell = (severity: FileMistake['severity'], message: string): FileMistake => {
    return { severity, line: face.line, field: '@font-face', message };
  };
  if (face.family === '') return [tell('error', 'has no font-family → give it a name')];
  const isLocal = /local\(/.test(String(face.rule));
  if (face.files.length === 0 && !isLocal) {
    return [tell('error', "has no file → add src: url('fonts/<name>.woff2') format('woff2')")];
  }
  const unused = `no face begins with "${face.family}" → write it first in --serif, --display or --sans, or remove it`;
  return [
    ...(families.has(face.family) ? [] : [tell('warning', unused)]),
    ...face.files.flatMap((path) => {
      const mistake = fileMistake(path, files);
      return mistake ? [tell(...mistake)] : [];
    }),
  ];
}

function fileMistake(path: string, { paths, read }: FontFiles): [FileMistake['severity'], string] | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(path)) {
    return ['error', `"${path}" is elsewhere → put the file into fonts/ beside this one: readers ask no other host`];
  }
  if (!path.toLowerCase().endsWith('.woff2'))
    return ['error', `"${path}" is not WOFF2 → convert it, and name that file`];
  if (!paths.includes(path)) {
    const meant = suggest(
      path,
      paths.filter((other) => other.endsWith('.woff2')),
    );
    return [
      'error',
      `there is no file "${path}" → ${meant === undefined ? 'put it there' : `did you mean "${meant}"?`}`,
    ];
  }
  const bytes = read(path);
  if (bytes.subarray(0, 4).toString('latin1') !== 'wOF2') {
    return ['error', `"${path}" is no WOFF2 file, whatever its name says → convert it again`];
  }
  if (bytes.length <= largestFont) return undefined;
  const size = Math.ceil(bytes.length / 1000);
  return ['warning', `"${path}" has ${size} kB, and a font should have at most 75 → cut it down to the letters in use`];
}
