import type { APIRoute } from 'astro';
import { getEdition } from '../../newsroom/collections.ts';
import { correctionList } from '../../newsroom/story/correction.ts';
import { correctionFeed } from '../../syndication/feeds/correction-feed.ts';

export const GET: APIRoute = async () => {
  const edition = await getEdition();
  return new Response(await correctionFeed(correctionList(edition), edition.outlet), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
