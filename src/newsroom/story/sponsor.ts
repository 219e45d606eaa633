import type { Entry } from '../../schema/content.ts';
import { fill } from '../../text/language/fill.ts';
import type { Edition, StoryList } from '../edition/edition.ts';

/** The view model of the sponsor of a story. */
export interface Sponsor {
  readonly name: string;
  /** "Paid for by the Eastmere Ferry Trust": the label in lists. */
  readonly label: string;
  /** "Paid for by the Eastmere Ferry Trust. The newsroom of The Meridian Courier had no part in it." */
  readonly disclosure: string;
}

/** Returns whether a story is sponsored, so that it may not appear among the news. */
export function isSponsored({ data }: Entry<'stories'>): boolean {
  return data.genre === 'sponsored';
}

/**
 * Returns the sponsor of a story, or `undefined` for journalism. The checks guarantee that a sponsored story has one.
 */
export function sponsorOf(story: Entry<'stories'>, { outlet }: Edition): Sponsor | undefined {
  if (!isSponsored(story)) return undefined;
  const { advertiser, paidFor, disclosure } = outlet.words.story;
  const name = story.data.sponsor ?? advertiser;
  const label = fill(paidFor, { name });
  // The sentence has a full stop of its own.
  return { name, label, disclosure: fill(disclosure, { label: label.replace(/\.$/, ''), outlet: outlet.name }) };
}

/** Returns the headline as the text of a link that has no label; for a sponsored story it names the sponsor. */
export function linkName(story: Entry<'stories'>, edition: Edition): string {
  const sponsor = sponsorOf(story, edition);
  const { noted } = edition.outlet.words.text;
  return sponsor ? fill(noted, { text: story.data.headline, note: sponsor.label }) : story.data.headline;
}

/** Returns the first stories of a list that are not sponsored. Reads no more of the list than it must. */
export function firstUnsponsored(stories: StoryList, count: number): Entry<'stories'>[] {
  return stories
    .values()
    .filter((story) => !isSponsored(story))
    .take(count)
    .toArray();
}
