import type { Entry } from '../../schema/content.ts';
import type { Newsletter } from '../../schema/outlet/newsletters.ts';
import { newsletterOf } from '../outlet/newsletter.ts';
import { fill } from '../../text/language/fill.ts';
import { isPublishable } from '../edition/gate.ts';
import { storyListKey } from '../edition/cache-key.ts';
import type { Edition, StoryList } from '../edition/edition.ts';
import { memoizePerEdition } from '../edition/memoize.ts';
import type { Link } from '../lists/link.ts';
import { sectionLink } from '../lists/trail.ts';
import { storiesInText } from './body/surroundings.ts';
import { firstUnsponsored, isSponsored } from './sponsor.ts';
import { toTeaser, type Teaser } from './teaser.ts';

/** The view model of the foot of a story's page. */
export interface Foot {
  /** "Related stories", or "More from Foreign Affairs" if only the section is shared. */
  readonly heading: string;
  readonly section: Link;
  /** Stories of its topics, then of its section. */
  readonly related: readonly Teaser[];
  /** The newest stories of the outlet; empty at the foot of older stories. */
  readonly latest: readonly Teaser[];
  /** The newsletter of the section, or the first one of the outlet. */
  readonly newsletter?: Newsletter;
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
  const section = sectionLink(entry.data.section, edition);
  const words = edition.outlet.words.story;
  const newsletter = newsletterAtFoot(entry, edition);
  return {
    heading: shareTopic(entry, related) ? words.related : fill(words.moreFrom, { section: section.name }),
    section,
    related: related.map((story) => toTeaser(story, edition)),
    latest: latestAtFoot(entry, related, edition).map((story) => toTeaser(story, edition)),
    ...(newsletter && { newsletter }),
  };
}

/** Returns the cache key of the foot of a story. */
export function footKey(entry: Entry<'stories'>, edition: Edition): string {
  const related = relatedAtFoot(entry, edition);
  const shown = [...related, ...latestAtFoot(entry, related, edition)];
  const newsletter = newsletterAtFoot(entry, edition)?.id ?? '';
  return `${storyListKey(shown, edition)} ${shareTopic(entry, related)} ${newsletter}`;
}

const newsletterAtFoot = ({ data }: Entry<'stories'>, { outlet, sections }: Edition): Newsletter | undefined =>
  newsletterOf(outlet, sections.get(data.section)?.data.newsletter);

/** Returns all stories that the foot of a story shows. */
export function storiesAtFoot(entry: Entry<'stories'>, edition: Edition): StoryList {
  const related = relatedAtFoot(entry, edition);
  return [...related, ...latestAtFoot(entry, related, edition)];
}

/** Returns whether one of the related stories has a topic of the story. */
function shareTopic({ data }: Entry<'stories'>, related: StoryList): boolean {
  return related.some((other) => other.data.topics.some((topic) => data.topics.includes(topic)));
}

/**
 * Returns related stories, those with the most topics in common first. If they are too few, the story's section fills
 * the list. Stories with a card in the text are left out.
 *
 * Stories published before this one come first so that pages stay the same: once a story has enough of them, no later
 * story changes its page. A new story in an archive of 100,000 changes only a few pages.
 */
function relatedAtFoot(entry: Entry<'stories'>, edition: Edition): StoryList {
  const inText = new Set(storiesInText(entry, edition));
  const related = new Set<Entry<'stories'>>();
  for (const story of candidates(entry, edition)) {
    if (!inText.has(story)) related.add(story);
    if (related.size === relatedCount) break;
  }
  return [...related];
}

/** Returns the stories that may stand at the foot of a story, the best first; some appear twice. */
function* candidates(entry: Entry<'stories'>, edition: Edition): Generator<Entry<'stories'>> {
  const { topics, section } = entry.data;
  const ofTopics = topics.map((slug) => edition.byTopic.get(slug) ?? []);
  const ofSection = edition.bySection.get(section) ?? [];
  yield* mostFrequent(
    ofTopics.flatMap((stories) => storiesBefore(entry, stories, edition)),
    edition,
  );
  yield* storiesBefore(entry, ofSection, edition);
  for (const stories of [...ofTopics, ofSection]) yield* storiesAfter(entry, stories, edition);
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

/** Returns stories of a list that were published before one of them, the nearest first. */
function storiesBefore(entry: Entry<'stories'>, stories: StoryList, edition: Edition): StoryList {
  const listed = recommendable(stories, edition);
  const start = countNewer(listed, placeOf(entry, edition) + 1, edition);
  return listed.slice(start, start + reach);
}

/** Returns stories of a list that were published after one of them, the nearest first. */
function storiesAfter(entry: Entry<'stories'>, stories: StoryList, edition: Edition): StoryList {
  const listed = recommendable(stories, edition);
  const end = countNewer(listed, placeOf(entry, edition), edition);
  return listed.slice(Math.max(0, end - reach), end).toReversed();
}

/** Returns how many stories of a list, which begins with the newest, stand before a place in the edition. */
function countNewer(stories: StoryList, place: number, edition: Edition): number {
  let [from, to] = [0, stories.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const story = stories[middle];
    if (story && placeOf(story, edition) < place) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Returns the index of a story in the edition, which begins with the newest. */
const placeOf = (story: Entry<'stories'>, edition: Edition): number => placesIn(edition).get(story) ?? 0;

const placesIn = memoizePerEdition(({ stories }) => new Map(stories.map((story, index) => [story, index])));

/** Returns the stories of a list to which other stories may lead. */
function recommendable(stories: StoryList, edition: Edition): StoryList {
  const known = recommendableByList(edition);
  const listed = known.get(stories) ?? stories.filter((story) => isRecommendable(story, edition));
  known.set(stories, listed);
  return listed;
}

const recommendableByList = memoizePerEdition(() => new Map<StoryList, StoryList>());

/** Returns whether other stories may lead to a story: it is news and, in the preview too, public. */
function isRecommendable(story: Entry<'stories'>, { pressTime }: Edition): boolean {
  return !isSponsored(story) && isPublishable(story, pressTime);
}

/** Returns each story once, those that appear most often first, otherwise the newest first. */
function mostFrequent(stories: StoryList, edition: Edition): Entry<'stories'>[] {
  const counts = new Map<Entry<'stories'>, number>();
  for (const story of stories) counts.set(story, (counts.get(story) ?? 0) + 1);
  return [...counts]
    .map(([story, count]) => ({ story, count, place: placeOf(story, edition) }))
    .sort((a, b) => b.count - a.count || a.place - b.place)
    .map(({ story }) => story);
}
