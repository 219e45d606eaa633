import { anchorOf, storyOfUpdate, type DatedUpdate } from '../edition/dated-update.ts';
import { dateAndTime } from '../../text/language/moment.ts';
import { toMoment, type Moment } from '../../text/time/dates.ts';
import { toBody, wordsOf, type Block } from './body/body.ts';
import { namesOf, type Byline } from './byline.ts';
import type { Edition } from '../edition/edition.ts';
import { isUpdatePublishable } from '../edition/gate.ts';
import { absolute, storyPath } from '../edition/permalink.ts';
import { surroundings } from './body/surroundings.ts';
import { cutAtWord } from '../../text/words.ts';

/** The view model of an update on its story's page. */
export interface Update {
  /** The id of its element on the page. */
  readonly anchor: string;
  /** The URL of the story with the anchor, absolute. */
  readonly url: string;
  readonly at: Moment;
  readonly headline?: string;
  /** The headline, or else the first words of the body. */
  readonly title: string;
  readonly byline: Byline;
  readonly body: readonly Block[];
  readonly isKey: boolean;
  /** Why the update is held back from the public. Set only in the preview. */
  readonly held?: 'draft' | 'scheduled';
}

/** The maximum length of the title of an update without a headline, in characters. */
const titleLimit = 80;

/**
 * Returns the view model of an update.
 *
 * @param markdown its body, without front matter.
 */
export function toUpdate({ entry, at }: DatedUpdate, markdown: string, edition: Edition): Update {
  const { id, data } = entry;
  const story = storyOfUpdate(id);
  const anchor = anchorOf(id);
  const moment = toMoment(at, edition.calendar);
  const blocks = toBody(markdown, edition.outlet, surroundings(`stories/${story}/updates`, edition));
  const ids = new Set(blocks.flatMap((block) => ('html' in block ? idsIn(block.html) : [])));
  const body = blocks.map((block) =>
    'html' in block ? { ...block, html: withinPage(block.html, anchor, ids) } : block,
  );
  const held = isUpdatePublishable({ entry, at }, edition.pressTime) ? undefined : data.draft ? 'draft' : 'scheduled';
  return {
    anchor,
    url: `${absolute(storyPath(story), edition.outlet.url)}#${anchor}`,
    at: moment,
    ...(data.headline !== undefined && { headline: data.headline }),
    title: data.headline ?? (cutAtWord(wordsOf(body), titleLimit) || dateAndTime(moment, edition.outlet)),
    byline: namesOf(data.byline, edition.contributors),
    body,
    isKey: data.key,
    ...(held && { held }),
  };
}

/** Returns the ids of the subheads and footnotes in the HTML of an update. */
const idsIn = (html: string): string[] =>
  [...html.matchAll(/ id="((?:user-content-|footnote-label|part-)[^"]*)"/g)].flatMap(([, id]) => id ?? []);

/**
 * Lowers the subheads of an update below its headline, and makes the ids of the update unique on the page. A link to any
 * other id leads to a part of the summary.
 */
function withinPage(html: string, anchor: string, ids: ReadonlySet<string>): string {
  return html
    .replace(/(<\/?h)([234])\b/g, (_, start: string, rank: string) => `${start}${Number(rank) + 2}`)
    .replace(/ (id|href|aria-describedby)="(#?)([^"]+)"/g, (written, name: string, sign: string, id: string) =>
      ids.has(id) && (sign === '#') === (name === 'href') ? ` ${name}="${sign}${anchor}-${id}"` : written,
    );
}
