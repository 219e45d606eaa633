import type { MiddlewareHandler } from 'astro';
import { moveBelowBase } from './text/html/html-base.ts';

const base = import.meta.env.BASE_URL;

/** Prefixes the links of pages with the path of the site, if it is in a folder of its host. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (base === '/' || !response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(moveBelowBase(await response.text(), base), response);
};
