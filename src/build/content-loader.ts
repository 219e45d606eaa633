import type { Loader } from 'astro/loaders';
import { shownContent } from 'broadsheet/content-of-build';
import type { PublicContent } from '../newsroom/edition/content.ts';
import { usesMemoryStore } from './memory-store.ts';

/** The name by which `refreshContent` of Astro finds the loaders of all collections. */
export const loaderName = 'broadsheet';

/**
 * Returns the loader of a collection: it fills Astro's store with what the integration has read and checked. Where the
 * pages get their entries from memory, the store stays empty, and only learns that something has changed.
 */
export function contentLoader(kind: keyof PublicContent): Loader {
  return {
    name: loaderName,
    async load({ store, meta, watcher, refreshContextData }) {
      store.clear();
      if (usesMemoryStore()) {
        const revision = refreshContextData?.['revision'];
        if (typeof revision === 'string') meta.set('revision', revision);
        return;
      }
      // Astro watches files only while an author looks at the preview.
      const content = await shownContent(watcher !== undefined);
      for (const { id, data, digest, body } of [content[kind]].flat()) {
        store.set({ id, data, ...(digest && { digest }), ...(body !== undefined && { body }) });
      }
    },
  };
}
