import type { Content } from '../newsroom/edition/content.ts';
import type { Edition } from '../newsroom/edition/edition.ts';
import { isKilled, releaseOf } from '../newsroom/edition/gate.ts';
import { archivePath, feedPath, seriesPath, topicPath } from '../newsroom/edition/permalink.ts';
import { dated, storyOfUpdate } from '../newsroom/edition/dated-update.ts';
import { monthOf } from '../text/time/months.ts';
import type { TemporaryAddresses } from './link-targets.ts';
import type { Reading } from '../reading/read-file.ts';

/** Finds out what comes and goes in a content tree. */
export function temporaryAddresses(content: Content, edition: Edition): TemporaryAddresses {
  const stories = new Map(content.stories.map((entry) => [entry.id, entry]));
  const left = leftAddresses(edition);
  let months: Set<string> | undefined;

  /** Returns whether a list of stories can stand at an address: that of a topic, a series, or a month. */
  const isList = (path: string): boolean => {
    const [, folder = '', rest = ''] = /^\/([^/]+)\/(.+)\/$/.exec(path) ?? [];
    if (path === topicPath(rest)) return edition.topics.has(rest);
    if (path === seriesPath(rest)) return edition.series.has(rest);
    if (!path.startsWith(archivePath) && !edition.sections.has(folder)) return false;
    // Few trees have a link that asks for the months.
    return (months ??= monthsOf(content)).has(rest);
  };

  /** Returns whether readers do not see a story, or an update, at press time. */
  const isHeld = ({ kind, id }: Reading): boolean => {
    if (kind === 'updates') return !edition.updatesByStory.get(storyOfUpdate(id))?.some(({ entry }) => entry.id === id);
    return kind === 'stories' && !edition.storyById.has(id);
  };

  /** Returns from when on readers see a text, in milliseconds since 1970; `Infinity` if nobody knows. */
  const shownFrom = (reading: Reading): number => {
    if (!isHeld(reading)) return Date.parse(edition.pressTime);
    const isUpdate = reading.kind === 'updates';
    const story = stories.get(isUpdate ? storyOfUpdate(reading.id) : reading.id);
    if (!story || story.data.draft || isKilled(story, edition.pressTime)) return Infinity;
    if (!isUpdate) return releaseOf(story);
    const update = content.updates.find(({ id, data }) => id === reading.id && !data.draft);
    const at = update && dated(update, content.outlet.data.timeZone)?.at;
    return at === undefined ? Infinity : Math.max(releaseOf(story), Date.parse(at));
  };

  return {
    goneFrom(path, reading, { publicAddresses, allAddresses }) {
      if (left.has(path)) return left.get(path);
      if (publicAddresses.has(path) || !isList(path)) return undefined;
      // A story that is held back may bring the list with it.
      if (isHeld(reading) && allAddresses().has(path)) return undefined;
      return 'leads to a list in which no story stands now → take the link out until one does';
    },
    waitFor(path, reading) {
      const story = stories.get(/^\/(\d{4}\/\d\d\/[^/]+)\//.exec(path)?.[1] ?? '');
      const shown = shownFrom(reading);
      // All else that is held back is a list, which a held story may bring with it.
      if (!story || shown >= (story.data.draft ? Infinity : releaseOf(story))) return undefined;
      return isHeld(reading)
        ? `leads to a story that is not public yet when this text comes out, at ${new Date(shown).toISOString()} → remove it, or let that story run first`
        : 'leads to a story that is not public yet → remove it until that story has run';
    },
  };
}

/** Returns the addresses that stories have left, and what an author is told of a link to one. */
function leftAddresses({ notices }: Edition): Map<string, string> {
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

/** Returns every month in which a story runs, or that the folder of one names: `2019/05`. */
function monthsOf({ stories, outlet }: Content): Set<string> {
  return new Set(
    stories.flatMap(({ id, data }) => {
      const { year, month } = monthOf(data.publishedAt, outlet.data.timeZone);
      return [`${year}/${month}`, id.slice(0, 'yyyy/mm'.length)];
    }),
  );
}
