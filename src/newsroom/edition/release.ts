import type { CollectionEntry } from 'astro:content';
import type { Entry } from '../../schema/content.ts';
import type { NoticeData } from '../../schema/notice.ts';
import type { Content, EditionOptions, PublicContent } from './content.ts';
import { dated, storyOfUpdate, type DatedUpdate } from './dated-update.ts';
import { isKilled, isOpen, isPublishable, isReleased, isUpdatePublishable } from './gate.ts';
import { isLicensed } from './license-end.ts';

/**
 * Returns what may be printed of a content tree at press time: of what may not, nothing is left, be it a picture, a
 * place on a front, or a line in a story that is public. Pages, feeds and search are made from this alone.
 */
export function releaseContent(content: Content, options: EditionOptions): PublicContent {
  const { pressTime, preview = false } = options;
  const agencies = new Map(content.agencies.map((entry) => [entry.id, entry]));
  const mayPrint = (story: Entry<'stories'>) =>
    preview ? !isKilled(story, pressTime) : isPublishable(story, pressTime);
  const [licensed, expired] = divided(content.stories.filter(mayPrint), (story) =>
    isLicensed(story, agencies, pressTime),
  );
  const withdrawn = content.stories.filter((story) => isKilled(story, pressTime) && isReleased(story, pressTime));
  const updates = updatesOf(licensed, content, options);
  const newest = newestByStory(updates);
  const stories = licensed.map((story) => updatedByNewest(asOf(pressTime, story), newest.get(story.id)));
  const open = new Set(stories.map(({ id }) => id));
  const isWithdrawn = new Set(withdrawn.map(({ id }) => id));
  return {
    ...content,
    stories,
    updates: updates.map(({ entry }) => entry),
    fronts: content.fronts.map((front) => withoutOthers(front, open)),
    urgent: content.urgent.filter(
      // A line must not go on saying what was withdrawn.
      ({ data }) => isOpen(data.until, pressTime) && !isWithdrawn.has(data.story ?? ''),
    ),
    pictures: content.pictures.filter(({ id }) => {
      const story = storyOfPicture(id);
      return story === undefined || open.has(story);
    }),
    notices: [
      ...byId(withdrawn).flatMap(withdrawnNotice),
      ...movedNotices([...licensed, ...expired, ...withdrawn]),
      ...expired.flatMap((story) => expiredNotice(story, agencies)),
    ],
  };
}

/** Returns the id of the story beside which a picture lies, or beside whose updates it lies. */
function storyOfPicture(pictureId: string): string | undefined {
  return /^stories\/([^/]+\/[^/]+\/[^/]+)\//.exec(pictureId)?.[1];
}

/** Returns what has been reported of live stories: nothing of any other story, and nothing before its time. */
function updatesOf(
  stories: readonly Entry<'stories'>[],
  { updates, outlet }: Content,
  { pressTime, preview = false }: EditionOptions,
): DatedUpdate[] {
  const live = new Set(stories.filter(({ data }) => data.genre === 'live').map(({ id }) => id));
  return updates
    .filter(({ id }) => live.has(storyOfUpdate(id)))
    .flatMap((entry) => dated(entry, outlet.data.timeZone) ?? [])
    .filter((update) => preview || isUpdatePublishable(update, pressTime));
}

/** Returns the moment of each live story's newest update, ISO 8601, by the id of the story. */
function newestByStory(updates: readonly DatedUpdate[]): Map<string, string> {
  const newest = new Map<string, string>();
  for (const { entry, at } of updates) {
    const story = storyOfUpdate(entry.id);
    if (Date.parse(at) > Date.parse(newest.get(story) ?? '0000-01-01T00:00:00Z')) newest.set(story, at);
  }
  return newest;
}

/** Returns a story without what is still to come of it: a moment of update, corrections, a withdrawal. */
function asOf(pressTime: string, story: Entry<'stories'>): Entry<'stories'> {
  const { updatedAt, killed, corrections, ...data } = story.data;
  const hasCome = (at: string) => Date.parse(at) <= Date.parse(pressTime);
  const isUpdated = updatedAt === undefined || hasCome(updatedAt);
  if (isUpdated && killed === undefined && corrections.every(({ at }) => hasCome(at))) return story;
  return {
    ...story,
    data: {
      ...data,
      ...(updatedAt !== undefined && isUpdated && { updatedAt }),
      corrections: corrections.filter(({ at }) => hasCome(at)),
    },
  };
}

/** Returns a live story as updated when its newest update ran, unless its author names a later moment. */
function updatedByNewest(story: Entry<'stories'>, newest: string | undefined): Entry<'stories'> {
  const { updatedAt } = story.data;
  if (newest === undefined || (updatedAt !== undefined && Date.parse(updatedAt) >= Date.parse(newest))) return story;
  return { ...story, data: { ...story.data, updatedAt: newest } };
}

/** Returns a front without the pins of stories that are not public. */
function withoutOthers(front: Entry<'fronts'>, open: ReadonlySet<string>): Entry<'fronts'> {
  const stories = front.data.stories.filter((pin) => open.has(typeof pin === 'string' ? pin : pin.story));
  return stories.length === front.data.stories.length ? front : { ...front, data: { ...front.data, stories } };
}

type NoticeEntry = CollectionEntry<'notices'>;

const notice = (id: string, data: NoticeData): NoticeEntry => ({ id, collection: 'notices', data });

function withdrawnNotice({ id, data: { killed } }: Entry<'stories'>): NoticeEntry[] {
  return killed ? [notice(id, { kind: 'withdrawn', ...killed })] : [];
}

/** Returns the former addresses of stories. Only stories whose address is public may be given. */
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

function divided<T>(list: readonly T[], belongs: (item: T) => boolean): [yes: T[], no: T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const item of list) (belongs(item) ? yes : no).push(item);
  return [yes, no];
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
