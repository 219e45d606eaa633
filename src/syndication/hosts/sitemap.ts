import { changedAt, correctionList } from '../../newsroom/story/correction.ts';
import type { Edition, Run } from '../../newsroom/edition/edition.ts';
import { byMonth } from '../../newsroom/lists/months.ts';
import { memoizePerEdition } from '../../newsroom/edition/memo.ts';
import {
  absolute,
  archivePath,
  contributorPath,
  contributorsPath,
  correctionsPath,
  homePath,
  monthPath,
  pagePath,
  sectionPath,
  seriesPath,
  storyPath,
  topicPath,
  topicsPath,
} from '../../newsroom/edition/permalink.ts';
import { isSponsored } from '../../newsroom/story/sponsor.ts';
import { escapeHtml } from '../../text/html/html.ts';

/** A page, and when it last changed in substance, as ISO 8601; standing pages do not say when. */
export interface SitemapRow {
  readonly path: string;
  readonly modified?: string;
}

/** A sitemap file: its name, and what is in it. */
export interface Sitemap {
  /** `stories-2019-05`, `pages` */
  readonly name: string;
  readonly rows: readonly SitemapRow[];
}

/** The limit of https://www.sitemaps.org/protocol.html. */
const rowLimit = 50_000;

/**
 * The sitemaps of an edition: the stories of each month in a file of their own, so that old files do not change, and
 * all other pages, among them sponsored stories, in one more. A story is dated by its update, a list by the newest change among its stories.
 */
export const sitemaps = memoizePerEdition((edition): readonly Sitemap[] => {
  const { stories, outlet } = edition;
  const news = stories.filter((story) => !isSponsored(story));
  const months = [...byMonth(news, outlet.timeZone)].flatMap(([month, run]) => {
    const rows = run.map((story) => storyRow(story));
    return inParts({ name: `stories-${month.replace('/', '-')}`, rows });
  });
  return [...inParts({ name: 'pages', rows: otherPages(edition) }), ...months];
});

/** A sitemap as XML. `site` is where the site stands. */
export function sitemapXml({ rows }: Sitemap, site: string): string {
  return xml('urlset', 'url', rows, site);
}

/** The file that names all others. */
export function sitemapIndexXml(all: readonly Sitemap[], site: string): string {
  const rows = all.map(({ name, rows: [first, ...rest] }) => ({
    path: sitemapPath(name),
    ...(first?.modified !== undefined && {
      modified: rest.reduce((latest, row) => later(latest, row.modified), first.modified),
    }),
  }));
  return xml('sitemapindex', 'sitemap', rows, site);
}

function storyRow(story: Run[number]): SitemapRow {
  return { path: storyPath(story.id), modified: changedAt(story) };
}

const sitemapPath = (name: string): string => `/sitemaps/${name}.xml`;

function otherPages(edition: Edition): SitemapRow[] {
  const { stories, bySection, byContributor, bySeries, byTopic, sections, contributors, pages } = edition;
  return [
    list(homePath, stories),
    list(archivePath, stories),
    ...months(stories, edition),
    ...[...sections.keys()].flatMap((slug) => {
      const run = bySection.get(slug) ?? [];
      return [list(sectionPath(slug), run), ...months(run, edition, slug)];
    }),
    { path: contributorsPath },
    ...[...contributors.keys()].map((slug) => list(contributorPath(slug), byContributor.get(slug) ?? [])),
    { path: topicsPath },
    correctionsRow(edition),
    ...[...bySeries].map(([slug, run]) => list(seriesPath(slug), run)),
    ...[...byTopic].map(([slug, run]) => list(topicPath(slug), run)),
    ...[...pages.keys()].map((slug) => ({ path: pagePath(slug) })),
    ...stories.filter(isSponsored).map((story) => storyRow(story)),
  ];
}

function months(run: Run, edition: Edition, section?: string): SitemapRow[] {
  return [...byMonth(run, edition.outlet.timeZone)].map(([key, stories]) => {
    const [year = '', month = ''] = key.split('/');
    return list(monthPath({ year, month }, section), stories);
  });
}

function list(path: string, run: Run): SitemapRow {
  let newest: { readonly iso: string; readonly time: number } | undefined;
  for (const story of run) {
    const iso = changedAt(story);
    const time = Date.parse(iso);
    if (newest === undefined || time > newest.time) newest = { iso, time };
  }
  return newest ? { path, modified: newest.iso } : { path };
}

function correctionsRow(edition: Edition): SitemapRow {
  const newest = correctionList(edition)[0]?.at.iso;
  return { path: correctionsPath, ...(newest !== undefined && { modified: newest }) };
}

function later(one: string, other: string | undefined): string {
  return other !== undefined && Date.parse(other) > Date.parse(one) ? other : one;
}

function inParts({ name, rows }: Sitemap): Sitemap[] {
  if (rows.length <= rowLimit) return [{ name, rows }];
  return Array.from({ length: Math.ceil(rows.length / rowLimit) }, (_, part) => ({
    name: `${name}-${part + 1}`,
    rows: rows.slice(part * rowLimit, (part + 1) * rowLimit),
  }));
}

function xml(root: string, element: string, rows: readonly SitemapRow[], site: string): string {
  const lines = rows.map(({ path, modified }) => {
    const date = modified === undefined ? '' : `<lastmod>${new Date(modified).toISOString()}</lastmod>`;
    return `<${element}><loc>${escapeHtml(absolute(path, site))}</loc>${date}</${element}>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</${root}>\n`;
}
