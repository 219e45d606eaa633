import type { APIRoute } from 'astro';
import { edition, story } from '../../../../newsroom/collections.ts';
import { toLiveNews } from '../../../../newsroom/story/live.ts';
import { livePaths } from '../../../../newsroom/edition/cache-key.ts';
import type { Entry } from '../../../../schema/content.ts';

interface Props {
  entry: Entry<'stories'>;
}

export const getStaticPaths = async () => livePaths(await edition());

export const GET: APIRoute<Props> = async ({ props: { entry } }) => {
  const { live } = await story(entry.id);
  return live ? Response.json(toLiveNews(live)) : new Response(null, { status: 404 });
};
