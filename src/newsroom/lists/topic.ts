import type { Entry } from '../../schema/content.ts';
import { byName, type ListedName } from './contributor.ts';
import type { Edition } from '../edition/edition.ts';
import { topicPath } from '../edition/permalink.ts';
import { toTeaser, type Teaser } from '../story/teaser.ts';

/** A topic's page. */
export interface Topic {
  readonly slug: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly href: string;
  /** Newest first. */
  readonly stories: readonly Teaser[];
}

/** The page of a topic. */
export function toTopic({ id, data }: Entry<'topics'>, edition: Edition): Topic {
  const run = edition.byTopic.get(id) ?? [];
  return { slug: id, ...data, href: topicPath(id), stories: run.map((story) => toTeaser(story, edition)) };
}

/** The topics that a printed story has; the others have no page. */
export function livelyTopics({ topics, byTopic }: Edition): Entry<'topics'>[] {
  return [...topics.values()].filter(({ id }) => byTopic.has(id));
}

/** The list of all topics, by name. */
export function topicList(edition: Edition): ListedName[] {
  return livelyTopics(edition)
    .map(({ id, data }) => ({ name: data.name, href: topicPath(id), count: edition.byTopic.get(id)?.length ?? 0 }))
    .sort(byName(edition));
}
