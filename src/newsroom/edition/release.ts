import type { CollectionEntry } from 'astro:content';
import type { Entry } from '../../schema/content.ts';
import { pinListsOf } from '../../schema/front.ts';
import type { NoticeData } from '../../schema/notice.ts';
import type { Content, EditionOptions, PublicContent } from './content.ts';
import { toDatedUpdate, storyOfUpdate, type DatedUpdate } from './dated-update.ts';
import { isExpired, isKilled, isPublishable, isReleased, isUpdatePublishable } from './gate.ts';
import { isLicensed } from './license-end.ts';

/**
 * Returns the part of the content that may be printed at press time. Nothing else remains: no file beside a story, no pin on a
 * front, no later correction of a public story, no standing page that is a draft. Pages, feeds and search see only this.
 */
export function releaseContent(content: Content, options: EditionOptions): PublicContent {
  const { pressTime, preview = false } = options;
  const agencies = new Map(content.agencies.map((entry) => [entry.id, entry]));
  const mayPrint = (story: Entry<'stories'>) =>
    preview ? !isKilled(story, pressTime) : isPublishable(story, pressTime);
  const [licensed, expired] = partition(content.stories.filter(mayPrint), (story) =>
    isLicensed(story, agencies, pressTime),
  );
  const withdrawn = content.stories.filter((story) => isKilled(story, pressTime) && isReleased(story, pressTime));
  const updates = updatesOf(licensed, content, options);
  const newest = newestUpdateByStory(updates);
  const stories = licensed.map((story) =>
    withNewestUpdate(withoutLaterChanges(story, pressTime), newest.get(story.id)),
  );
  const publicIds = new Set(stories.map(({ id }) => id));
  const withdrawnIds = new Set(withdrawn.map(({ id }) => id));
  const isBesidePublic = ({ id }: { readonly id: string }) => {
    const story = storyOfFile(id);
    return story === undefined || publicIds.has(story);
  };
  return {
    ...content,
    stories,
    updates: updates.map(({ entry }) => entry),
    pages: content.pages.filter(({ data }) => preview || !data.draft),
    fronts: content.fronts.map((front) => withPublicPins(front, publicIds)),
    urgent: content.urgent.filter(
      // The line must not repeat a story that was withdrawn.
      ({ data }) => !isExpired(data.until, pressTime) && !withdrawnIds.has(data.story ?? ''),
    ),
    pictures: content.pictures.filter(isBesidePublic),
    tables: content.tables.filter(isBesidePublic),
    media: content.media.filter(isBesidePublic),
    notices: [
      ...byId(withdrawn).flatMap(withdrawnNotice),
      ...movedNotices([...licensed, ...expired, ...withdrawn]),
      ...expired.flatMap((story) => expiredNotice(story, agencies)),
    ],
  };
}

/** Returns the id of the story whose folder, or whose folder of updates, holds a file. */
function storyOfFile(fileId: string): string | undefined {
  return /^stories\/([^/]+\/[^/]+\/[^/]+)\//.exec(fileId)?.[1];
}

/** Returns the updates of the given live stories that may be printed. */
function updatesOf(
  stories: readonly Entry<'stories'>[],
  { updates, outlet }: Content,
  { pressTime, preview = false }: EditionOptions,
): DatedUpdate[] {
  const live = new Set(stories.filter(({ data }) => data.genre === 'live').map(({ id }) => id));
  return updates
    .filter(({ id }) => live.has(storyOfUpdate(id)))
    .flatMap((entry) => toDatedUpdate(entry, outlet.data.timeZone) ?? [])
    .filter((update) => preview || isUpdatePublishable(update, pressTime));
}

/** Returns the time of the newest update of each live story, as ISO 8601, by story id. */
function newestUpdateByStory(updates: readonly DatedUpdate[]): Map<string, string> {
  const newest = new Map<string, string>();
  for (const { entry, at } of updates) {
    const story = storyOfUpdate(entry.id);
    if (Date.parse(at) > Date.parse(newest.get(story) ?? '0000-01-01T00:00:00Z')) newest.set(story, at);
  }
  return newest;
}

/** Returns a story without its changes after press time: update, corrections, withdrawal. */
function withoutLaterChanges(story: Entry<'stories'>, pressTime: string): Entry<'stories'> {
  const { updatedAt, killed, corrections, ...data } = story.data;
  const isPast = (at: string) => Date.parse(at) <= Date.parse(pressTime);
  const isUpdated = updatedAt === undefined || isPast(updatedAt);
  if (isUpdated && killed === undefined && corrections.every(({ at }) => isPast(at))) return story;
  return {
    ...story,
    data: {
      ...data,
      ...(updatedAt !== undefined && isUpdated && { updatedAt }),
      corrections: corrections.filter(({ at }) => isPast(at)),
    },
  };
}

/** Returns a live story whose `updatedAt` is the time of its newest update, unless the author set a later one. */
function withNewestUpdate(story: Entry<'stories'>, newest: string | undefined): Entry<'stories'> {
  const { updatedAt } = story.data;
  if (newest === undefined || (updatedAt !== undefined && Date.parse(updatedAt) >= Date.parse(newest))) return story;
  return { ...story, data: { ...story.data, updatedAt: newest } };
}

/** Returns a front without the pins of stories that are not public. */
function withPublicPins(front: Entry<'fronts'>, publicIds: ReadonlySet<string>): Entry<'fronts'> {
  type Pins = Entry<'fronts'>['data']['stories'];
  const isPublic = (pin: Pins[number]) => publicIds.has(typeof pin === 'string' ? pin : pin.story);
  if (pinListsOf(front.data).every(({ stories }) => stories.every(isPublic))) return front;
  const withPublic = <T extends { stories: Pins }>(list: T): T => ({ ...list, stories: list.stories.filter(isPublic) });
  const { containers } = front.data;
  return {
    ...front,
    data: { ...withPublic(front.data), ...(containers && { containers: containers.map(withPublic) }) },
  };
}

type NoticeEntry = CollectionEntry<'notices'>;

const notice = (id: string, data: NoticeData): NoticeEntry => ({ id, collection: 'notices', data });

function withdrawnNotice({ id, data: { killed } }: Entry<'stories'>): NoticeEntry[] {
  return killed ? [notice(id, { kind: 'withdrawn', ...killed })] : [];
}

/** Returns a notice for each former address of stories that have been published. */
function movedNotices(stories: readonly Entry<'stories'>[]): NoticeEntry[] {
  return byId(
    stories.flatMap(({ id, data }) =>
      data.aliases.filter((alias) => alias !== id).map((alias) => notice(alias, { kind: 'moved', to: id })),
    ),
  );
}

function expiredNotice(
  { id, data: { wire } }: Entry<'stories'>,
  agencies: ReadonlyMap<string, Entry<'agencies'>>,
): NoticeEntry[] {
  const agency = wire && agencies.get(wire.agency)?.data;
  if (!agency) return [];
  const { name, url } = agency;
  return [notice(id, { kind: 'expired', agency: { name, url }, ...(wire.url !== undefined && { url: wire.url }) })];
}

function partition<T>(list: readonly T[], matches: (item: T) => boolean): [matching: T[], others: T[]] {
  const matching: T[] = [];
  const others: T[] = [];
  for (const item of list) (matches(item) ? matching : others).push(item);
  return [matching, others];
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
