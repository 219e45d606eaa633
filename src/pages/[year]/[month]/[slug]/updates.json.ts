import type { APIRoute } from 'astro';
import { getEdition, getStory } from '../../../../newsroom/collections.ts';
import { toLiveStatus } from '../../../../newsroom/story/live.ts';
import { liveStaticPaths } from '../../../../newsroom/edition/live-static-paths.ts';
import type { Entry } from '../../../../schema/content.ts';

interface Props {
  entry: Entry<'stories'>;
}

export const getStaticPaths = async () => liveStaticPaths(await getEdition());

export const GET: APIRoute<Props> = async ({ props: { entry } }) => {
  const { live } = await getStory(entry.id);
  return live ? Response.json(toLiveStatus(live)) : new Response(null, { status: 404 });
};
