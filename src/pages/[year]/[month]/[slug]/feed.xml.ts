import type { APIRoute } from 'astro';
import { edition, story } from '../../../../newsroom/collections.ts';
import { livePaths } from '../../../../newsroom/edition/cache-key.ts';
import type { Entry } from '../../../../schema/content.ts';
import { liveFeed } from '../../../../syndication/feeds/live-feed.ts';

interface Props {
  entry: Entry<'stories'>;
}

export const getStaticPaths = async () => livePaths(await edition());

export const GET: APIRoute<Props> = async ({ props: { entry } }) => {
  const { outlet } = await edition();
  const told = await story(entry.id);
  if (!told.live) return new Response(null, { status: 404 });
  return new Response(await liveFeed(told, told.live, outlet), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
