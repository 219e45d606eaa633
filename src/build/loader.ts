import type { LiveLoader } from 'astro/loaders';
import type { Edition } from '../newsroom/edition/edition.ts';
import { contentOfBuild } from './content-of-build.ts';

/**
 * Gives pages the edition that the press has made, as it is; authors the preview. A live loader, since Astro's store of
 * collections would write the archive to disk, print it into the code that makes the pages, and read it back, at every
 * build.
 */
export const editionLoader: LiveLoader<Edition> = {
  name: 'broadsheet-edition',
  loadCollection: async () => ({ entries: [await load()] }),
  loadEntry: load,
};

async function load(): Promise<{ id: string; data: Edition }> {
  const { edition, preview } = await contentOfBuild();
  const data = import.meta.env.DEV ? preview?.() : edition;
  if (!data) throw new Error('The content has no outlet.yaml.');
  return { id: 'edition', data };
}
