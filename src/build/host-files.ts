import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NextEdition } from '../newsroom/clock/next-edition.ts';
import type { Edition } from '../newsroom/edition/edition.ts';
import { nextEditionPath } from '../newsroom/edition/permalink.ts';
import { hosts } from '../syndication/hosts/hosts.ts';

/**
 * Writes the files that tell the host what it answers. The outlet's own rules, from `public/`, are part of them.
 *
 * @param outDir where the files of `public/` lie already.
 * @returns a sentence for each rule that the host does not follow, and each limit that the rules exceed.
 */
export function printHostFiles(edition: Edition, outDir: string): readonly string[] {
  const take = (name: string): string => {
    const file = join(outDir, name);
    if (!existsSync(file)) return '';
    const text = readFileSync(file, 'utf8');
    rmSync(file);
    return text;
  };
  const own = { redirects: take('_redirects'), headers: take('_headers') };
  const { files, problems } = hosts[edition.outlet.host].print({ edition, own });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(outDir, path), text);
  return problems;
}

/** Writes when the clock alone will make another edition, for the machine that is to build it; `null` if never. */
export function printNextEdition(next: NextEdition | undefined, outDir: string): void {
  writeFileSync(join(outDir, nextEditionPath), `${JSON.stringify(next ?? null)}\n`);
}
