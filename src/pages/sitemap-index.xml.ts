import type { APIRoute } from 'astro';
import { edition } from '../newsroom/collections.ts';
import { sitemapIndexXml, sitemaps } from '../syndication/hosts/sitemap.ts';

export const GET: APIRoute = async () => {
  const current = await edition();
  const xml = sitemapIndexXml(sitemaps(current), current.outlet.url);
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
