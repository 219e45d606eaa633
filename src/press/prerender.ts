import type { AstroPrerenderer } from 'astro';
import type { Spare } from './spare.ts';

/** The keys of the pages of an edition, by file. */
export type PageKeys = Map<string, string>;

interface PrintOrders {
  readonly spare: Spare;
  readonly keys: PageKeys;
  readonly onStart: () => void;
  readonly onKeys: () => void;
}

/**
 * Has Astro make only the pages that are not in the former edition as they are: those whose `cacheKey`, as
 * `getStaticPaths` of their route gives it, is another. Pages without a key are made each time.
 *
 * @param options.keys is filled with the keys of all pages.
 * @param options.onStart is called when pages may lie in the folder of what is new.
 * @param options.onKeys is called when the keys are known, before the first page is made.
 */
export function printOnlyChanged(
  standard: AstroPrerenderer,
  { spare, keys, onStart, onKeys }: PrintOrders,
): AstroPrerenderer {
  return {
    ...standard,
    name: 'broadsheet',
    async setup() {
      await standard.setup?.();
      onStart();
    },
    async getStaticPaths() {
      const paths = await standard.getStaticPaths();
      const changed = paths.filter(({ pathname, route, cacheKey }) => {
        if (cacheKey === undefined) return true;
        const file = fileOf(pathname, route.type === 'endpoint');
        keys.set(file, cacheKey);
        return !spare.keep(file, cacheKey);
      });
      onKeys();
      return changed;
    },
  };
}

/** The file in which Astro puts a page, for `build.format: 'directory'`. */
function fileOf(pathname: string, isEndpoint: boolean): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  return isEndpoint ? path : `${path}/index.html`;
}
