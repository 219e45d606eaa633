import type { APIRoute, GetStaticPaths } from 'astro';
import { getEdition, getStory } from '../../newsroom/collections.ts';
import { pageKey, storyKey } from '../../newsroom/edition/cache-key.ts';
import type { Edition } from '../../newsroom/edition/edition.ts';
import { sectionPath } from '../../newsroom/edition/permalink.ts';
import { firstUnsponsored } from '../../newsroom/story/sponsor.ts';
import type { Entry } from '../../schema/content.ts';
import { feedLength } from '../../syndication/feeds/rss.ts';
import { storyFeed } from '../../syndication/feeds/story-feed.ts';
import { fill } from '../../text/language/fill.ts';

interface Props {
  entry: Entry<'sections'>;
}

const storiesOf = ({ id }: Entry<'sections'>, { bySection }: Edition): Entry<'stories'>[] =>
  firstUnsponsored(bySection.get(id) ?? [], feedLength);

export const getStaticPaths = (async () => {
  const edition = await getEdition();
  return [...edition.sections.values()].map((entry) => {
    const stories = storiesOf(entry, edition).map((story) => storyKey(story, edition));
    return { params: { section: entry.id }, props: { entry }, cacheKey: pageKey(edition, entry.data, stories) };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { entry } }) => {
  const edition = await getEdition();
  const { name, description } = entry.data;
  const newest = await Promise.all(storiesOf(entry, edition).map(({ id }) => getStory(id)));
  const facts = {
    title: fill(edition.outlet.words.text.labeled, { label: edition.outlet.name, text: name }),
    description,
    path: sectionPath(entry.id),
  };
  return new Response(await storyFeed(facts, newest, edition.outlet), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
