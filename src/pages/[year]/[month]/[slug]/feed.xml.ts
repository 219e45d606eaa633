import type { APIRoute } from 'astro';
import { getEdition, getStory } from '../../../../newsroom/collections.ts';
import { liveStaticPaths } from '../../../../newsroom/edition/live-static-paths.ts';
import type { Entry } from '../../../../schema/content.ts';
import { liveFeed } from '../../../../syndication/feeds/live-feed.ts';

interface Props {
  entry: Entry<'stories'>;
}

export const getStaticPaths = async () => liveStaticPaths(await getEdition());

export const GET: APIRoute<Props> = async ({ props: { entry } }) => {
  const { outlet } = await getEdition();
  const story = await getStory(entry.id);
  if (!story.live) return new Response(null, { status: 404 });
  return new Response(await liveFeed(story, story.live, outlet), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
