import { byMonth, type Edition, type Run } from '../newsroom/edition.ts';
import {
  archivePath,
  contributorPath,
  homePath,
  monthPath,
  sectionPath,
  storyPath,
  topicPath,
} from '../newsroom/permalink.ts';

/**
 * When each page last changed in substance, as ISO 8601, by path: a story at its update, a list at that of the
 * newest change among its stories. Pages that follow from no story are absent.
 */
export function lastModified(edition: Edition): Map<string, string> {
  const { stories, bySection, byContributor, byTopic, outlet } = edition;
  const lists: [string, Run][] = [
    [homePath, stories],
    [archivePath, stories],
    ...months(stories, outlet.timeZone),
    ...[...bySection].flatMap(([slug, run]): [string, Run][] => [
      [sectionPath(slug), run],
      ...months(run, outlet.timeZone, slug),
    ]),
    ...[...byContributor].map(([slug, run]): [string, Run] => [contributorPath(slug), run]),
    ...[...byTopic].map(([slug, run]): [string, Run] => [topicPath(slug), run]),
  ];
  return new Map([
    ...stories.map((story): [string, string] => [storyPath(story.id), changed(story)]),
    ...lists.filter(([, run]) => run.length > 0).map(([path, run]): [string, string] => [path, newest(run)]),
  ]);
}

function months(run: Run, timeZone: string, section?: string): [string, Run][] {
  return [...byMonth(run, timeZone)].map(([key, stories]) => {
    const [year = '', month = ''] = key.split('/');
    return [monthPath({ year, month }, section), stories];
  });
}

function changed({ data }: Run[number]): string {
  return data.updatedAt ?? data.publishedAt;
}

function newest(run: Run): string {
  return run.map(changed).reduce((latest, iso) => (Date.parse(iso) > Date.parse(latest) ? iso : latest));
}
