import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NextEdition } from '../newsroom/clock/next-edition.ts';
import type { Edition } from '../newsroom/edition/edition.ts';
import { hostHeaders } from '../syndication/hosts/host-headers.ts';
import { hostRedirects } from '../syndication/hosts/host-redirects.ts';
import { joinRedirects, type RedirectsFile } from '../syndication/hosts/redirects-file.ts';

/**
 * Writes the files that tell the host what it answers: `_redirects` and `_headers`. Lines of the outlet's own, from
 * `public/`, are part of them.
 *
 * @param outDir where the files of `public/` lie already.
 */
export function printHostFiles(edition: Edition, outDir: string): RedirectsFile {
  const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const [redirectsFile, headersFile] = [join(outDir, '_redirects'), join(outDir, '_headers')];
  const redirects = joinRedirects(read(redirectsFile), hostRedirects(edition), edition.outlet.host);
  if (redirects.text !== '') writeFileSync(redirectsFile, redirects.text);
  writeFileSync(headersFile, hostHeaders(edition.outlet, read(headersFile)));
  return redirects;
}

/** Writes when the clock alone will make another edition, for the machine that is to build it; `null` if never. */
export function printNextEdition(next: NextEdition | undefined, outDir: string): void {
  writeFileSync(join(outDir, 'next-edition.json'), `${JSON.stringify(next ?? null)}\n`);
}
