import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import pMap from 'p-map';
import type { OutputFile } from './manifest.ts';
import type { StagedOutput } from './staged-output.ts';

const compressible = /\.(?:css|csv|html|js|json|svg|txt|vtt|webmanifest|xml)$/;
/** Fewer bytes come in one packet anyhow. */
const leastSize = 1024;
/** Node compresses in four threads. */
const concurrency = 4;

/**
 * Brotli's highest quality makes pages a tenth smaller than quality 5, in forty times the time. So it is for the files of
 * `_astro` alone, which are few and stay.
 */
const qualityOf = (path: string): number => (path.startsWith('_astro/') ? constants.BROTLI_MAX_QUALITY : 5);

const compressors: Readonly<Record<string, (bytes: Buffer, path: string) => Promise<Buffer>>> = {
  br: (bytes, path) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: qualityOf(path),
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Writes compressed copies beside the files of a complete site, as `index.html.br` and `index.html.gz`, for hosts that
 * serve them. Those of unchanged files stay. If they are not wanted, all are removed.
 */
export async function writeCompressedCopies(staged: StagedOutput, isWanted: boolean): Promise<void> {
  const sources = isWanted
    ? [...staged.files].filter(([path, { size }]) => compressible.test(path) && size >= leastSize)
    : [];
  const copies = await pMap(sources, ([path, file]) => writeCopies(staged, path, file), { concurrency });
  staged.removeCopies(new Set(copies.flat()));
}

/** Returns the paths of the copies. */
async function writeCopies(staged: StagedOutput, path: string, { key }: OutputFile): Promise<string[]> {
  const original = join(staged.folder, path);
  const digest = key ?? hash('sha256', await readFile(original));
  const copies = Object.entries(compressors)
    .map(([extension, compress]) => ({ copy: `${path}.${extension}`, compress }))
    // The outlet may have put a file of that name into `public/`.
    .filter(({ copy }) => staged.files.get(copy)?.isCopy ?? true);
  for (const { copy, compress } of copies) {
    if (!staged.keepCopy(copy, digest)) staged.writeCopy(copy, digest, await compress(await readFile(original), path));
  }
  return copies.map(({ copy }) => copy);
}
