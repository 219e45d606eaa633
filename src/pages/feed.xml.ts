import type { APIRoute } from 'astro';
import { getEdition, getStory } from '../newsroom/collections.ts';
import { homePath } from '../newsroom/edition/permalink.ts';
import { firstUnsponsored } from '../newsroom/story/sponsor.ts';
import { feedLength } from '../syndication/feeds/rss.ts';
import { storyFeed } from '../syndication/feeds/story-feed.ts';

export const GET: APIRoute = async () => {
  const { outlet, stories } = await getEdition();
  const newest = await Promise.all(firstUnsponsored(stories, feedLength).map(({ id }) => getStory(id)));
  const facts = { title: outlet.name, description: outlet.tagline, path: homePath };
  return new Response(await storyFeed(facts, newest, outlet), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
