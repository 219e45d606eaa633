import type { Edition } from './edition.ts';
import {
  archivePath,
  contributorPath,
  contributorsPath,
  correctionsPath,
  feedPath,
  feedsPath,
  homePath,
  latestPath,
  pagePath,
  savedPath,
  searchPath,
  sectionPath,
  seriesPath,
  storyPath,
  topicPath,
  topicsPath,
} from './permalink.ts';
import { monthPaths } from '../lists/month-archive.ts';

/** Paths that every edition has, whatever its content. */
export const fixedPaths = [
  homePath,
  latestPath,
  archivePath,
  contributorsPath,
  topicsPath,
  searchPath,
  correctionsPath,
  feedsPath,
  savedPath,
];

/** Returns the paths of all pages and feeds of an edition. */
export function allPaths(edition: Edition): Set<string> {
  const sections = [...edition.sections.keys()];
  return new Set([
    ...fixedPaths,
    feedPath(homePath),
    feedPath(correctionsPath),
    ...sections.flatMap((slug) => [sectionPath(slug), feedPath(sectionPath(slug))]),
    ...monthPaths(edition.stories, edition),
    ...sections.flatMap((slug) => monthPaths(edition.bySection.get(slug) ?? [], edition, slug)),
    ...edition.stories.flatMap(({ id, data }) =>
      data.genre === 'live' ? [storyPath(id), feedPath(storyPath(id))] : [storyPath(id)],
    ),
    ...edition.notices.values().flatMap(({ kind, href }) => (kind === 'expired' ? [href] : [])),
    ...[...edition.contributors.keys()].map(contributorPath).flatMap((path) => [path, feedPath(path)]),
    ...[...edition.byTopic.keys()].map(topicPath),
    ...[...edition.bySeries.keys()].map(seriesPath),
    ...[...edition.pages.keys()].map(pagePath),
  ]);
}
