import type { Entry } from '../../schema/content.ts';
import { storyKey } from './cache-key.ts';
import type { Edition } from './edition.ts';

/** A path of a route that prints a file for each live story, as `getStaticPaths` returns it. */
interface LiveStaticPath {
  readonly params: Readonly<Record<'year' | 'month' | 'slug', string>>;
  readonly props: { readonly entry: Entry<'stories'> };
  readonly cacheKey: string;
}

/** Returns the static paths of a route that prints a file for each live story. */
export function liveStaticPaths(edition: Edition): LiveStaticPath[] {
  const liveStories = edition.stories.filter(({ data }) => data.genre === 'live');
  return liveStories.map((entry) => {
    const [year = '', month = '', slug = ''] = entry.id.split('/');
    return { params: { year, month, slug }, props: { entry }, cacheKey: storyKey(entry, edition) };
  });
}
