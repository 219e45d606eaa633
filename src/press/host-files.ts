import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../newsroom/edition.ts';
import { hostRedirects } from '../syndication/host-redirects.ts';

/**
 * Writes the file that tells the host what answers at addresses where no story stands any more. Rules of the outlet's
 * own, in `public/_redirects`, stay in front of them.
 *
 * @param outDir where the files of `public/` lie already.
 */
export async function printRedirects(edition: Edition, outDir: string): Promise<void> {
  const lines = hostRedirects(edition);
  if (lines !== '') await appendFile(join(outDir, '_redirects'), lines);
}
