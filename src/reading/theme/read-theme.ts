import { hash } from 'node:crypto';
import { basename, join } from 'node:path';
import { transform } from 'lightningcss';
import { CssSyntaxError } from 'postcss';
import type { Entry } from '../../schema/content.ts';
import type { ThemeData } from '../../schema/theme/theme-file.ts';
import { bytesOf } from '../overlay.ts';
import { hasErrors, type FileMistake, type Problem } from '../problem.ts';
import { decode } from '../source.ts';
import type { Tree } from '../tree.ts';
import { contrastMistakes } from './contrast.ts';
import { defaultTokens } from './default-tokens.ts';
import { fontMistakes, printFontFace, toFontFace, type FontFace } from './fonts.ts';
import { parseTheme, syntaxMistake, type ParsedTheme, type SectionTokens } from './parse-theme.ts';
import { colorOf, familiesIn, resolved, sourcesOf, toHex, type Tokens } from './values.ts';

/** `theme.css` that was read, or the problems that keep it from being printed. */
export interface ThemeReading {
  readonly file: string;
  readonly entry?: Entry<'theme'>;
  /** The sections that it names. */
  readonly sections: readonly { readonly slug: string; readonly line: number }[];
  readonly problems: readonly Problem[];
}

/** The tokens that are faces, with the weight in which most of each is set. */
const faces = { '--serif': 400, '--display': 600, '--sans': 400 } as const;

/** The first families of our own faces. */
const usualFamilies = { serif: 'Newsreader', sans: 'Source Sans' } as const;

/** Reads and checks the theme of an outlet, whose path below `content/` is given. */
export function readTheme(contentDir: string, path: string, { paths, digestOf }: Tree): ThemeReading {
  const file = join(contentDir, path);
  const failed = (mistake: FileMistake): ThemeReading => ({ file, sections: [], problems: [{ ...mistake, file }] });
  const source = decode(bytesOf(file));
  if (!source.ok) return failed({ severity: 'error', field: 'file', line: source.line, message: source.message });
  let theme: ParsedTheme;
  try {
    theme = parseTheme(source.text);
  } catch (cause) {
    if (cause instanceof CssSyntaxError) return failed(syntaxMistake(cause));
    throw cause;
  }
  const { root, sections } = theme;
  const tokens = new Map([...defaultTokens(), ...root]);
  const fonts = theme.faces.map(toFontFace);
  const files = { paths, read: (font: string) => bytesOf(join(contentDir, font)) };
  const families = firstFamilies([root, ...sections.map((section) => section.tokens)], tokens);
  const mistakes = [
    ...theme.mistakes,
    ...fonts.flatMap((font) => fontMistakes(font, families, files)),
    ...contrastMistakes(root, tokens),
    ...sections.flatMap(({ slug, tokens: own }) => {
      return contrastMistakes(own, new Map([...tokens, ...own]), ` in the section ${slug}`);
    }),
  ];
  const problems = mistakes.map((mistake): Problem => ({ ...mistake, file }));
  const named = sections.map(({ slug, line }) => ({ slug, line }));
  if (hasErrors(problems)) return { file, sections: named, problems };
  const data = print(theme, fonts, tokens, (font) => digestOf(font));
  const entry: Entry<'theme'> = { id: 'theme', collection: 'theme', data, digest: hash('sha1', JSON.stringify(data)) };
  return { file, entry, sections: named, problems };
}

/** Returns the first family of each face, as it is set anywhere. */
function firstFamilies(scopes: readonly Tokens[], tokens: Tokens): Set<string> {
  const all = scopes.flatMap((scope) =>
    Object.keys(faces).map((name) => firstFamily(name, new Map([...tokens, ...scope]))),
  );
  return new Set(all);
}

function firstFamily(name: string, tokens: Tokens): string {
  const [first = ''] = familiesIn(resolved(`var(${name})`, tokens) ?? '');
  return first;
}

/** Returns what is printed of a theme without errors. */
function print(
  { css, sections }: ParsedTheme,
  fonts: readonly FontFace[],
  tokens: Tokens,
  digestOf: (path: string) => string,
): ThemeData {
  const nameOf = (path: string) => {
    const stem = basename(path, '.woff2').replaceAll(/[^\w-]+/g, '-');
    return `${stem}.${digestOf(path).slice(0, 8)}.woff2`;
  };
  for (const font of fonts) printFontFace(font, nameOf);
  declareForSections(sections, tokens);
  const code = Buffer.from(`@layer theme{${css.toString()}}`);
  const families = Object.keys(faces).map((name) => firstFamily(name, tokens));
  const preload = Object.entries(faces).flatMap(([name, weight]) => {
    return ahead(firstFamily(name, tokens), weight, fonts).map(nameOf);
  });
  const paper = colorOf('--page-background', tokens, 'light');
  return {
    css: transform({ filename: 'theme.css', code, minify: true }).code.toString(),
    fonts: [...new Set(fonts.flatMap(({ files }) => files))].map((path) => ({ path, name: nameOf(path) })),
    preload: [...new Set(preload)],
    usual: (['serif', 'sans'] as const).filter((face) => families.includes(usualFamilies[face])),
    hasSections: sections.length > 0,
    paper: paper ? toHex(paper) : '#ffffff',
  };
}

/**
 * Adds to the rule of each section what gets its value from the tokens that it sets, and before these rules one for all
 * other sections, whose stories may stand on a page of the section.
 */
function declareForSections(sections: readonly SectionTokens[], tokens: Tokens): void {
  const set = new Map<string, string>();
  for (const { rule, tokens: own } of sections) {
    for (const [name, { value }] of tokens) {
      if (!sourcesOf(name, tokens).some((source) => own.has(source))) continue;
      set.set(name, value);
      const isThere = rule.some((node) => node.type === 'decl' && node.prop === name);
      if (!isThere) rule.append({ prop: name, value });
    }
  }
  const [first] = sections;
  if (!first) return;
  const usual = [...set].map(([name, value]) => `${name}: ${value};`).join(' ');
  first.rule.before(`[data-section] { ${usual} }`);
}

/** Returns the font that is nearest to a weight of a family: the one that pages need first. */
function ahead(family: string, weight: number, fonts: readonly FontFace[]): string[] {
  const distance = ({ weights: [light, heavy] }: FontFace) => Math.max(0, light - weight, weight - heavy);
  const [nearest] = fonts
    .filter((font) => font.family === family && font.isUpright && font.isLatin)
    .toSorted((a, b) => distance(a) - distance(b));
  return nearest?.files.slice(0, 1) ?? [];
}
