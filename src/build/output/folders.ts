import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../newsroom/edition/environment.ts';
import { editionFiles } from '../../newsroom/edition/permalink.ts';
import { cacheFolderProblem, overlap, placeProblem } from '../../reading/cache/cache-folder.ts';

/**
 * Returns why a build may not write into its folders, and how to fix it: it would replace or delete files that no build
 * made. Nothing is written; `undefined` if all is well.
 */
export function buildFolderProblem(
  environment: Pick<Environment, 'contentDir' | 'outDir' | 'cacheDir'>,
): string | undefined {
  const { contentDir, outDir, cacheDir } = environment;
  if (overlap(outDir, cacheDir)) {
    return `OUT_DIR is ${outDir} and CACHE_DIR is ${cacheDir} → set them to folders of which none is in the other.`;
  }
  // What is built below node_modules would be taken for a package.
  const readFrom = [contentDir, 'node_modules'];
  return cacheFolderProblem(environment) ?? placeProblem('OUT_DIR', outDir, readFrom) ?? outProblem(outDir);
}

function outProblem(outDir: string): string | undefined {
  if (!existsSync(outDir) || readdirSync(outDir).length === 0) return undefined;
  const change = 'set it to a new or empty folder, or empty it yourself';
  if (!editionFiles.every((file) => existsSync(join(outDir, file)))) {
    return `OUT_DIR is ${outDir}, which has files that no build made → ${change}.`;
  }
  return existsSync(join(outDir, '.git'))
    ? `OUT_DIR is ${outDir}, a checkout of git, which a new edition would replace → build elsewhere and copy the site there.`
    : undefined;
}
