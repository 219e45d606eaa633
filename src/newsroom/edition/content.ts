import type { CollectionEntry } from 'astro:content';
import type { Entry, Kind } from '../../schema/content.ts';

type Lists<Rest extends Kind = Exclude<Kind, 'outlet'>> = { readonly [K in Rest]: readonly Entry<K>[] };

/** All entries in `content/`, valid by their schemas, in no particular order. */
export type Content = Lists & { readonly outlet: Entry<'outlet'> };

/** The content that may be printed at press time; it fills Astro's collections. */
export type PublicContent = Content & {
  /** Pages that replace stories at their addresses. */
  readonly notices: readonly CollectionEntry<'notices'>[];
};

/** Settings of a build. */
export interface EditionOptions {
  /** The time that the build takes for now, as ISO 8601. */
  readonly pressTime: string;
  /** Replaces `url` of outlet.yaml. */
  readonly siteUrl?: string | undefined;
  /** Includes stories that are not public yet. A build never sets it. */
  readonly preview?: boolean;
}
