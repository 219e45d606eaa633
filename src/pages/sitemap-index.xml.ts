import type { APIRoute } from 'astro';
import { getEdition } from '../newsroom/collections.ts';
import { sitemapIndexXml, sitemaps } from '../syndication/hosts/sitemap.ts';

export const GET: APIRoute = async () => {
  const edition = await getEdition();
  const xml = sitemapIndexXml(sitemaps(edition), edition.outlet.url);
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
