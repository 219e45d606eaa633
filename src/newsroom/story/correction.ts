import type { Entry } from '../../schema/content.ts';
import { toMoment, type Moment } from '../../text/time/dates.ts';
import type { Edition } from '../edition/edition.ts';
import type { Link } from '../lists/link.ts';
import { absolute, firstPath, storyPath } from '../edition/permalink.ts';
import { linkName } from './sponsor.ts';

/** A correction as the story's page shows it. */
export interface Correction {
  readonly at: Moment;
  /** What was wrong, and what is right. */
  readonly text: string;
  /** The id of the notice on the page; later corrections do not change it. */
  readonly anchor: string;
}

/** A correction as the list of all corrections shows it. */
export interface ListedCorrection extends Correction {
  readonly story: Link;
  /** The address of the notice, absolute. */
  readonly url: string;
  /** The id of the correction in feeds, absolute. It outlives a rename of the story. */
  readonly feedId: string;
}

/** The corrections of a story that were made by press time, newest first. */
export function toCorrections({ data }: Entry<'stories'>, { calendar }: Edition): Correction[] {
  return data.corrections
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ at, text }, place) => ({ at: toMoment(at, calendar), text, anchor: `correction-${place + 1}` }))
    .reverse();
}

/** Every correction of an edition, newest first. */
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

/** When the substance of a story last changed: it ran, was updated, or was corrected. ISO 8601. */
export function changedAt({ data }: Entry<'stories'>): string {
  const { publishedAt, updatedAt, corrections } = data;
  return corrections.reduce(
    (latest, { at }) => (Date.parse(at) > Date.parse(latest) ? at : latest),
    updatedAt ?? publishedAt,
  );
}
