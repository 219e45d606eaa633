import type { APIRoute } from 'astro';
import { edition } from '../../newsroom/collections.ts';
import { pageKey } from '../../newsroom/edition/cache-key.ts';
import { sitemaps, sitemapXml, type Sitemap } from '../../syndication/hosts/sitemap.ts';

interface Props {
  map: Sitemap;
}

export async function getStaticPaths() {
  const current = await edition();
  return sitemaps(current).map((map) => ({
    params: { name: map.name },
    props: { map },
    cacheKey: pageKey(current, map),
  }));
}

export const GET: APIRoute<Props> = async ({ props: { map } }) => {
  const { outlet } = await edition();
  return new Response(sitemapXml(map, outlet.url), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
