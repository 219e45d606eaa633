import type { Entry } from '../../schema/content.ts';
import type { Block } from './body.ts';
import type { Edition, Run } from '../edition/edition.ts';

/** Who paid for a story, as readers are told. */
export interface Sponsor {
  readonly name: string;
  /** "Paid for by the Eastmere Ferry Trust": the label in lists. */
  readonly label: string;
  /** "Paid for by the Eastmere Ferry Trust. The newsroom of The Meridian Courier had no part in it." */
  readonly disclosure: string;
}

/** Checks whether somebody paid for a story to run, so that it may not stand among the news. */
export function isSponsored({ data }: Entry<'stories'>): boolean {
  return data.genre === 'sponsored';
}

/** The sponsor of a story, or `undefined` for journalism. The checks have seen to it that a sponsored story names one. */
export function sponsorOf(story: Entry<'stories'>, { outlet }: Edition): Sponsor | undefined {
  if (!isSponsored(story)) return undefined;
  const name = story.data.sponsor ?? 'an advertiser';
  const label = `Paid for by ${name}`;
  const end = name.endsWith('.') ? '' : '.';
  return { name, label, disclosure: `${label}${end} The newsroom of ${outlet.name} had no part in it.` };
}

/** A headline as a plain link, which has no room for labels beside it; for sponsored stories it says who paid. */
export function linkName(story: Entry<'stories'>, edition: Edition): string {
  const sponsor = sponsorOf(story, edition);
  return sponsor ? `${story.data.headline} (${sponsor.label})` : story.data.headline;
}

/** A body whose links to elsewhere are marked as paid for, as search engines ask. */
export function withSponsoredLinks(body: readonly Block[]): Block[] {
  return body.map((block) =>
    block.type === 'prose' || block.type === 'pullquote'
      ? { ...block, html: block.html.replaceAll(/<a (?=[^>]*\bhref="(?:https?:)?\/\/)/gi, '<a rel="sponsored" ') }
      : block,
  );
}

/** The first stories of a run that nobody paid for. Reads no more of the run than it must. */
export function newsOf(run: Run, count: number): Entry<'stories'>[] {
  return run
    .values()
    .filter((story) => !isSponsored(story))
    .take(count)
    .toArray();
}
