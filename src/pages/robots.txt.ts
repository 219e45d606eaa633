import type { APIRoute } from 'astro';
import { getEdition } from '../newsroom/collections.ts';
import { robots } from '../syndication/hosts/robots.ts';

export const GET: APIRoute = async () => {
  const { outlet } = await getEdition();
  return new Response(robots(outlet), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
