import type { APIRoute } from 'astro';
import { edition } from '../newsroom/collections.ts';

export const GET: APIRoute = async () => {
  const { next } = await edition();
  return new Response(`${JSON.stringify(next ?? null)}\n`, { headers: { 'Content-Type': 'application/json' } });
};
