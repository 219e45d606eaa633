import type { Entry } from '../../schema/content.ts';
import { isPublishable } from '../edition/gate.ts';
import type { Edition, StoryList } from '../edition/edition.ts';
import { memoizePerEdition } from '../edition/memoize.ts';
import type { Link } from '../lists/link.ts';
import { sectionLink } from '../lists/trail.ts';
import { storiesInText } from './body/surroundings.ts';
import { firstUnsponsored, isSponsored } from './sponsor.ts';
import { toTeaser, type Teaser } from './teaser.ts';

/** The view model of the foot of a story's page. */
export interface Foot {
  readonly section: Link;
  /** Stories of its topics, then of its section. */
  readonly related: readonly Teaser[];
  /** The newest stories of the outlet; empty at the foot of older stories. */
  readonly latest: readonly Teaser[];
}

const relatedCount = 4;
const latestCount = 5;

/** A new story changes the "Latest" of this many stories, so it is a small number. */
const storiesWithLatest = 20;

/** How far the search for stories of a topic or a section goes; it bounds the time of a build. */
const reach = 40;

/** Returns the view model of the foot of a story. */
export function toFoot(entry: Entry<'stories'>, edition: Edition): Foot {
  const related = relatedAtFoot(entry, edition);
  return {
    section: sectionLink(entry.data.section, edition),
    related: related.map((story) => toTeaser(story, edition)),
    latest: latestAtFoot(entry, related, edition).map((story) => toTeaser(story, edition)),
  };
}

/** Returns all stories that the foot of a story shows. */
export function storiesAtFoot(entry: Entry<'stories'>, edition: Edition): StoryList {
  const related = relatedAtFoot(entry, edition);
  return [...related, ...latestAtFoot(entry, related, edition)];
}

/**
 * Returns related stories, those with the most topics in common first. If they are too few, the story's section fills
 * the list. Stories with a card in the text are left out.
 *
 * Stories published before this one come first so that pages stay the same: once a story has enough of them, no later
 * story changes its page. A new story in an archive of 100,000 changes only a few pages.
 */
function relatedAtFoot(entry: Entry<'stories'>, edition: Edition): StoryList {
  const { topics, section } = entry.data;
  const ofTopics = topics.map((slug) => edition.byTopic.get(slug) ?? []);
  const ofSection = edition.bySection.get(section) ?? [];
  const inText = new Set(storiesInText(entry, edition));
  const candidates = [
    ...mostFrequent(ofTopics.flatMap((stories) => neighbors(entry, stories, 1, edition))),
    ...neighbors(entry, ofSection, 1, edition),
    ...ofTopics.flatMap((stories) => neighbors(entry, stories, -1, edition)),
    ...neighbors(entry, ofSection, -1, edition),
  ];
  return [...new Set(candidates)].filter((story) => !inText.has(story)).slice(0, relatedCount);
}

/**
 * Returns the newest stories of the outlet. Only the newest stories have them: if all had, each new story would change
 * every page of the archive.
 */
function latestAtFoot(entry: Entry<'stories'>, related: StoryList, edition: Edition): StoryList {
  if (!newestStories(edition).has(entry)) return [];
  const shown = new Set([entry, ...related, ...storiesInText(entry, edition)]);
  return edition.stories
    .values()
    .filter((story) => !shown.has(story) && isRecommendable(story, edition))
    .take(latestCount)
    .toArray();
}

const newestStories = memoizePerEdition(({ stories }) => new Set(firstUnsponsored(stories, storiesWithLatest)));

/** Returns stories of a list before (1) or after (-1) one of them in time, nearest first. */
function neighbors(entry: Entry<'stories'>, stories: StoryList, step: 1 | -1, edition: Edition): StoryList {
  const found: Entry<'stories'>[] = [];
  const start = positionsIn(stories, edition).get(entry) ?? 0;
  for (let at = start + step; found.length < reach; at += step) {
    const story = stories[at];
    if (!story) break;
    if (isRecommendable(story, edition)) found.push(story);
  }
  return found;
}

/** Returns whether other stories may lead to a story: it is news and, in the preview too, public. */
function isRecommendable(story: Entry<'stories'>, { pressTime }: Edition): boolean {
  return !isSponsored(story) && isPublishable(story, pressTime);
}

/** Returns each story once, those that appear most often first, otherwise the newest first. */
function mostFrequent(stories: StoryList): Entry<'stories'>[] {
  const counts = Map.groupBy(stories, (story) => story);
  return [...counts.values()]
    .toSorted((a, b) => b.length - a.length || publicationOf(b[0]) - publicationOf(a[0]))
    .flatMap(([story]) => story ?? []);
}

const publicationOf = (story: Entry<'stories'> | undefined): number => Date.parse(story?.data.publishedAt ?? '');

/** Returns the index of each story in a list. */
function positionsIn(stories: StoryList, edition: Edition): ReadonlyMap<Entry<'stories'>, number> {
  const known = positionsByList(edition);
  const positions = known.get(stories) ?? new Map(stories.map((story, index) => [story, index]));
  known.set(stories, positions);
  return positions;
}

const positionsByList = memoizePerEdition(() => new Map<StoryList, ReadonlyMap<Entry<'stories'>, number>>());
