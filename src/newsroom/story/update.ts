import type { Entry } from '../../schema/content.ts';
import { toMoment, type Moment } from '../../text/time/dates.ts';
import { instantsAt } from '../../text/time/wall-clock.ts';
import { toBody, wordsOf, type Block } from './body.ts';
import { namesOf, type Byline } from './byline.ts';
import type { Edition } from '../edition/edition.ts';
import { isUpdatePublishable } from '../edition/gate.ts';
import { absolute, storyPath } from '../edition/permalink.ts';
import { pictureOf } from './teaser.ts';
import { cutAtWord } from '../../text/words.ts';

/** An update of a live story, with its moment as ISO 8601. */
export interface DatedUpdate {
  readonly entry: Entry<'updates'>;
  readonly at: string;
}

/** An update as the page of its story shows it. */
export interface Update {
  /** The id of its element on the page. */
  readonly anchor: string;
  /** The address of its own, absolute: the story's, with the anchor. */
  readonly url: string;
  readonly at: Moment;
  readonly headline?: string;
  /** What it is called where it must be called something: its headline, or else its first words. */
  readonly title: string;
  readonly byline: Byline;
  readonly body: readonly Block[];
  readonly isKey: boolean;
  /** In preview alone: why the public does not see it yet. */
  readonly held?: 'draft' | 'scheduled';
}

/** Characters of the words by which an update without a headline is called. */
const titleLimit = 80;

/** The story that an update belongs to: `2020/05/vote/updates/2020-05-22T1430` → `2020/05/vote`. */
export const storyOfUpdate = (id: string): string => id.slice(0, id.indexOf('/updates/'));

/** The file of an update or of its pictures, below `content/`. */
export const updateFile = (id: string): string => `stories/${id}.md`;

/**
 * The instants that the name of an update's file may mean in the outlet's zone; see `instantsAt`.
 *
 * @param id as in `2020/05/vote/updates/2020-05-22T1430-recess`.
 */
export function instantsOfName(id: string, timeZone: string): string[] {
  const [, date = '', hour = '', minute = ''] = /(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)[^/]*$/.exec(id) ?? [];
  return instantsAt(`${date}T${hour}:${minute}`, timeZone);
}

/** An update with its moment, or `undefined` if its name is none; the checks have told that. */
export function dated(entry: Entry<'updates'>, timeZone: string): DatedUpdate | undefined {
  const at = entry.data.at ?? instantsOfName(entry.id, timeZone)[0];
  return at === undefined ? undefined : { entry, at };
}

/**
 * An update in full.
 *
 * @param markdown its body, without front matter.
 */
export function toUpdate({ entry, at }: DatedUpdate, markdown: string, edition: Edition): Update {
  const { id, data } = entry;
  const story = storyOfUpdate(id);
  const anchor = `update-${id.slice(id.lastIndexOf('/') + 1).toLowerCase()}`;
  const moment = toMoment(at, edition.calendar);
  const body = toBody(markdown, edition.outlet.locale, (picture) =>
    pictureOf(`${story}/updates`, picture, edition),
  ).map((block) =>
    block.type === 'prose' || block.type === 'pullquote' ? { ...block, html: withinPage(block.html, anchor) } : block,
  );
  const held = isUpdatePublishable({ entry, at }, edition.pressTime) ? undefined : data.draft ? 'draft' : 'scheduled';
  return {
    anchor,
    url: `${absolute(storyPath(story), edition.outlet.url)}#${anchor}`,
    at: moment,
    ...(data.headline !== undefined && { headline: data.headline }),
    title: data.headline ?? (cutAtWord(wordsOf(body), titleLimit) || `${moment.date}, ${moment.time}`),
    byline: namesOf(data.byline, edition.contributors),
    body,
    isKey: data.key,
    ...(held && { held }),
  };
}

/**
 * The HTML of an update among others: its subheads rank below its headline, and its footnotes have ids of their own.
 */
function withinPage(html: string, anchor: string): string {
  return html
    .replace(/(<\/?h)([234])\b/g, (_, start: string, rank: string) => `${start}${Number(rank) + 2}`)
    .replace(/ (id|href|aria-describedby)="(#?)(user-content-|footnote-label)/g, ` $1="$2${anchor}-$3`);
}
