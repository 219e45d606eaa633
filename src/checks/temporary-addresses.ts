import type { Content } from '../newsroom/edition/content.ts';
import type { Edition } from '../newsroom/edition/edition.ts';
import { isKilled, releaseTime } from '../newsroom/edition/gate.ts';
import { archivePath, feedPath, pagePath, seriesPath, topicPath } from '../newsroom/edition/permalink.ts';
import { toDatedUpdate, storyOfUpdate } from '../newsroom/edition/dated-update.ts';
import { monthOf } from '../text/time/months.ts';
import type { TemporaryAddresses } from './link-targets.ts';
import type { Reading } from '../reading/reading.ts';

/** Returns the addresses of a content tree that appear and disappear with stories. */
export function temporaryAddresses(content: Content, edition: Edition): TemporaryAddresses {
  const stories = new Map(content.stories.map((entry) => [entry.id, entry]));
  const abandoned = abandonedAddresses(edition);
  const draftPages = new Set(content.pages.flatMap(({ id, data }) => (data.draft ? [pagePath(id)] : [])));
  let months: Set<string> | undefined;

  /** Returns whether an address is that of a list of stories: a topic, a series, or a month. */
  const isList = (path: string): boolean => {
    const [, folder = '', rest = ''] = /^\/([^/]+)\/(.+)\/$/.exec(path) ?? [];
    if (path === topicPath(rest)) return edition.topics.has(rest);
    if (path === seriesPath(rest)) return edition.series.has(rest);
    if (!path.startsWith(archivePath) && !edition.sections.has(folder)) return false;
    // Computed on demand: few trees have such a link.
    return (months ??= monthsOf(content)).has(rest);
  };

  /** Returns whether a story, an update or a page is not public at press time. */
  const isHeld = ({ kind, id }: Reading): boolean => {
    if (kind === 'updates') return !edition.updatesByStory.get(storyOfUpdate(id))?.some(({ entry }) => entry.id === id);
    if (kind === 'pages') return !edition.pages.has(id);
    return kind === 'stories' && !edition.storyById.has(id);
  };

  /** Returns when a text becomes public, in milliseconds since 1970; `Infinity` if that is unknown. */
  const shownFrom = (reading: Reading): number => {
    if (!isHeld(reading)) return Date.parse(edition.pressTime);
    const isUpdate = reading.kind === 'updates';
    const story = stories.get(isUpdate ? storyOfUpdate(reading.id) : reading.id);
    if (!story || story.data.draft || isKilled(story, edition.pressTime)) return Infinity;
    if (!isUpdate) return releaseTime(story);
    const update = content.updates.find(({ id, data }) => id === reading.id && !data.draft);
    const at = update && toDatedUpdate(update, content.outlet.data.timeZone)?.at;
    return at === undefined ? Infinity : Math.max(releaseTime(story), Date.parse(at));
  };

  return {
    goneFrom(path, reading, { publicAddresses, allAddresses }) {
      if (abandoned.has(path)) return abandoned.get(path);
      if (publicAddresses.has(path) || !isList(path)) return undefined;
      // The list may appear together with the held story that links to it.
      if (isHeld(reading) && allAddresses().has(path)) return undefined;
      return 'leads to a list in which no story stands now → take the link out until one does';
    },
    waitFor(path, reading) {
      const story = stories.get(/^\/(\d{4}\/\d\d\/[^/]+)\//.exec(path)?.[1] ?? '');
      const shown = shownFrom(reading);
      if (draftPages.has(path) && shown < Infinity) {
        return 'leads to a page that is a draft → remove it, or take "draft" out of that page';
      }
      // Any other held address is a list, which may appear together with the held story that links to it.
      if (!story || shown >= (story.data.draft ? Infinity : releaseTime(story))) return undefined;
      return isHeld(reading)
        ? `leads to a story that is not public yet when this text comes out, at ${new Date(shown).toISOString()} → remove it, or let that story run first`
        : 'leads to a story that is not public yet → remove it until that story has run';
    },
  };
}

/** Returns the message for a link to each address that a story has left. */
function abandonedAddresses({ notices }: Edition): Map<string, string> {
  const withdrawn = 'leads to a story that was withdrawn → take the link out';
  const all = [...notices.values()];
  const gone = new Set(all.filter(({ kind }) => kind === 'withdrawn').map(({ href }) => href));
  return new Map(
    all.flatMap((notice): [string, string][] => {
      const { href } = notice;
      switch (notice.kind) {
        case 'moved':
          return [
            [href, gone.has(notice.to) ? withdrawn : `leads to a former address of a story → write ${notice.to}`],
          ];
        case 'withdrawn':
          return [
            [href, withdrawn],
            [feedPath(href), withdrawn],
          ];
        case 'expired':
          return [[feedPath(href), 'leads to a feed that ended with its license → take the link out']];
      }
    }),
  );
}

/** Returns every month, such as `2019/05`, in which a story is published or that is in the path of one. */
function monthsOf({ stories, outlet }: Content): Set<string> {
  return new Set(
    stories.flatMap(({ id, data }) => {
      const { year, month } = monthOf(data.publishedAt, outlet.data.timeZone);
      return [`${year}/${month}`, id.slice(0, 'yyyy/mm'.length)];
    }),
  );
}
