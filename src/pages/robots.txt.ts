import type { APIRoute } from 'astro';
import { edition } from '../newsroom/archive.ts';
import { robots } from '../syndication/robots.ts';

export const GET: APIRoute = async () => {
  const { outlet } = await edition();
  return new Response(robots(outlet), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
