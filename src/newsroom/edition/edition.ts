import type { Entry } from '../../schema/content.ts';
import type { Calendar } from '../../text/time/dates.ts';
import { contributorsOf } from '../story/byline.ts';
import type { Content, EditionOptions, PublicContent } from './content.ts';
import { dated, storyOfUpdate, type DatedUpdate } from './dated-update.ts';
import { toNotice, type Notice } from './notice.ts';
import { toOutlet, type Outlet } from './outlet.ts';
import { releaseContent } from './release.ts';

/** Stories of one heading, newest first. */
export type Run = readonly Entry<'stories'>[];

/**
 * The index of one edition: what may be printed at press time, in the orders in which pages ask for it.
 * It is made once per build, and nothing that may not be printed is in it.
 */
export interface Edition {
  readonly outlet: Outlet;
  readonly calendar: Calendar;
  readonly pressTime: string;
  readonly preview: boolean;
  /** Newest first. */
  readonly stories: Run;
  readonly storyById: ReadonlyMap<string, Entry<'stories'>>;
  /** What stands in the place of stories, by the ids that these have, or had, there. */
  readonly notices: ReadonlyMap<string, Notice>;
  /** By section slug; a story is in the run of its own section and of those in `alsoIn`. */
  readonly bySection: ReadonlyMap<string, Run>;
  /** Where a story stands in the run of its own section, by its id; the newest stands at 0. */
  readonly placeInSection: ReadonlyMap<string, number>;
  /** Of live stories, by their ids; newest first. */
  readonly updatesByStory: ReadonlyMap<string, readonly DatedUpdate[]>;
  readonly byContributor: ReadonlyMap<string, Run>;
  readonly byTopic: ReadonlyMap<string, Run>;
  readonly bySeries: ReadonlyMap<string, Run>;
  readonly sections: ReadonlyMap<string, Entry<'sections'>>;
  readonly contributors: ReadonlyMap<string, Entry<'contributors'>>;
  readonly agencies: ReadonlyMap<string, Entry<'agencies'>>;
  readonly topics: ReadonlyMap<string, Entry<'topics'>>;
  readonly series: ReadonlyMap<string, Entry<'series'>>;
  readonly fronts: ReadonlyMap<string, Entry<'fronts'>>;
  /** The urgent line, while it stands. */
  readonly urgent?: Entry<'urgent'> | undefined;
  readonly pages: ReadonlyMap<string, Entry<'pages'>>;
  readonly pictures: ReadonlyMap<string, Entry<'pictures'>>;
  /** The pictures that lie beside a story, by its id; those of its updates, by `<id>/updates`. */
  readonly picturesByStory: ReadonlyMap<string, readonly Entry<'pictures'>[]>;
}

/** Makes the index of an edition from everything in `content/`. */
export const toEdition = (content: Content, options: EditionOptions): Edition =>
  indexEdition(releaseContent(content, options), options);

/** Makes the index of an edition from what may be printed. */
export function indexEdition(content: PublicContent, options: EditionOptions): Edition {
  const stories = newestFirst(content.stories);
  const sections = byId(content.sections);
  const pages = byId(content.pages);
  const bySection = grouped(stories, ({ data }) => new Set([data.section, ...data.alsoIn]));
  const outlet = toOutlet(content.outlet, sections, pages, options.siteUrl);
  const calendar = { locale: outlet.locale, timeZone: outlet.timeZone };
  return {
    outlet,
    calendar,
    pressTime: options.pressTime,
    preview: options.preview ?? false,
    stories,
    storyById: byId(stories),
    notices: new Map(content.notices.map((entry) => [entry.id, toNotice(entry, calendar)])),
    bySection,
    placeInSection: placesIn(bySection),
    updatesByStory: grouped(updatesOf(content), ({ entry }) => [storyOfUpdate(entry.id)]),
    byContributor: grouped(stories, contributorsOf),
    byTopic: grouped(stories, ({ data }) => data.topics),
    bySeries: grouped(stories, ({ data }) => (data.series === undefined ? [] : [data.series])),
    sections,
    contributors: byId(content.contributors),
    agencies: byId(content.agencies),
    topics: byId(content.topics),
    series: byId(content.series),
    fronts: byId(content.fronts),
    urgent: content.urgent[0],
    pages,
    pictures: byId(content.pictures),
    picturesByStory: grouped(content.pictures, ({ id }) => folderOfStory(id)),
  };
}

/** Stories that run at the same moment keep the order of their ids, so that no build shuffles them. */
function newestFirst(stories: readonly Entry<'stories'>[]): Entry<'stories'>[] {
  return stories
    .map((story) => ({ story, time: Date.parse(story.data.publishedAt) }))
    .sort((a, b) => b.time - a.time || (a.story.id < b.story.id ? -1 : 1))
    .map(({ story }) => story);
}

/** Returns all updates with their moments, newest first. */
function updatesOf({ updates, outlet }: PublicContent): DatedUpdate[] {
  return updates
    .flatMap((entry) => dated(entry, outlet.data.timeZone) ?? [])
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.entry.id < b.entry.id ? 1 : -1));
}

/** Entries by id, in the order of their ids whatever the file system's. */
function byId<T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function placesIn(bySection: ReadonlyMap<string, Run>): Map<string, number> {
  const places = new Map<string, number>();
  for (const [slug, run] of bySection) {
    run.forEach(({ id, data }, place) => {
      if (data.section === slug) places.set(id, place);
    });
  }
  return places;
}

/** Returns the folder in which a picture of a story lies: `stories/2019/05/dignified-exit/map.png`. */
function folderOfStory(pictureId: string): string[] {
  const [kind, ...folders] = pictureId.split('/').slice(0, -1);
  return kind === 'stories' ? [folders.join('/')] : [];
}

function grouped<T>(list: readonly T[], keysOf: (item: T) => Iterable<string>): Map<string, T[]> {
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
