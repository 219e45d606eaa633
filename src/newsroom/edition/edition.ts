import type { Entry, Kind } from '../../schema/content.ts';
import type { Calendar } from '../../text/time/dates.ts';
import { contributorsOf } from '../story/byline.ts';
import { isKilled, isOpen, isPublishable, isUpdatePublishable } from './gate.ts';
import { isLicensed, toLapsed, type Lapsed } from './lapsed.ts';
import { nextEdition, type NextEdition } from '../clock/next-edition.ts';
import { toOutlet, type Outlet } from './outlet.ts';
import { redirectsOf, type Redirect } from './redirect.ts';
import { dated, storyOfUpdate, type DatedUpdate } from '../story/update.ts';
import { withdrawalsOf, type Withdrawal } from './withdrawal.ts';

/** Everything in `content/`, checked, in no order. */
export type Content = { readonly [K in Exclude<Kind, 'outlet'>]: readonly Entry<K>[] } & {
  readonly outlet: Entry<'outlet'>;
};

/** How an edition is made from its content. */
export interface PressOrders {
  /** The build's clock, ISO 8601. */
  readonly pressTime: string;
  /** Takes the place of the address in outlet.yaml. */
  readonly siteUrl?: string | undefined;
  /** Shows authors what is not public yet; never used for a build. */
  readonly preview?: boolean;
}

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
  /** Agency copy whose licence has ended: only its address is left. */
  readonly lapsed: readonly Lapsed[];
  readonly storyById: ReadonlyMap<string, Entry<'stories'>>;
  /** What is left of stories that were withdrawn, by id. */
  readonly withdrawals: ReadonlyMap<string, Withdrawal>;
  /** The former addresses of stories that are public or were withdrawn. */
  readonly redirects: readonly Redirect[];
  /** When the clock alone will make another edition; `undefined` if it never does. */
  readonly next?: NextEdition;
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

/** Makes the index of an edition. */
export function toEdition(content: Content, orders: PressOrders): Edition {
  const preview = orders.preview ?? false;
  const { pressTime } = orders;
  const agencies = byId(content.agencies);
  const mayPrint = (story: Entry<'stories'>) =>
    preview ? !isKilled(story, pressTime) : isPublishable(story, pressTime);
  const released = newestFirst(content.stories.filter(mayPrint));
  const open = released.filter((story) => isLicensed(story, agencies, pressTime));
  const lapsed = released.filter((story) => !isLicensed(story, agencies, pressTime));
  const updatesByStory = updatesOf(open, content, orders);
  const stories = open.map((story) =>
    updatedByNewest(withoutUpdateAhead(story, pressTime), updatesByStory.get(story.id)?.[0]),
  );
  const sections = byId(content.sections);
  const pages = byId(content.pages);
  const bySection = grouped(stories, ({ data }) => new Set([data.section, ...data.alsoIn]));
  const outlet = toOutlet(content.outlet, sections, pages, orders.siteUrl);
  const calendar = { locale: outlet.locale, timeZone: outlet.timeZone };
  const storyById = byId(stories);
  const withdrawals = withdrawalsOf(content.stories, pressTime, calendar);
  const edition: Edition = {
    outlet,
    calendar,
    pressTime,
    preview,
    stories,
    lapsed: lapsed.flatMap((story) => toLapsed(story, agencies) ?? []),
    storyById,
    withdrawals,
    redirects: redirectsOf([...released, ...content.stories.filter(({ id }) => withdrawals.has(id))]),
    bySection,
    placeInSection: placesIn(bySection),
    updatesByStory,
    byContributor: grouped(stories, contributorsOf),
    byTopic: grouped(stories, ({ data }) => data.topics),
    bySeries: grouped(stories, ({ data }) => (data.series === undefined ? [] : [data.series])),
    sections,
    contributors: byId(content.contributors),
    agencies,
    topics: byId(content.topics),
    series: byId(content.series),
    fronts: byId(content.fronts),
    urgent: content.urgent.find(
      // A line must not go on saying what was withdrawn.
      ({ data }) => isOpen(data.until, orders.pressTime) && !withdrawals.has(data.story ?? ''),
    ),
    pages,
    pictures: byId(content.pictures),
    picturesByStory: grouped(content.pictures, ({ id }) => storiesOf(id)),
  };
  const next = nextEdition(content, edition);
  return { ...edition, ...(next && { next }) };
}

/** Stories that run at the same moment keep the order of their ids, so that no build shuffles them. */
function newestFirst(stories: readonly Entry<'stories'>[]): Entry<'stories'>[] {
  return stories
    .map((story) => ({ story, time: Date.parse(story.data.publishedAt) }))
    .sort((a, b) => b.time - a.time || (a.story.id < b.story.id ? -1 : 1))
    .map(({ story }) => story);
}

/** What has been reported of live stories: nothing of any other story, and nothing before its time. */
function updatesOf(
  stories: Run,
  { updates, outlet }: Content,
  { pressTime, preview = false }: PressOrders,
): Map<string, DatedUpdate[]> {
  const live = new Set(stories.filter(({ data }) => data.genre === 'live').map(({ id }) => id));
  const open = updates
    .filter(({ id }) => live.has(storyOfUpdate(id)))
    .flatMap((entry) => dated(entry, outlet.data.timeZone) ?? [])
    .filter((update) => preview || isUpdatePublishable(update, pressTime))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.entry.id < b.entry.id ? 1 : -1));
  return grouped(open, ({ entry }) => [storyOfUpdate(entry.id)]);
}

/** Returns a story without its moment of update while that is still to come. */
function withoutUpdateAhead(story: Entry<'stories'>, pressTime: string): Entry<'stories'> {
  const { updatedAt, ...data } = story.data;
  return updatedAt === undefined || Date.parse(updatedAt) <= Date.parse(pressTime) ? story : { ...story, data };
}

/** A live story was last updated when its newest update ran, unless its author names a later moment. */
function updatedByNewest(story: Entry<'stories'>, newest: DatedUpdate | undefined): Entry<'stories'> {
  const { updatedAt } = story.data;
  if (!newest || (updatedAt !== undefined && Date.parse(updatedAt) >= Date.parse(newest.at))) return story;
  return { ...story, data: { ...story.data, updatedAt: newest.at } };
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

/** The id of the story beside which a picture lies: `stories/2019/05/dignified-exit/map.png`. */
function storiesOf(pictureId: string): string[] {
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
