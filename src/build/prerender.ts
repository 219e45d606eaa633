import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { absolute } from '../newsroom/edition/permalink.ts';
import { pressError } from './build-error.ts';
import type { Spare } from './output/staged-output.ts';

/** The keys of the pages of an edition, by file. */
export type PageKeys = Map<string, string>;

/** What changed pages need. */
export interface PrintOrders {
  readonly spare: Spare;
  /** Is filled with the keys of all pages. */
  readonly keys: PageKeys;
  /** Address of the outlet. */
  readonly site: string;
  readonly contentDir: string;
  /** The file below `content/` that the page at a path shows, if it shows one. */
  readonly contentFileOf: (pathname: string) => string | undefined;
  /** The folder of what is new. */
  readonly outDir: string;
  /** Is called before the first page is made. */
  readonly onStart: () => void;
  /** Is called when it is known how many pages are to be made, those without a key left out. */
  readonly onPlan: (count: number) => void;
}

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Some pages wait for a file or a digest while another is made. */
const pagesAtATime = 4;

/**
 * Has only the pages made that are not in the former edition as they are: those whose `cacheKey`, as `getStaticPaths`
 * of their route gives it, is another. Astro renders them, but they are written here: with 10,000 stories, Astro's calls
 * of the file system and its line on the terminal for each took nearly as long as all the rest. Pages without a key
 * are made each time, and left to Astro.
 *
 * @throws Error if two pages have one address.
 */
export function printOnlyChanged(standard: AstroPrerenderer, orders: PrintOrders): AstroPrerenderer {
  const { spare, keys, contentDir, onStart, onPlan } = orders;
  const prerenderer: AstroPrerenderer = {
    ...standard,
    name: 'broadsheet',
    async setup() {
      await standard.setup?.();
      onStart();
    },
    async getStaticPaths() {
      const changed = new Map<string, Path>();
      const paths = await standard.getStaticPaths().catch((error: unknown) => {
        throw pressError(error, contentDir);
      });
      const others = paths.filter((path) => {
        const { cacheKey } = path;
        if (cacheKey === undefined) return true;
        const file = fileOf(path);
        if (keys.has(file)) throw new Error(`Two pages have the address ${path.pathname}.`);
        keys.set(file, cacheKey);
        if (!spare.keep(file, cacheKey)) changed.set(file, path);
        return false;
      });
      onPlan(changed.size);
      await printPages(changed, prerenderer, orders);
      return others;
    },
  };
  return prerenderer;
}

async function printPages(
  pages: ReadonlyMap<string, Path>,
  prerenderer: AstroPrerenderer,
  orders: PrintOrders,
): Promise<void> {
  const next = pages.entries();
  const work = async () => {
    for (const [file, path] of next) {
      const place = join(orders.outDir, file);
      const bytes = await render(path, prerenderer, orders);
      mkdirSync(dirname(place), { recursive: true });
      // A file of `public/` may not be overwritten.
      writeFileSync(place, bytes, { flag: 'wx' });
    }
  };
  await Promise.all(Array.from({ length: pagesAtATime }, work));
}

async function render(
  { pathname, route }: Path,
  prerenderer: AstroPrerenderer,
  orders: PrintOrders,
): Promise<Uint8Array> {
  const { site, contentDir, contentFileOf } = orders;
  try {
    const address = isEndpoint(route) ? pathname : pathname.replace(/\/?$/, '/');
    const rendered = await prerenderer.render(new Request(absolute(`/${address.replace(/^\//, '')}`, site)), {
      routeData: route,
    });
    const response = rendered instanceof Response ? rendered : rendered.response;
    if (!response.ok) throw new Error(`It answers ${response.status}.`);
    // Components run while the page is read.
    return await response.bytes();
  } catch (cause) {
    const error = new Error(`${pathname} cannot be made, by ${route.component}.`, { cause });
    throw pressError(error, contentDir, contentFileOf(pathname));
  }
}

const isEndpoint = (route: Path['route']): boolean => route.type === 'endpoint';

/** The file in which Astro puts a page, for `build.format: 'directory'`. */
function fileOf({ pathname, route }: Path): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  return isEndpoint(route) ? path : `${path}/index.html`;
}
