import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Content } from '../../newsroom/edition/content.ts';
import { assetPath } from '../../newsroom/edition/permalink.ts';
import { toTheme } from '../../newsroom/outlet/theme.ts';
import { toBuildError } from '../build-error.ts';
import type { Build } from '../build.ts';

/** A file of the theme of an outlet: its style sheet, or a font. */
interface ThemeFile {
  /** Path from the root of the site. */
  readonly path: string;
  readonly type: 'text/css' | 'font/woff2';
  /** The style sheet, or the path of the font below `content/`. */
  readonly source: { readonly text: string } | { readonly file: string };
}

/** Returns the files of the theme; none if the outlet has the usual look. Their names change with their content. */
export function themeFiles({ theme: [theme] }: Pick<Content, 'theme'>): ThemeFile[] {
  if (!theme) return [];
  return [
    { path: toTheme(theme).href, type: 'text/css', source: { text: theme.data.css } },
    ...theme.data.fonts.map(({ path, name }): ThemeFile => {
      return { path: assetPath(name), type: 'font/woff2', source: { file: path } };
    }),
  ];
}

/** Returns the bytes of a file of the theme. */
export async function themeBytes({ source }: ThemeFile, contentDir: string): Promise<Buffer> {
  return 'text' in source ? Buffer.from(source.text) : readFile(join(contentDir, source.file));
}

/**
 * Writes the theme, but for files of the previous build.
 *
 * @throws BuildError that names the font, if one cannot be read.
 */
export async function printTheme({ content, environment, unfinished, staged }: Build): Promise<void> {
  for (const file of themeFiles(content)) {
    if (staged.keep(file.path.slice(1), file.path)) continue;
    const bytes = await themeBytes(file, environment.contentDir).catch((error: unknown) => {
      throw toBuildError(error, environment.contentDir, 'file' in file.source ? file.source.file : 'theme.css');
    });
    mkdirSync(dirname(join(unfinished, file.path)), { recursive: true });
    writeFileSync(join(unfinished, file.path), bytes);
  }
}
