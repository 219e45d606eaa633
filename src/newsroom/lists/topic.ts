import type { Entry } from '../../schema/content.ts';
import { byName, type ListedName } from '../contributors/contributor.ts';
import type { Edition } from '../edition/edition.ts';
import { topicPath } from '../edition/permalink.ts';
import { toTeaser, type Teaser } from '../story/teaser.ts';
import { trailBelowList, type Trail } from './trail.ts';

/** The view model of a topic page. */
export interface Topic {
  readonly slug: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly href: string;
  readonly trail: Trail;
  /** Newest first. */
  readonly stories: readonly Teaser[];
}

/** Returns the view model of a topic page. */
export function toTopic({ id, data }: Entry<'topics'>, edition: Edition): Topic {
  const stories = edition.byTopic.get(id) ?? [];
  return {
    slug: id,
    ...data,
    href: topicPath(id),
    trail: trailBelowList('topics', edition),
    stories: stories.map((story) => toTeaser(story, edition)),
  };
}

/** Returns the topics that have a public story; only these have a page. */
export function topicsWithStories({ topics, byTopic }: Edition): Entry<'topics'>[] {
  return [...topics.values()].filter(({ id }) => byTopic.has(id));
}

/** Returns all topics that have a page, sorted by name. */
export function topicList(edition: Edition): ListedName[] {
  return topicsWithStories(edition)
    .map(({ id, data }) => ({ name: data.name, href: topicPath(id), count: edition.byTopic.get(id)?.length ?? 0 }))
    .sort(byName(edition));
}
