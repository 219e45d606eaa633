import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readPage, type PrintedPage } from './printed-page.ts';

/** A page that differs between two sites. */
export interface PageChange {
  /** The address, as in `/2026/01/council-votes/`. */
  readonly path: string;
  /** Of the page as it is now, or as it was if it is gone. */
  readonly title: string;
  /** Where readers of this address get now, if it is redirected. */
  readonly to?: string;
}

/** How a site differs from a former one for its readers; each list is sorted by address. */
export interface SiteChanges {
  readonly added: readonly PageChange[];
  readonly changed: readonly PageChange[];
  /** Pages that lead elsewhere now. */
  readonly redirected: readonly PageChange[];
  /** Stories whose address has a notice now: they were withdrawn, or their license has ended. */
  readonly withdrawn: readonly PageChange[];
  /** Addresses at which nothing is any more. */
  readonly gone: readonly PageChange[];
}

/** Compares the pages of two printed sites, which are in folders. */
export function compareSites(formerFolder: string, folder: string): SiteChanges {
  const former = pagesIn(formerFolder);
  const current = pagesIn(folder);
  const changes = { added: [], changed: [], redirected: [], withdrawn: [], gone: [] } as Record<
    keyof SiteChanges,
    PageChange[]
  >;
  for (const file of [...new Set([...former, ...current])].sort()) {
    const before = former.has(file) ? readFileSync(join(formerFolder, file), 'utf8') : undefined;
    const after = current.has(file) ? readFileSync(join(folder, file), 'utf8') : undefined;
    if (before === after) continue;
    const [was, is] = [before, after].map((html) => (html === undefined ? undefined : readPage(html)));
    const kind = kindOfChange(was, is);
    const page = is ?? was;
    if (kind === undefined || !page) continue;
    const { title, redirect } = kind === 'withdrawn' && was ? was : page;
    changes[kind].push({ path: addressOf(file), title, ...(redirect !== undefined && { to: redirect }) });
  }
  return changes;
}

function kindOfChange(was: PrintedPage | undefined, is: PrintedPage | undefined): keyof SiteChanges | undefined {
  if (!is) return 'gone';
  if (is.redirect !== undefined) return was?.redirect === is.redirect ? undefined : 'redirected';
  if (!was) return 'added';
  if (was.isListed && !is.isListed) return 'withdrawn';
  return was.shown === is.shown && was.title === is.title ? undefined : 'changed';
}

const pagesIn = (folder: string): Set<string> =>
  new Set(globSync('**/*.html', { cwd: folder }).map((file) => file.replaceAll(sep, '/')));

const addressOf = (file: string): string => `/${file.replace(/(?<=^|\/)index\.html$/, '')}`;
