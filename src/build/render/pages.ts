import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import pMap from 'p-map';
import { absolute } from '../../newsroom/edition/permalink.ts';
import { toBuildError } from '../build-error.ts';
import type { Build } from '../build.ts';
import { progress } from '../console/progress.ts';
import { withoutDigests } from '../security.ts';
import { elementsPruner } from '../styles/style-sheets.ts';
import { contentFileAt } from './content-file.ts';

/** A path of the site, with its route and, if its page can be cached, a cache key. */
export type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** What is to be rendered. */
export interface RenderPlan {
  /** Pages whose cache key has changed or is new, by file. */
  readonly changed: ReadonlyMap<string, Path>;
  /** Paths without a cache key, which Astro renders at every build. */
  readonly uncached: readonly Path[];
}

/** Some pages wait for a file or a digest while another is rendered. */
const pagesAtATime = 4;

/**
 * Divides all paths by their cache keys, and keeps the files of unchanged pages.
 *
 * @throws Error if two pages have one address.
 */
export async function planPages(standard: AstroPrerenderer, build: Build): Promise<RenderPlan> {
  const { staged, pathnames, environment } = build;
  const paths = await standard.getStaticPaths().catch((error: unknown) => {
    throw toBuildError(error, environment.contentDir);
  });
  const changed = new Map<string, Path>();
  const uncached: Path[] = [];
  for (const path of paths) {
    const { cacheKey, pathname, route } = path;
    if (route.type === 'page') pathnames.push(pathname.replace(/\/?$/, '/').replace(/^\//, ''));
    if (cacheKey === undefined) {
      uncached.push(path);
      continue;
    }
    const file = fileOf(path);
    if (staged.keys.has(file)) throw new Error(`Two pages have the address ${pathname}.`);
    if (!staged.keep(file, cacheKey)) changed.set(file, path);
  }
  return { changed, uncached };
}

/**
 * Renders pages into the unfinished folder. Astro renders them, but does not write them: with 10,000 stories, Astro's
 * calls of the file system and its line on the terminal for each took nearly as long as all the rest.
 */
export async function printPages(
  pages: ReadonlyMap<string, Path>,
  standard: AstroPrerenderer,
  build: Build,
): Promise<void> {
  const prune = elementsPruner(join(build.unfinished, '_astro'));
  await pMap(
    pages,
    async ([file, path]) => {
      const place = join(build.unfinished, file);
      const body = await render(path, standard, build);
      mkdirSync(dirname(place), { recursive: true });
      // A file of `public/` may not be overwritten.
      writeFileSync(place, typeof body === 'string' ? withoutDigests(prune(body)) : body, { flag: 'wx' });
      progress.advance('page');
    },
    { concurrency: pagesAtATime },
  );
}

/** Returns the HTML of a page, or the bytes of an endpoint. */
async function render(
  { pathname, route }: Path,
  standard: AstroPrerenderer,
  build: Build,
): Promise<string | Uint8Array> {
  const { edition, environment } = build;
  try {
    const address = isEndpoint(route) ? pathname : pathname.replace(/\/?$/, '/');
    const url = absolute(`/${address.replace(/^\//, '')}`, edition.outlet.url);
    const rendered = await standard.render(new Request(url), { routeData: route });
    const response = rendered instanceof Response ? rendered : rendered.response;
    if (!response.ok) throw new Error(`It answers ${response.status}.`);
    // Components run while the page is read.
    return await (isEndpoint(route) ? response.bytes() : response.text());
  } catch (cause) {
    const error = new Error(`${pathname} cannot be rendered, by ${route.component}.`, { cause });
    throw toBuildError(error, environment.contentDir, contentFileAt(pathname, edition));
  }
}

const isEndpoint = (route: Path['route']): boolean => route.type === 'endpoint';

/** Returns the file in which Astro puts a page, for `build.format: 'directory'`. */
function fileOf({ pathname, route }: Path): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  return isEndpoint(route) ? path : `${path}/index.html`;
}
