import { hash } from 'node:crypto';
import type { Entry } from '../../schema/content.ts';
import type { Edition, StoryList } from './edition.ts';
import { memoizePerEdition, memoizePerStory } from './memoize.ts';
import { toByline } from '../story/byline.ts';
import { genreLabelOf } from '../story/genre.ts';
import { sponsorOf } from '../story/sponsor.ts';
import { toStory } from '../story/story.ts';
import { relatedStories, storiesInText } from '../story/body/surroundings.ts';
import { toTeaser } from '../story/teaser.ts';

/**
 * Returns the cache key of a page: the digest of everything that it shows. A page whose key is unchanged is not
 * rendered again. Every page shows the outlet, so the outlet is part of every key.
 *
 * @param shown the other things that the page shows: view models, or their cache keys.
 */
export function pageKey(edition: Edition, ...shown: readonly unknown[]): string {
  return digest(outletKey(edition) + JSON.stringify(shown));
}

const outletKey = memoizePerEdition(({ outlet }) => digest(JSON.stringify(outlet)));

/**
 * Returns the cache key of a story: its file, its updates, the files beside it, and all that its page shows of other
 * files but for lists of other stories.
 */
export const storyKey = memoizePerStory((story, edition) => {
  const related = storiesInText(story, edition);
  return pageKey(edition, filesOf(story, edition), storyListKey(related, edition), toStory(story, '', edition));
});

/**
 * Returns the cache key of the search record of a story, which has no name of a section, a contributor or a topic. Of the
 * contributors it has who they are: a guest who has the name of one of them is not named again.
 */
export const searchKey = memoizePerStory((story, edition) => {
  const { locale, timeZone } = edition.outlet;
  const label = genreLabelOf(story.data, edition.pressTime, edition.outlet);
  const authors = toByline(story, edition.contributors, edition.outlet).map(({ href, name }) => href ?? name);
  return digest(
    JSON.stringify([locale, timeZone, filesOf(story, edition), label, sponsorOf(story, edition)?.label, authors]),
  );
});

/** Returns the digests of the files of a story: its text, its updates, and what lies beside them. */
function filesOf(story: Entry<'stories'>, edition: Edition): unknown[] {
  const { picturesByStory, tablesByStory, mediaByStory, updatesByStory } = edition;
  const beside = [story.id, `${story.id}/updates`]
    .flatMap((folder) => [
      ...(picturesByStory.get(folder) ?? []),
      ...(tablesByStory.get(folder) ?? []),
      ...(mediaByStory.get(folder) ?? []),
    ])
    .map(({ digest: bytes, id }) => [id, bytes]);
  const updates = updatesByStory.get(story.id)?.map(({ entry }) => entry.digest);
  return [story.id, story.digest, updates, beside];
}

/** Returns the cache key of a standing page: its file, its related stories, the files beside standing pages. */
export function standingPageKey(page: Entry<'pages'>, edition: Edition): string {
  return pageKey(edition, page.digest, storyListKey(relatedStories(page, edition), edition), filesOfPages(edition));
}

/** Standing pages are few, so that a changed picture may render all of them again. */
const filesOfPages = memoizePerEdition(({ pictures, tables, media }) =>
  [...pictures.values(), ...tables.values(), ...media.values()]
    .filter(({ id }) => id.startsWith('pages/'))
    .map(({ id, digest: bytes }) => [id, bytes]),
);

/** Returns the cache key of the teasers of a list. */
export function storyListKey(stories: StoryList, edition: Edition): string {
  return digest(stories.map((story) => teaserKey(story, edition)).join(' '));
}

/** Returns the cache key of a teaser. */
const teaserKey = memoizePerStory((story, edition) => digest(JSON.stringify(toTeaser(story, edition))));

function digest(text: string): string {
  return hash('sha1', text, 'base64url');
}
