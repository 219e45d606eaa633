/** A build without Astro, for tests of its steps. */
import { join } from 'node:path';
import type { Build } from '../../src/build/build.ts';
import { StagedOutput } from '../../src/build/output/staged-output.ts';
import type { Edition } from '../../src/newsroom/edition/edition.ts';
import { content } from './newsroom.ts';

/** Returns a build in a folder, after whatever was published there. */
export function buildIn(work: string, edition: Edition, contentDir = join(work, 'content')): Build {
  const [outDir, cacheDir] = [join(work, 'site'), join(work, 'cache')];
  return {
    environment: { contentDir, outDir, cacheDir, pressTime: edition.pressTime, siteUrl: undefined },
    content: content(),
    edition,
    figures: new Map(),
    outDir,
    unfinished: join(work, 'unfinished'),
    staged: new StagedOutput(cacheDir, 'one'),
    pathnames: [],
  };
}
