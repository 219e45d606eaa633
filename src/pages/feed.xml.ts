import type { APIRoute } from 'astro';
import { edition, story } from '../newsroom/archive.ts';
import { homePath } from '../newsroom/permalink.ts';
import { newsOf } from '../newsroom/sponsor.ts';
import { feedLength } from '../syndication/rss.ts';
import { storyFeed } from '../syndication/story-feed.ts';

export const GET: APIRoute = async () => {
  const { outlet, stories } = await edition();
  const newest = await Promise.all(newsOf(stories, feedLength).map(({ id }) => story(id)));
  const facts = { title: outlet.name, description: outlet.tagline, path: homePath };
  return new Response(await storyFeed(facts, newest, outlet), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
