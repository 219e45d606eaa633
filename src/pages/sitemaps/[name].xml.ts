import type { APIRoute } from 'astro';
import { getEdition } from '../../newsroom/collections.ts';
import { pageKey } from '../../newsroom/edition/cache-key.ts';
import { sitemaps, sitemapXml, type Sitemap } from '../../syndication/hosts/sitemap.ts';

interface Props {
  map: Sitemap;
}

export async function getStaticPaths() {
  const edition = await getEdition();
  return sitemaps(edition).map((map) => ({
    params: { name: map.name },
    props: { map },
    cacheKey: pageKey(edition, map),
  }));
}

export const GET: APIRoute<Props> = async ({ props: { map } }) => {
  const { outlet } = await getEdition();
  return new Response(sitemapXml(map, outlet.url), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
