import type { Entry } from '../../schema/content.ts';
import type { Calendar } from '../../text/time/dates.ts';
import { contributorsOf } from '../story/byline.ts';
import type { Content, EditionOptions, PublicContent } from './content.ts';
import { toDatedUpdate, storyOfUpdate, type DatedUpdate } from './dated-update.ts';
import { toNotice, type Notice } from './notice.ts';
import { toOutlet, type Outlet } from './outlet.ts';
import { releaseContent } from './release.ts';

/** Stories, newest first. */
export type StoryList = readonly Entry<'stories'>[];

/**
 * The index of one edition: all content that may be printed at press time, in the groups and orders that pages need.
 * It holds nothing else, and a build makes it once.
 */
export interface Edition {
  readonly outlet: Outlet;
  readonly calendar: Calendar;
  readonly pressTime: string;
  readonly preview: boolean;
  readonly stories: StoryList;
  readonly storyById: ReadonlyMap<string, Entry<'stories'>>;
  /** Pages that replace stories, by the id that the story has or had at the address. */
  readonly notices: ReadonlyMap<string, Notice>;
  /** By section slug. A story is in the list of its own section and of each section in `alsoIn`. */
  readonly bySection: ReadonlyMap<string, StoryList>;
  /** Updates of live stories, by story id, newest first. */
  readonly updatesByStory: ReadonlyMap<string, readonly DatedUpdate[]>;
  readonly byContributor: ReadonlyMap<string, StoryList>;
  readonly byTopic: ReadonlyMap<string, StoryList>;
  readonly bySeries: ReadonlyMap<string, StoryList>;
  readonly sections: ReadonlyMap<string, Entry<'sections'>>;
  readonly contributors: ReadonlyMap<string, Entry<'contributors'>>;
  readonly agencies: ReadonlyMap<string, Entry<'agencies'>>;
  readonly topics: ReadonlyMap<string, Entry<'topics'>>;
  readonly series: ReadonlyMap<string, Entry<'series'>>;
  readonly fronts: ReadonlyMap<string, Entry<'fronts'>>;
  /** The urgent line, unless it has expired. */
  readonly urgent?: Entry<'urgent'> | undefined;
  readonly pages: ReadonlyMap<string, Entry<'pages'>>;
  readonly pictures: ReadonlyMap<string, Entry<'pictures'>>;
  readonly tables: ReadonlyMap<string, Entry<'tables'>>;
  readonly media: ReadonlyMap<string, Entry<'media'>>;
  /** Pictures in the folder of a story, by story id; those of its updates, by `<id>/updates`. */
  readonly picturesByStory: ReadonlyMap<string, readonly Entry<'pictures'>[]>;
  /** Tables and media, in the same way. */
  readonly tablesByStory: ReadonlyMap<string, readonly Entry<'tables'>[]>;
  readonly mediaByStory: ReadonlyMap<string, readonly Entry<'media'>[]>;
}

/** Creates the index of an edition from all content; see `releaseContent`. */
export const toEdition = (content: Content, options: EditionOptions): Edition =>
  indexEdition(releaseContent(content, options), options);

/** Creates the index of an edition from the content that may be printed. */
export function indexEdition(content: PublicContent, options: EditionOptions): Edition {
  const stories = newestFirst(content.stories);
  const sections = byId(content.sections);
  const pages = byId(content.pages);
  const outlet = toOutlet(content.outlet, sections, pages, { siteUrl: options.siteUrl, theme: content.theme[0] });
  const calendar = { locale: outlet.locale, timeZone: outlet.timeZone };
  return {
    outlet,
    calendar,
    pressTime: options.pressTime,
    preview: options.preview ?? false,
    stories,
    storyById: byId(stories),
    notices: new Map(content.notices.map((entry) => [entry.id, toNotice(entry, calendar)])),
    bySection: groupBy(stories, ({ data }) => new Set([data.section, ...data.alsoIn])),
    updatesByStory: groupBy(updatesOf(content), ({ entry }) => [storyOfUpdate(entry.id)]),
    byContributor: groupBy(stories, contributorsOf),
    byTopic: groupBy(stories, ({ data }) => data.topics),
    bySeries: groupBy(stories, ({ data }) => (data.series === undefined ? [] : [data.series])),
    sections,
    contributors: byId(content.contributors),
    agencies: byId(content.agencies),
    topics: byId(content.topics),
    series: byId(content.series),
    fronts: byId(content.fronts),
    urgent: content.urgent[0],
    pages,
    pictures: byId(content.pictures),
    tables: byId(content.tables),
    media: byId(content.media),
    picturesByStory: groupBy(content.pictures, ({ id }) => storyFolderOf(id)),
    tablesByStory: groupBy(content.tables, ({ id }) => storyFolderOf(id)),
    mediaByStory: groupBy(content.media, ({ id }) => storyFolderOf(id)),
  };
}

/** Sorts stories by publication time, newest first, then by id, so that each build has the same order. */
function newestFirst(stories: readonly Entry<'stories'>[]): Entry<'stories'>[] {
  return stories
    .map((story) => ({ story, time: Date.parse(story.data.publishedAt) }))
    .sort((a, b) => b.time - a.time || (a.story.id < b.story.id ? -1 : 1))
    .map(({ story }) => story);
}

/** Returns all updates with their times, newest first. */
function updatesOf({ updates, outlet }: PublicContent): DatedUpdate[] {
  return updates
    .flatMap((entry) => toDatedUpdate(entry, outlet.data.timeZone) ?? [])
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.entry.id < b.entry.id ? 1 : -1));
}

/** Returns entries by id, sorted by id, since the order of the file system varies. */
function byId<T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Returns the folder of a file beside a story: `stories/2019/05/exit/map.png` → `2019/05/exit`. Empty for others.
 */
function storyFolderOf(fileId: string): string[] {
  const [kind, ...folders] = fileId.split('/').slice(0, -1);
  return kind === 'stories' ? [folders.join('/')] : [];
}

function groupBy<T>(list: readonly T[], keysOf: (item: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
