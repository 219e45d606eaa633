import type { ViteUserConfig } from 'astro';

/** The module by which `astro:content` reads Astro's store. It is private to Astro: see src/README.md. */
const storeModule = '\0astro:data-layer-content';

/** The module that has the content, by its name in package.json: Vite leaves to Node what comes from a package. */
const contentModule = 'broadsheet/content-of-build';

/**
 * Returns whether pages get their entries from memory. `CONTENT_STORE=disk` has them use Astro's own store, which is
 * sorted, written, checked, put into the code of the pages and read again at every build.
 */
export const usesMemoryStore = (): boolean => process.env['CONTENT_STORE'] !== 'disk';

/**
 * Returns a Vite plugin by which `astro:content` answers from the content that this process has read.
 *
 * @param isPreview whether authors are to see what is not public yet.
 */
export function memoryStore(isPreview: boolean): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'broadsheet-memory-store',
    // Loaded by Node and not by Vite, so that all see the same content: the first says so to the preview, the second to
    // the build.
    configEnvironment: (name) => (name === 'client' ? undefined : { resolve: { external: [contentModule] } }),
    resolveId: {
      order: 'pre',
      filter: { id: new RegExp(`^${contentModule}$`) },
      handler: (id) => ({ id, external: true }),
    },
    load: {
      order: 'pre',
      filter: { id: new RegExp(`^${storeModule}$`) },
      handler: () =>
        usesMemoryStore()
          ? `import { storeOf } from ${JSON.stringify(contentModule)};\nexport default await storeOf(${isPreview});`
          : undefined,
    },
  };
}
