import type { Entry } from '../../schema/content.ts';
import { toMoment, type Moment } from '../../text/time/dates.ts';
import type { Edition } from '../edition/edition.ts';
import type { Link } from '../lists/link.ts';
import { absolute, firstPath, storyPath } from '../edition/permalink.ts';
import { linkName } from './sponsor.ts';

/** The view model of a correction on its story's page. */
export interface Correction {
  readonly at: Moment;
  /** States what was wrong and what is right. */
  readonly text: string;
  /** The id of the element on the page. Later corrections do not change it. */
  readonly anchor: string;
}

/** The view model of a correction in the list of all corrections. */
export interface ListedCorrection extends Correction {
  readonly story: Link;
  /** The absolute URL of the correction on the page of its story. */
  readonly url: string;
  /** The id of the correction in feeds, an absolute URL. It stays the same when the story is renamed. */
  readonly feedId: string;
}

/** Returns the corrections of a story, newest first. */
export function toCorrections({ data }: Entry<'stories'>, { calendar }: Edition): Correction[] {
  return data.corrections
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ at, text }, index) => ({ at: toMoment(at, calendar), text, anchor: `correction-${index + 1}` }))
    .reverse();
}

/** Returns all corrections of an edition, newest first. */
export function correctionList(edition: Edition): ListedCorrection[] {
  return edition.stories
    .filter(({ data }) => data.corrections.length > 0)
    .flatMap((story) =>
      toCorrections(story, edition).map((correction) => {
        const href = `${storyPath(story.id)}#${correction.anchor}`;
        return {
          ...correction,
          story: { name: linkName(story, edition), href },
          url: absolute(href, edition.outlet.url),
          feedId: absolute(`${firstPath(story)}#${correction.anchor}`, edition.outlet.url),
        };
      }),
    )
    .sort((a, b) => Date.parse(b.at.iso) - Date.parse(a.at.iso));
}

/** Returns when a story was last published, updated or corrected, as ISO 8601. */
export function changedAt({ data }: Entry<'stories'>): string {
  const { publishedAt, updatedAt, corrections } = data;
  return corrections.reduce(
    (latest, { at }) => (Date.parse(at) > Date.parse(latest) ? at : latest),
    updatedAt ?? publishedAt,
  );
}
