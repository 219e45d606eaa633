import type { Intake } from '../intake/content.ts';
import type { Edition } from '../newsroom/edition.ts';
import { pictureJobs, printLogo, printPictures } from './pictures.ts';
import type { PageKeys } from './prerender.ts';
import { printSearchIndex, type SearchCount } from './search-index.ts';
import type { Spare } from './spare.ts';

/** Where an edition comes from and goes to. */
export interface Folders {
  readonly contentDir: string;
  readonly cacheDir: string;
  /** What is new of the edition. */
  readonly unfinished: string;
}

/** Pictures, logo and search index of an edition, under way. */
export interface Supplements {
  /** Settles when the pictures and the logo are there. */
  readonly pictures: Promise<void>;
  /** Settles when everything is there. */
  readonly search: Promise<SearchCount>;
}

/**
 * Starts to print what belongs to an edition besides its pages. It needs none of them, and most of it is the work of
 * other threads and processes, so it goes on while pages are made.
 */
export function startSupplements(
  edition: Edition,
  { figures }: Intake,
  { contentDir, cacheDir, unfinished }: Folders,
  kept: { readonly spare: Spare; readonly keys: PageKeys },
): Supplements {
  const pictures = Promise.all([
    printPictures(pictureJobs(edition, figures, contentDir), cacheDir, unfinished, kept),
    printLogo(edition, contentDir, unfinished),
  ]).then(() => undefined);
  const search = pictures.then(() => printSearchIndex(edition, contentDir, unfinished, kept));
  // Whoever awaits them learns of an error; until then it must not end the process.
  search.catch(() => undefined);
  return { pictures, search };
}
