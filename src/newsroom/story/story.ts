import type { Entry } from '../../schema/content.ts';
import type { StoryData } from '../../schema/story.ts';
import { readingMinutes } from '../../text/reading-time.ts';
import { toMoment, type Moment } from '../../text/time/dates.ts';
import { toBody, withSponsoredLinks, wordsOf, type Block } from './body/body.ts';
import { portraitOfAuthor } from '../contributors/contributor.ts';
import { withFileInErrors } from '../edition/content-error.ts';
import { changedAt, toCorrections, type Correction } from './correction.ts';
import { licenseOf, toWireCredit, type WireCredit } from './credit.ts';
import type { Edition } from '../edition/edition.ts';
import type { Link } from '../lists/link.ts';
import { toContents } from './contents.ts';
import { toLiveCoverage, type LiveCoverage, type UpdateBodies } from './live.ts';
import { absolute, firstPath, storyPath, topicPath } from '../edition/permalink.ts';
import { seriesPlace, type SeriesPlace } from '../lists/series.ts';
import { sectionLink } from '../lists/trail.ts';
import { toReview, type Review } from './review.ts';
import { shareLinks } from './share.ts';
import { isSponsored } from './sponsor.ts';
import { surroundings } from './body/surroundings.ts';
import { leadPictureOf, toTeaser, type Teaser } from './teaser.ts';
import type { Picture } from './picture.ts';

/** The view model of a story, for its page, feeds, metadata and search. */
export interface Story extends Teaser {
  /** The complete standfirst. */
  readonly standfirst: string;
  /** The lead picture. */
  readonly picture?: Picture;
  /** The picture of its cards, if it has a lead picture. */
  readonly thumbnail?: Picture;
  /** The portrait of who writes, above a piece of opinion. */
  readonly portrait?: Picture;
  /** The canonical URL, absolute. */
  readonly url: string;
  /** The id of the story in feeds: its first URL, absolute. It stays the same when the story is renamed. */
  readonly feedId: string;
  readonly section: Link;
  /** Other sections whose fronts list the story. */
  readonly alsoIn: readonly Link[];
  readonly updated?: Moment;
  /** The time of publication, update or correction, whichever is latest, as ISO 8601. */
  readonly changed: string;
  /** What the story reviews. */
  readonly review?: Review;
  /** Newest first. */
  readonly corrections: readonly Correction[];
  /** The place from which the story was reported. */
  readonly dateline?: string;
  /** How its page is set. A feature with a dateline opens with that instead of a large letter, so it is standard. */
  readonly layout: StoryData['layout'];
  readonly body: readonly Block[];
  /** The subheads of a long story, as links; empty for other stories. */
  readonly contents: readonly Link[];
  /** How long the text takes to read; absent for short texts and live coverage. */
  readonly minutes?: number;
  /** The updates of a live story, whose body is the summary. */
  readonly live?: LiveCoverage;
  readonly topics: readonly Link[];
  /** The place of the story in its series. */
  readonly series?: SeriesPlace;
  readonly credit?: WireCredit;
  /** The permissions in the license of the copy. */
  readonly license: { readonly fullTextFeeds: boolean; readonly search: boolean };
  readonly share: readonly Link[];
}

/**
 * Returns the view model of a story.
 *
 * @param markdown the body, without front matter.
 * @param updates the bodies of its updates, if it is live.
 * @throws ContentError if the body cannot be rendered.
 */
export function toStory(
  entry: Entry<'stories'>,
  markdown: string,
  edition: Edition,
  updates: UpdateBodies = new Map(),
): Story {
  return withFileInErrors(`stories/${entry.id}/index.md`, () => storyOf(entry, markdown, edition, updates));
}

function storyOf(entry: Entry<'stories'>, markdown: string, edition: Edition, updates: UpdateBodies): Story {
  const { data, id } = entry;
  const url = absolute(storyPath(id), edition.outlet.url);
  const series = seriesPlace(entry, edition);
  const body = toBody(markdown, edition.outlet, surroundings(`stories/${id}`, edition));
  const credit = toWireCredit(entry, edition.agencies);
  const live = toLiveCoverage(entry, updates, edition);
  const minutes = live ? undefined : readingMinutes(wordsOf(body), edition.outlet.locale);
  const review = toReview(data, edition.outlet);
  const { picture: thumbnail, ...teaser } = toTeaser(entry, edition);
  const picture = leadPictureOf(entry, edition);
  const portrait = data.genre === 'opinion' ? portraitOfAuthor(entry, edition) : undefined;
  return {
    ...teaser,
    ...(picture && { picture }),
    ...(thumbnail && { thumbnail }),
    ...(portrait && { portrait }),
    standfirst: data.standfirst,
    url,
    feedId: absolute(firstPath(entry), edition.outlet.url),
    section: sectionLink(data.section, edition),
    alsoIn: data.alsoIn.map((slug) => sectionLink(slug, edition)),
    ...(data.updatedAt !== undefined && { updated: toMoment(data.updatedAt, edition.calendar) }),
    changed: changedAt(entry),
    corrections: toCorrections(entry, edition),
    ...(data.dateline !== undefined && { dateline: data.dateline }),
    layout: data.layout === 'feature' && data.dateline !== undefined ? 'standard' : data.layout,
    body: isSponsored(entry) ? withSponsoredLinks(body) : body,
    contents: live ? [] : toContents(body, edition.outlet.locale),
    ...(minutes !== undefined && { minutes }),
    ...(live && { live }),
    ...(review && { review }),
    topics: data.topics.map((slug) => ({ name: edition.topics.get(slug)?.data.name ?? slug, href: topicPath(slug) })),
    ...(credit && { credit }),
    ...(series && { series }),
    license: licenseOf(entry, edition.agencies),
    share: shareLinks(data.headline, url, edition.outlet),
  };
}
