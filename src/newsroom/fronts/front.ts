import type { Entry } from '../../schema/content.ts';
import {
  containerKinds,
  pinListsOf,
  pinsOf,
  type Pin,
  type PinList,
  type WrittenContainer,
} from '../../schema/front.ts';
import { toMoment, type Moment } from '../../text/time/dates.ts';
import type { Edition, StoryList } from '../edition/edition.ts';
import { isExpired } from '../edition/gate.ts';
import { portraitOfAuthor } from '../contributors/contributor.ts';
import { newsletterOf } from '../outlet/newsletter.ts';
import { firstUnsponsored, isSponsored } from '../story/sponsor.ts';
import { toTeaser } from '../story/teaser.ts';
import type { Container, Heading, OpinionPiece } from './container.ts';
import { Dealer } from './dealer.ts';
import { liveContainer } from './live-container.ts';
import { supplyOf } from './sources.ts';
import { usualContainers } from './usual-containers.ts';

/** The view model of a front, from top to bottom. No story is on it twice, unless a container repeats it. */
export interface Front {
  readonly containers: readonly Container[];
  /** The publication of the newest story that may be on it; absent if there is none. */
  readonly updated?: Moment;
}

/** A sponsored story is on a front for as long as it is among this number of newest stories. */
const sponsoredWithin = 25;
/** The number of stories beside the lead, and of newest headlines. */
const [secondsCount, latestCount] = [2, 8];

/**
 * Returns the view model of a front: the containers of the editors, or the usual ones. Containers without a source get the
 * pins of the front, then the newest stories. A sponsored story is shown where editors pin it, or else in a box of its
 * own, so that it never replaces news.
 *
 * @param name the front's file in `fronts/`, without extension. A front without a file has the newest stories.
 * @param stories the stories that may fill it, newest first.
 */
export function toFront(name: string, stories: StoryList, edition: Edition): Front {
  const containers = filledContainers(name, stories, edition).filter((container) => container !== undefined);
  const sponsored = newestSponsored(name, stories, edition);
  const [newest] = firstUnsponsored(stories, 1);
  return {
    containers: sponsored
      ? containers.toSpliced(2, 0, { kind: 'sponsored', story: toTeaser(sponsored, edition) })
      : containers,
    ...(newest && { updated: toMoment(newest.data.publishedAt, edition.calendar) }),
  };
}

/** Returns the stories that may be on a front, newest first. */
export const storiesOfFront = (name: string, edition: Edition): StoryList =>
  name === 'home' ? edition.stories : (edition.bySection.get(name) ?? []);

/** Returns the indexes of the containers in the file of a front that have nothing to show. */
export const emptyContainers = (name: string, edition: Edition): number[] =>
  filledContainers(name, storiesOfFront(name, edition), edition).flatMap((container, index) =>
    container === undefined ? [index] : [],
  );

/** Returns the containers of a front from top to bottom; `undefined` for one that has nothing to show. */
function filledContainers(name: string, stories: StoryList, edition: Edition): (Container | undefined)[] {
  const data = edition.fronts.get(name)?.data;
  const dealer = new Dealer(edition);
  const pinned = activePins(data?.stories ?? [], edition);
  const filled: (Container | undefined)[] = [];
  for (const container of data?.containers ?? usualContainers(name, pinned, stories, edition, dealer)) {
    filled.push(fill(container, { name, pinned, stories }, edition, dealer));
  }
  return filled;
}

/** Returns the container with its stories; `undefined` if there is nothing to show. */
function fill(
  container: WrittenContainer,
  front: { readonly name: string; readonly pinned: readonly string[]; readonly stories: StoryList },
  edition: Edition,
  dealer: Dealer,
): Container | undefined {
  const { kind, title, from, text, link, repeat } = container;
  const source = from ? supplyOf(from, edition) : { stories: front.stories };
  const name = title ?? source.heading?.name ?? usualHeading(kind, edition);
  const heading = name === undefined ? {} : { heading: { ...source.heading, name } satisfies Heading };
  const count = container.count ?? containerKinds[kind].preset;
  const options = {
    pinned: activePins(container.stories, edition),
    preferred: from ? [] : front.pinned,
    repeat,
  };
  const teasers = (entries: readonly Entry<'stories'>[]) => entries.map((story) => toTeaser(story, edition));
  switch (kind) {
    case 'newsletter': {
      const id = container.newsletter ?? edition.sections.get(front.name)?.data.newsletter;
      const newsletter = newsletterOf(edition.outlet, id);
      return newsletter && { kind, newsletter };
    }
    case 'promo':
      return title === undefined || text === undefined || link === undefined
        ? undefined
        : { kind, title, text, link: { name: link.label, href: link.to } };
    case 'live':
      return liveContainer(source.stories, options, heading, edition, dealer);
    case 'splash': {
      const [lead, ...others] = teasers(dealer.take(source.stories, count, options));
      if (!lead) return undefined;
      const latest = container.latest ? teasers(dealer.take(front.stories, latestCount)) : [];
      const [seconds, links] = [others.slice(0, secondsCount), others.slice(secondsCount)];
      return { kind, ...heading, size: container.size, lead, seconds, links, latest };
    }
    case 'recent': {
      const stories = teasers(dealer.take(front.stories, count, { repeat }));
      return stories.length > 0 ? { kind, ...heading, stories } : undefined;
    }
    case 'opinion': {
      const accepts = ({ data }: Entry<'stories'>) => data.genre === 'opinion';
      const stories = dealer.take(source.stories, count, { ...options, accepts });
      return stories.length > 0
        ? { kind, ...heading, stories: stories.map((story) => opinionPiece(story, edition)) }
        : undefined;
    }
    default: {
      const accepts = ({ data }: Entry<'stories'>) => kind !== 'gallery' || data.image !== undefined;
      const stories = teasers(dealer.take(source.stories, count, { ...options, accepts }));
      return stories.length > 0 ? { kind, ...heading, stories } : undefined;
    }
  }
}

function opinionPiece(story: Entry<'stories'>, edition: Edition): OpinionPiece {
  const portrait = portraitOfAuthor(story, edition);
  return { ...toTeaser(story, edition), ...(portrait && { portrait }) };
}

/** Returns the heading of a container that has neither a title nor a source. */
function usualHeading(kind: WrittenContainer['kind'], { outlet }: Edition): string | undefined {
  const { moreStories, mostRecent, opinion, inBrief } = outlet.words.front;
  const headings: Partial<Record<typeof kind, string>> = {
    river: moreStories,
    recent: mostRecent,
    opinion,
    briefs: inBrief,
  };
  return headings[kind];
}

/** Returns the ids of the pins that have not expired at press time. */
function activePins(stories: PinList['stories'], { pressTime }: Edition): string[] {
  return pinsOf({ stories })
    .filter(({ until }: Pin) => !isExpired(until, pressTime))
    .map(({ story }) => story);
}

/** Returns the newest sponsored story that no editor has pinned. */
function newestSponsored(name: string, stories: StoryList, edition: Edition): Entry<'stories'> | undefined {
  const data = edition.fronts.get(name)?.data;
  const pinned = data ? pinListsOf(data).flatMap((list) => activePins(list.stories, edition)) : [];
  return stories.slice(0, sponsoredWithin).find((story) => isSponsored(story) && !pinned.includes(story.id));
}
