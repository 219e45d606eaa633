import type { Entry } from '../../schema/content.ts';
import type { WrittenContainer } from '../../schema/front.ts';
import type { Edition, StoryList } from '../edition/edition.ts';
import { sectionPath, seriesPath, topicPath } from '../edition/permalink.ts';
import { genreFilterName } from '../story/genre.ts';
import type { Heading } from './container.ts';

type Source = NonNullable<WrittenContainer['from']>;

/** Where the stories of a container come from. */
export interface Supply {
  /** Newest first, in the case of a front the pinned ones before all. */
  readonly stories: Iterable<Entry<'stories'>>;
  /** The name of the source, and its page. */
  readonly heading?: Heading;
}

/** Returns the stories of a source. A source that does not exist has none; the checks report it. */
export function supplyOf(source: Source, edition: Edition): Supply {
  const { section, topic, series, genre } = source;
  if (section !== undefined) {
    const stories = edition.bySection.get(section) ?? [];
    return { stories, ...heading(edition.sections.get(section)?.data.name, sectionPath(section), stories) };
  }
  if (topic !== undefined) {
    const stories = edition.byTopic.get(topic) ?? [];
    return { stories, ...heading(edition.topics.get(topic)?.data.name, topicPath(topic), stories) };
  }
  if (series !== undefined) {
    const stories = edition.bySeries.get(series) ?? [];
    return { stories, ...heading(edition.series.get(series)?.data.name, seriesPath(series), stories) };
  }
  if (genre === undefined) return { stories: [] };
  return {
    stories: edition.stories.values().filter(({ data }) => data.genre === genre),
    heading: { name: genreFilterName(genre, edition.outlet) },
  };
}

function heading(name: string | undefined, href: string, stories: StoryList): { heading?: Heading } {
  return name === undefined || stories.length === 0 ? {} : { heading: { name, href, source: name } };
}
