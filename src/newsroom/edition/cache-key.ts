import { hash } from 'node:crypto';
import type { Entry } from '../../schema/content.ts';
import type { Edition, Run } from './edition.ts';
import { memoizePerEdition, memoizePerStory } from './memo.ts';
import { toStory } from '../story/story.ts';
import { toTeaser } from '../story/teaser.ts';

/**
 * The key of a page: the digest of all that it shows. As long as it is the same, the page is the same, and need not
 * be made again. Every page shows the outlet, so that is always part of it.
 *
 * @param shown what the page shows besides: view models, or keys that stand for them.
 */
export function pageKey(edition: Edition, ...shown: readonly unknown[]): string {
  return digest(outletKey(edition) + JSON.stringify(shown));
}

const outletKey = memoizePerEdition(({ outlet }) => digest(JSON.stringify(outlet)));

/** Stands for the page of a story: its file, those of its updates, and everything it takes from other files. */
export function storyKey(story: Entry<'stories'>, edition: Edition, ...shown: readonly unknown[]): string {
  const pictures = [story.id, `${story.id}/updates`]
    .flatMap((folder) => edition.picturesByStory.get(folder) ?? [])
    .map(({ digest: bytes, id }) => [id, bytes]);
  const updates = edition.updatesByStory.get(story.id)?.map(({ entry }) => entry.digest);
  return pageKey(edition, story.digest, updates, toStory(story, '', edition), pictures, ...shown);
}

/** Stands for a standing page: its file, and the pictures that lie beside it. */
export function standingPageKey(page: Entry<'pages'>, edition: Edition): string {
  return pageKey(edition, page.digest, picturesOfPages(edition));
}

/** Standing pages are few, so all change with a picture of one. */
const picturesOfPages = memoizePerEdition(({ pictures }) =>
  [...pictures.values()].filter(({ id }) => id.startsWith('pages/')).map(({ id, digest: bytes }) => [id, bytes]),
);

/** What a route that prints something for each live story, beside its page, makes its paths from. */
export function livePaths(edition: Edition): {
  params: Record<'year' | 'month' | 'slug', string>;
  props: { entry: Entry<'stories'> };
  cacheKey: string;
}[] {
  const live = edition.stories.filter(({ data }) => data.genre === 'live');
  return live.map((entry) => {
    const [year = '', month = '', slug = ''] = entry.id.split('/');
    return { params: { year, month, slug }, props: { entry }, cacheKey: storyKey(entry, edition) };
  });
}

/** Stands for the stories of a list, as it shows them. */
export function runKey(run: Run, edition: Edition): string {
  return digest(run.map((story) => teaserKey(story, edition)).join(' '));
}

/** Stands for a story as lists show it. */
const teaserKey = memoizePerStory((story, edition) => digest(JSON.stringify(toTeaser(story, edition))));

function digest(text: string): string {
  return hash('sha1', text, 'base64url');
}
