import type { APIRoute } from 'astro';
import { getEdition } from '../newsroom/collections.ts';
import { webManifest } from '../syndication/metadata/web-manifest.ts';

export const GET: APIRoute = async () => {
  const { outlet } = await getEdition();
  return new Response(JSON.stringify(webManifest(outlet)), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
