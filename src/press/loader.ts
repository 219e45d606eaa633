import type { Loader } from 'astro/loaders';
import { codeVersion } from '../intake/code-version.ts';
import type { Kind } from '../schema/content.ts';
import { contentOfBuild } from './content-of-build.ts';

/**
 * The lean loader: puts what authors wrote into Astro's content store, checked, without bodies. A body is read
 * from its file when its page is made, so that the store stays small whatever the size of the archive.
 */
export function contentLoader(kind: Kind): Loader {
  return {
    name: `broadsheet-${kind}`,
    async load(context) {
      const { store, meta } = context;
      const { content } = await contentOfBuild();
      // Astro takes an entry whose digest is the same for the same entry; another schema may read it differently.
      const version = codeVersion();
      if (meta.get('version') !== version) store.clear();
      meta.set('version', version);
      const gone = new Set(store.keys());
      for (const { id, data, digest } of content ? [content[kind]].flat() : []) {
        gone.delete(id);
        const plain = { ...data };
        store.set({ id, data: plain, digest: digest ?? context.generateDigest(plain) });
      }
      for (const id of gone) store.delete(id);
    },
  };
}
