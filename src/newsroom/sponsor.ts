import type { Entry } from '../schema/content.ts';
import type { Block } from './body.ts';
import type { Edition, Run } from './edition.ts';

/** Who paid for a story, as readers are told. */
export interface Sponsor {
  readonly name: string;
  /** "Paid for by the Eastmere Ferry Trust. The newsroom of The Meridian Courier had no part in it." */
  readonly disclosure: string;
}

/** The sponsor of a story, or `undefined` for journalism. The checks have seen to it that a sponsored story names one. */
export function sponsorOf({ data }: Entry<'stories'>, { outlet }: Edition): Sponsor | undefined {
  if (data.genre !== 'sponsored') return undefined;
  const name = data.sponsor ?? 'an advertiser';
  const end = name.endsWith('.') ? '' : '.';
  return { name, disclosure: `Paid for by ${name}${end} The newsroom of ${outlet.name} had no part in it.` };
}

/** A body whose links to elsewhere are marked as paid for, as search engines ask. */
export function withSponsoredLinks(body: readonly Block[]): Block[] {
  return body.map((block) =>
    block.type === 'prose' || block.type === 'pullquote'
      ? { ...block, html: block.html.replaceAll(/<a (?=[^>]*\bhref="(?:https?:)?\/\/)/gi, '<a rel="sponsored" ') }
      : block,
  );
}

/** What fills a front by date: a paid story is listed, but does not become the story of the day by being new. */
export function withoutPaidLead(run: Run): Run {
  const first = run.findIndex(({ data }) => data.genre !== 'sponsored');
  const lead = run[first];
  return first > 0 && lead ? [lead, ...run.slice(0, first), ...run.slice(first + 1)] : run;
}
