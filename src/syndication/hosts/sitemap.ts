import { changedAt, correctionList } from '../../newsroom/story/correction.ts';
import type { Edition, StoryList } from '../../newsroom/edition/edition.ts';
import { latestStories } from '../../newsroom/lists/latest.ts';
import { byMonth } from '../../newsroom/lists/months.ts';
import {
  adminPath,
  archivePath,
  contributorPath,
  contributorsPath,
  correctionsPath,
  feedsPath,
  homePath,
  latestPath,
  monthPath,
  pagePath,
  savedPath,
  searchPath,
  sectionPath,
  seriesPath,
  storyPath,
  topicPath,
  topicsPath,
} from '../../newsroom/edition/permalink.ts';

/** A page, and when it last changed in substance, as ISO 8601; standing pages do not say when. */
export interface SitemapRow {
  readonly path: string;
  readonly modified?: string;
}

/** Pages without a row: those that show nothing of their own, and the editor. */
export const unlistedPaths = [searchPath, savedPath, adminPath];

/**
 * Returns a row for every page that a crawler may list: no notice, and no other page with `noindex`. A story is dated by
 * its update, a list by the newest change among its stories.
 */
export function sitemapRows(edition: Edition): SitemapRow[] {
  return [...edition.stories.map((story) => storyRow(story)), ...otherPages(edition)];
}

function storyRow(story: StoryList[number]): SitemapRow {
  return { path: storyPath(story.id), modified: changedAt(story) };
}

function otherPages(edition: Edition): SitemapRow[] {
  const { stories, bySection, byContributor, bySeries, byTopic, sections, contributors, pages } = edition;
  return [
    list(homePath, stories),
    list(latestPath, latestStories(edition)),
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
    { path: feedsPath },
    ...[...bySeries].map(([slug, run]) => list(seriesPath(slug), run)),
    ...[...byTopic].map(([slug, run]) => list(topicPath(slug), run)),
    ...[...pages.keys()].map((slug) => ({ path: pagePath(slug) })),
  ];
}

function months(run: StoryList, edition: Edition, section?: string): SitemapRow[] {
  return [...byMonth(run, edition.outlet.timeZone)].map(([key, stories]) => {
    const [year = '', month = ''] = key.split('/');
    return list(monthPath({ year, month }, section), stories);
  });
}

function list(path: string, run: StoryList): SitemapRow {
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
