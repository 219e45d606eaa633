import type { Entry } from '../../schema/content.ts';
import { toMoment, type Moment } from '../../text/time/dates.ts';
import { toBody, type Block } from './body.ts';
import { naming } from '../edition/content-error.ts';
import { changedAt, toCorrections, type Correction } from './correction.ts';
import { licenseOf, toWireCredit, type WireCredit } from './credit.ts';
import type { Edition, Run } from '../edition/edition.ts';
import type { Link } from '../lists/link.ts';
import { toLiveCoverage, type LiveCoverage, type UpdateBodies } from './live.ts';
import { absolute, firstPath, sectionPath, storyPath, topicPath } from '../edition/permalink.ts';
import { seriesPlace, type SeriesPlace } from '../lists/series.ts';
import { shareLinks } from './share.ts';
import { isSponsored, withSponsoredLinks } from './sponsor.ts';
import { pictureOf, toTeaser, type Teaser } from './teaser.ts';

/** A story as its own page shows it, and as feeds, metadata and search tell of it. */
export interface Story extends Teaser {
  /** The whole standfirst. */
  readonly standfirst: string;
  /** The story's one address, absolute. */
  readonly url: string;
  /** The id of the story in feeds: the first address that it had, absolute. It outlives a rename. */
  readonly feedId: string;
  readonly section: Link;
  /** Other sections whose fronts list it too. */
  readonly alsoIn: readonly Link[];
  readonly updated?: Moment;
  /** When its substance last changed, by whatever cause: ISO 8601. */
  readonly changed: string;
  /** Newest first. */
  readonly corrections: readonly Correction[];
  /** The place it was reported from. */
  readonly dateline?: string;
  readonly body: readonly Block[];
  /** Of a live story, of which the body is the summary: what came after. */
  readonly live?: LiveCoverage;
  readonly topics: readonly Link[];
  /** Where it stands in its series. */
  readonly series?: SeriesPlace;
  readonly credit?: WireCredit;
  /** What the owner of the copy allows. */
  readonly license: { readonly fullTextFeeds: boolean; readonly search: boolean };
  readonly share: readonly Link[];
}

/** The foot of a story: what else its section has to offer. */
export interface MoreFromSection {
  readonly section: Link;
  readonly stories: readonly Teaser[];
}

/** Cards at the foot of a story. */
const moreCount = 6;

/**
 * A story in full.
 *
 * @param markdown the body, without front matter.
 * @param updates the bodies of its updates, if it is live.
 * @throws ContentError if it cannot be shown.
 */
export function toStory(
  entry: Entry<'stories'>,
  markdown: string,
  edition: Edition,
  updates: UpdateBodies = new Map(),
): Story {
  return naming(`stories/${entry.id}/index.md`, () => storyOf(entry, markdown, edition, updates));
}

function storyOf(entry: Entry<'stories'>, markdown: string, edition: Edition, updates: UpdateBodies): Story {
  const { data, id } = entry;
  const url = absolute(storyPath(id), edition.outlet.url);
  const series = seriesPlace(entry, edition);
  const body = toBody(markdown, edition.outlet.locale, (picture) => pictureOf(id, picture, edition));
  const credit = toWireCredit(entry, edition.agencies);
  const live = toLiveCoverage(entry, updates, edition);
  return {
    ...toTeaser(entry, edition),
    standfirst: data.standfirst,
    url,
    feedId: absolute(firstPath(entry), edition.outlet.url),
    section: sectionLink(data.section, edition),
    alsoIn: data.alsoIn.map((slug) => sectionLink(slug, edition)),
    ...(data.updatedAt !== undefined && { updated: toMoment(data.updatedAt, edition.calendar) }),
    changed: changedAt(entry),
    corrections: toCorrections(entry, edition),
    ...(data.dateline !== undefined && { dateline: data.dateline }),
    body: isSponsored(entry) ? withSponsoredLinks(body) : body,
    ...(live && { live }),
    topics: data.topics.map((slug) => ({ name: edition.topics.get(slug)?.data.name ?? slug, href: topicPath(slug) })),
    ...(credit && { credit }),
    ...(series && { series }),
    license: licenseOf(entry, edition.agencies),
    share: shareLinks(data.headline, url),
  };
}

/**
 * Other stories of a story's section: those that ran just before it, and, where these are too few, those that ran
 * just after. For the newest story these are the newest others. The rule settles: once a story has enough
 * forerunners, no later story changes its page, so that one more story in an archive of 100,000 leaves all but a few
 * pages as they are. Who wants the newest finds them one step away, at the section's front. Sponsored stories are
 * passed over: a list of news is no place for them.
 */
export function runAround(entry: Entry<'stories'>, edition: Edition): Run {
  const run = edition.bySection.get(entry.data.section) ?? [];
  const place = edition.placeInSection.get(entry.id) ?? 0;
  const before = newsFrom(run, place, 1, moreCount);
  const after = newsFrom(run, place, -1, moreCount - before.length);
  return [...after.reverse(), ...before];
}

/** The stories of a run that are nearest to a place on one side of it, and that nobody paid for; nearest first. */
function newsFrom(run: Run, place: number, step: 1 | -1, count: number): Entry<'stories'>[] {
  const found: Entry<'stories'>[] = [];
  for (let at = place + step; found.length < count; at += step) {
    const story = run[at];
    if (!story) break;
    if (!isSponsored(story)) found.push(story);
  }
  return found;
}

/** The foot of a story. */
export function moreFromSection(entry: Entry<'stories'>, edition: Edition): MoreFromSection {
  return {
    section: sectionLink(entry.data.section, edition),
    stories: runAround(entry, edition).map((story) => toTeaser(story, edition)),
  };
}

function sectionLink(slug: string, { sections }: Edition): Link {
  return { name: sections.get(slug)?.data.name ?? slug, href: sectionPath(slug) };
}
