import type { MiddlewareHandler } from 'astro';
import { getEdition } from './newsroom/collections.ts';
import { moveBelowBase } from './text/html/html-base.ts';

const base = import.meta.env.BASE_URL;

/**
 * Hands the words of the outlet's language to all components, and prefixes the links of pages with the path of the site,
 * if it is in a folder of its host.
 */
export const onRequest: MiddlewareHandler = async ({ locals }, next) => {
  const { outlet } = await getEdition();
  Object.assign(locals, { locale: outlet.locale, words: outlet.words } satisfies App.Locals);
  const response = await next();
  if (base === '/' || !response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(moveBelowBase(await response.text(), base), response);
};
