/** The built site as it lies on the disk. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { parse } from 'yaml';
import { demonstration } from './demonstration.ts';
import { root } from './root.ts';

/** The folder of the edition under test. */
export const dist = resolve(root, process.env['OUT_DIR'] ?? 'dist');

/** Where the demonstration outlet will stand. */
export const site = (parse(readFileSync(join(demonstration, 'outlet.yaml'), 'utf8')) as { url: string }).url;

export interface PrintedPage {
  /** Path from the root of the site, as readers ask for it: `/about/`, `/404.html`. */
  readonly path: string;
  readonly html: string;
  readonly $: CheerioAPI;
}

/** A file of the edition, as text. `path` starts with a slash. */
export const printed = (path: string): string => readFileSync(join(dist, path), 'utf8');

/** Returns whether a static host has something to answer for a path. */
export const isPrinted = (path: string): boolean =>
  existsSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));

/** Pages that were read, by path: nobody changes them. */
const read = new Map<string, PrintedPage>();

/** Returns a page of the edition. */
export function page(path: string): PrintedPage {
  const known = read.get(path);
  if (known) return known;
  const html = printed(path.endsWith('/') ? `${path}index.html` : path);
  const page: PrintedPage = { path, html, $: load(html) };
  read.set(path, page);
  return page;
}

/** Every page of the edition, in the order of their paths. */
export function pages(): PrintedPage[] {
  return globSync('**/*.html', { cwd: dist })
    .sort()
    .map((file) => page(`/${file.replace(/(^|\/)index\.html$/, '$1')}`));
}

/** Does a page stand where no story stands any more: a notice of withdrawal, or the way to another address? */
export const isNotice = ({ $ }: PrintedPage): boolean =>
  $('meta[http-equiv=refresh]').length > 0 || $('h1').text() === 'This story was withdrawn';

/** The pages that are stories. */
export const stories = (): PrintedPage[] =>
  pages().filter((page) => /^\/\d{4}\/\d{2}\/[^/]+\/$/.test(page.path) && !isNotice(page));
