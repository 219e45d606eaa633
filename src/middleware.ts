import type { MiddlewareHandler } from 'astro';
import { moveBelowBase } from './text/html/html-base.ts';

const base = import.meta.env.BASE_URL;

/** Moves the addresses of a page below the path of the site; at the root of a host nothing has to move. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (base === '/' || !response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(moveBelowBase(await response.text(), base), response);
};
