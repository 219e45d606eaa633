import { relative } from 'node:path';
import type { MiddlewareHandler } from 'astro';
import { contentOfBuild } from 'broadsheet/content-of-build';
import { escapeUTF8 } from 'entities';
import { readEnvironment } from '../../newsroom/edition/environment.ts';
import { shownPath, type Problem } from '../../reading/problem.ts';
import { counted } from '../../text/counted.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The most problems that a panel lists. */
const limit = 20;

/**
 * In the preview, shows authors what is wrong above each page: the problems of its own files one by one, those of others
 * as a number to open. Below them, a page whose file cannot be read stands as it last could be. One that never could be has
 * them in its place.
 */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const { problems, standIns } = await contentOfBuild();
  if (problems.length === 0) return response;
  const { contentDir } = readEnvironment();
  const pattern = ownFiles(url.pathname.slice(base.length));
  const isOwn = (file: string) => pattern.test(relative(contentDir, file).replaceAll('\\', '/'));
  const own = problems.filter(({ file }) => isOwn(file));
  const others = problems.filter((problem) => !own.includes(problem));
  const panel = panelOf(own, others, [...standIns.keys()].some(isOwn));
  if (response.status === 404 && own.length > 0) {
    return new Response(pageOf(panel), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  }
  const html = await response.text();
  return new Response(
    html.replace(/<body[^>]*>/, (tag) => tag + panel),
    response,
  );
};

/** Returns the pattern of the files in `content/` of which a page is made, by its path without the base. */
function ownFiles(path: string): RegExp {
  const names = path.split('/').filter((name) => name !== '');
  if (names.length === 0) return /^(?:fronts\/home|outlet|urgent)\.ya?ml$/;
  const name = RegExp.escape(names.at(-1) ?? '');
  if (names.length === 1) return new RegExp(`^(?:pages|sections|fronts)/${name}\\.(?:md|ya?ml)$`);
  if (names.length === 2) return new RegExp(`^${RegExp.escape(names.join('/'))}\\.\\w+$`);
  return new RegExp(`^stories/${names.map((one) => RegExp.escape(one)).join('/')}/`);
}

function panelOf(own: readonly Problem[], others: readonly Problem[], isEarlier: boolean): string {
  const rest =
    others.length === 0 ? '' : `<details><summary>${countOf(others)} elsewhere</summary>${listOf(others)}</details>`;
  const mine = own.length === 0 ? '' : `<p><b>${countOf(own)} here</b>${isEarlier ? earlier : ''}</p>${listOf(own)}`;
  return `${styles}<aside class="preview-problems" aria-label="Problems">${mine}${rest}</aside>`;
}

const earlier = '. Until they are mended, this page is shown as it last could be read.';

function countOf(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`;
}

function listOf(problems: readonly Problem[]): string {
  const items = problems.slice(0, limit).map(({ severity, file, line, field, message }) => {
    const place = `${shownPath(file)}, line ${line}, ${field}`;
    return `<li>${severity === 'error' ? '' : 'Warning: '}${escapeUTF8(message)} <small>${escapeUTF8(place)}</small></li>`;
  });
  const more = problems.length - items.length;
  return `<ul>${items.join('')}${more > 0 ? `<li>… and ${more} more: npm run check lists all</li>` : ''}</ul>`;
}

/** The page in the place of one that cannot be made. Vite's script loads it anew when the mistakes are mended. */
function pageOf(panel: string): string {
  const title = 'This page cannot be shown until its mistakes are mended';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>h1 { margin: 1rem; font: 600 1.5rem system-ui, sans-serif; }</style><script type="module" src="/@vite/client"></script><body><h1>${title}</h1>${panel}`;
}

const styles = `<style>
.preview-problems { padding: 0.75rem 1rem; border-block-end: 3px solid #b3261e; background: #fff3cd; color: #1a1816; font: 15px/1.45 system-ui, sans-serif; }
.preview-problems li { margin-block: 0.4em; }
.preview-problems small { display: block; color: #514b45; }
.preview-problems summary { cursor: pointer; }
</style>`;
