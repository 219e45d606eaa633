import type { APIRoute } from 'astro';
import { edition } from '../../newsroom/collections.ts';
import { correctionList } from '../../newsroom/story/correction.ts';
import { correctionFeed } from '../../syndication/feeds/correction-feed.ts';

export const GET: APIRoute = async () => {
  const current = await edition();
  return new Response(await correctionFeed(correctionList(current), current.outlet), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
