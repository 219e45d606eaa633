import type { APIRoute } from 'astro';
import { edition } from '../newsroom/collections.ts';
import { robots } from '../syndication/hosts/robots.ts';

export const GET: APIRoute = async () => {
  const { outlet } = await edition();
  return new Response(robots(outlet), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
