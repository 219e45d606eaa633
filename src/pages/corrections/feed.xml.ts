import type { APIRoute } from 'astro';
import { edition } from '../../newsroom/archive.ts';
import { correctionList } from '../../newsroom/correction.ts';
import { correctionFeed } from '../../syndication/correction-feed.ts';

export const GET: APIRoute = async () => {
  const current = await edition();
  return new Response(correctionFeed(correctionList(current), current.outlet), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
