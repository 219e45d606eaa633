import type { APIRoute, GetStaticPaths } from 'astro';
import { getEdition, getStory } from '../../../newsroom/collections.ts';
import { pageKey, storyKey } from '../../../newsroom/edition/cache-key.ts';
import type { Edition } from '../../../newsroom/edition/edition.ts';
import { contributorPath } from '../../../newsroom/edition/permalink.ts';
import { firstUnsponsored } from '../../../newsroom/story/sponsor.ts';
import type { Entry } from '../../../schema/content.ts';
import { storyFeed } from '../../../syndication/feeds/story-feed.ts';
import { fill } from '../../../text/language/fill.ts';

interface Props {
  entry: Entry<'contributors'>;
}

/** The maximum number of stories in the feed of a contributor. It is small, since contributors may be many. */
const feedLength = 10;

const storiesOf = ({ id }: Entry<'contributors'>, { byContributor }: Edition): Entry<'stories'>[] =>
  firstUnsponsored(byContributor.get(id) ?? [], feedLength);

export const getStaticPaths = (async () => {
  const edition = await getEdition();
  return [...edition.contributors.values()].map((entry) => {
    const stories = storiesOf(entry, edition).map((story) => storyKey(story, edition));
    return { params: { slug: entry.id }, props: { entry }, cacheKey: pageKey(edition, entry.data.name, stories) };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { entry } }) => {
  const edition = await getEdition();
  const { outlet } = edition;
  const { name } = entry.data;
  const newest = await Promise.all(storiesOf(entry, edition).map(({ id }) => getStory(id)));
  const title = fill(outlet.words.text.labeled, { label: outlet.name, text: name });
  const description = fill(outlet.words.list.storiesBy, { name, outlet: outlet.name });
  const facts = { title, description, path: contributorPath(entry.id) };
  return new Response(await storyFeed(facts, newest, outlet), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
