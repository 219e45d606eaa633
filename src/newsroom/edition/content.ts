import type { CollectionEntry } from 'astro:content';
import type { Entry, Kind } from '../../schema/content.ts';

type Lists<Rest extends Kind = Exclude<Kind, 'outlet'>> = { readonly [K in Rest]: readonly Entry<K>[] };

/** Everything in `content/`, checked, in no order. */
export type Content = Lists & { readonly outlet: Entry<'outlet'> };

/** What of it may be printed at press time: the content of Astro's collections. */
export type PublicContent = Content & {
  /** What stands at addresses in the place of stories. */
  readonly notices: readonly CollectionEntry<'notices'>[];
};

/** Settings of a build, besides its content. */
export interface EditionOptions {
  /** The build's clock, ISO 8601. */
  readonly pressTime: string;
  /** Takes the place of the address in outlet.yaml. */
  readonly siteUrl?: string | undefined;
  /** Shows authors what is not public yet; never used for a build. */
  readonly preview?: boolean;
}
