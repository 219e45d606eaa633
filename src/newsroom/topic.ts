import { byName } from './contributor.ts';
import type { Edition } from './edition.ts';
import { topicPath } from './permalink.ts';
import { toTeaser, type Teaser } from './teaser.ts';

/** A topic's page. */
export interface Topic {
  readonly slug: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly href: string;
  /** Newest first. */
  readonly stories: readonly Teaser[];
}

/** All topics that a printed story has, by name. */
export function topics(edition: Edition): Topic[] {
  return [...edition.topics.values()]
    .map(({ id, data }) => ({
      slug: id,
      ...data,
      href: topicPath(id),
      stories: (edition.byTopic.get(id) ?? []).map((story) => toTeaser(story, edition)),
    }))
    .filter(({ stories }) => stories.length > 0)
    .sort(byName(edition));
}
