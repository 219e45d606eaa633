import type { APIRoute } from 'astro';
import { edition, story } from '../newsroom/collections.ts';
import { homePath } from '../newsroom/edition/permalink.ts';
import { newsOf } from '../newsroom/story/sponsor.ts';
import { feedLength } from '../syndication/feeds/rss.ts';
import { storyFeed } from '../syndication/feeds/story-feed.ts';

export const GET: APIRoute = async () => {
  const { outlet, stories } = await edition();
  const newest = await Promise.all(newsOf(stories, feedLength).map(({ id }) => story(id)));
  const facts = { title: outlet.name, description: outlet.tagline, path: homePath };
  return new Response(await storyFeed(facts, newest, outlet), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
