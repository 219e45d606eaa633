import type { APIRoute, GetStaticPaths } from 'astro';
import { getEdition, getStory } from '../../newsroom/collections.ts';
import { sectionPath } from '../../newsroom/edition/permalink.ts';
import { firstUnsponsored } from '../../newsroom/story/sponsor.ts';
import { feedLength } from '../../syndication/feeds/rss.ts';
import { storyFeed } from '../../syndication/feeds/story-feed.ts';

export const getStaticPaths = (async () => {
  const { sections } = await getEdition();
  return [...sections.keys()].map((section) => ({ params: { section } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { section: string }> = async ({ params: { section } }) => {
  const { outlet, sections, bySection } = await getEdition();
  const { name = section, description = '' } = sections.get(section)?.data ?? {};
  const stories = bySection.get(section) ?? [];
  const newest = await Promise.all(firstUnsponsored(stories, feedLength).map(({ id }) => getStory(id)));
  const facts = { title: `${outlet.name}: ${name}`, description, path: sectionPath(section) };
  return new Response(await storyFeed(facts, newest, outlet), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
