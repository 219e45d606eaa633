import type { ContainerKind } from '../../schema/front.ts';
import type { Newsletter } from '../../schema/outlet/newsletters.ts';
import type { Moment } from '../../text/time/dates.ts';
import type { Link } from '../lists/link.ts';
import type { Picture } from '../story/picture.ts';
import type { Teaser } from '../story/teaser.ts';

/** A heading over a container. It is a link if all stories of its source have a page. */
export interface Heading {
  readonly name: string;
  readonly href?: string;
  /** The name of the source, which kickers need not repeat; absent if it has no page. */
  readonly source?: string;
}

/** The main story of a front, with what stands beside and below it. */
export interface Splash {
  readonly kind: 'splash';
  readonly heading?: Heading;
  readonly size: 'small' | 'medium' | 'large';
  readonly lead: Teaser;
  /** Up to two. */
  readonly seconds: readonly Teaser[];
  /** Links below the lead. */
  readonly links: readonly Teaser[];
  /** The newest stories that are not in the splash. */
  readonly latest: readonly Teaser[];
}

/** The kinds of containers that are a list of stories. */
export type ListKind = Exclude<ContainerKind, 'splash' | 'opinion' | 'live' | 'newsletter' | 'promo'>;

/** A list of stories in one of many shapes. */
export interface StoriesContainer {
  readonly kind: ListKind;
  readonly heading?: Heading;
  readonly stories: readonly Teaser[];
}

/** Opinion, with who writes. */
export interface OpinionContainer {
  readonly kind: 'opinion';
  readonly heading?: Heading;
  readonly stories: readonly OpinionPiece[];
}

/** A story of opinion, with the portrait of the first author who has one. */
export interface OpinionPiece extends Teaser {
  readonly portrait?: Picture;
}

/** Live coverage with its newest key moments. */
export interface LiveContainer {
  readonly kind: 'live';
  readonly heading?: Heading;
  readonly story: Teaser;
  readonly isOver: boolean;
  /** Newest first. */
  readonly moments: readonly LiveMoment[];
}

/** An update of live coverage, as fronts show it. */
export interface LiveMoment extends Link {
  readonly at: Moment;
}

/** The box of a newsletter. */
export interface NewsletterContainer {
  readonly kind: 'newsletter';
  readonly newsletter: Newsletter;
}

/** A few words and a link of the outlet itself. */
export interface PromoContainer {
  readonly kind: 'promo';
  readonly title: string;
  readonly text: string;
  readonly link: Link;
}

/** The newest sponsored story, apart from the news. */
export interface SponsoredContainer {
  readonly kind: 'sponsored';
  readonly story: Teaser;
}

/** The view model of a part of a front. */
export type Container =
  | Splash
  | StoriesContainer
  | OpinionContainer
  | LiveContainer
  | NewsletterContainer
  | PromoContainer
  | SponsoredContainer;

/** Returns the stories of a container, in the order of the page. */
export function storiesIn(container: Container): readonly Teaser[] {
  switch (container.kind) {
    case 'splash':
      return [container.lead, ...container.seconds, ...container.links, ...container.latest];
    case 'live':
    case 'sponsored':
      return [container.story];
    case 'newsletter':
    case 'promo':
      return [];
    default:
      return container.stories;
  }
}

/** Returns which story stands where in a container. */
export function placesIn(container: Container): string[] {
  if (container.kind !== 'splash') return storiesIn(container).map(({ id }) => id);
  const { lead, seconds, links, latest } = container;
  return Object.entries({ lead: [lead], seconds, links, latest }).flatMap(([place, stories]) =>
    stories.map(({ id }) => `${place} ${id}`),
  );
}
