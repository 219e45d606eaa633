import type { Entry } from '../../schema/content.ts';
import type { Edition } from '../edition/edition.ts';
import type { Link } from './link.ts';
import { seriesPath, storyPath } from '../edition/permalink.ts';
import { linkName } from '../story/sponsor.ts';
import { toTeaser, type Teaser } from '../story/teaser.ts';
import { sectionLink, trailBelow, type Trail } from './trail.ts';

/** The view model of a series page. */
export interface Series {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly href: string;
  /** Has the section of its parts. Absent if they are in several. */
  readonly trail?: Trail;
  /** In order of publication, the first part first. */
  readonly parts: readonly Teaser[];
}

/** The place of a story in its series. */
export interface SeriesPlace {
  readonly series: Link;
  /** Counted from 1. */
  readonly part: number;
  /** The number of parts published so far. */
  readonly parts: number;
  readonly previous?: Link;
  readonly next?: Link;
}

/** Returns the view model of a series page. */
export function toSeries({ id, data }: Entry<'series'>, edition: Edition): Series {
  const parts = edition.bySeries.get(id) ?? [];
  const sections = new Set(parts.map(({ data: { section } }) => section));
  const [section] = sections.size === 1 ? sections : [];
  return {
    slug: id,
    ...data,
    href: seriesPath(id),
    ...(section !== undefined && { trail: trailBelow(sectionLink(section, edition), edition) }),
    parts: parts.map((story) => toTeaser(story, edition)).toReversed(),
  };
}

/** Returns the series that have a public part; only these have a page. */
export function seriesWithParts({ series, bySeries }: Edition): Entry<'series'>[] {
  return [...series.values()].filter(({ id }) => bySeries.has(id));
}

/** Returns the place of a story in its series, or `undefined` if it is not part of one. */
export function seriesPlace({ id, data }: Entry<'stories'>, edition: Edition): SeriesPlace | undefined {
  const series = data.series === undefined ? undefined : edition.series.get(data.series);
  const stories = (series && edition.bySeries.get(series.id)) ?? [];
  const index = stories.findIndex((story) => story.id === id);
  if (!series || index < 0) return undefined;
  // The newest story comes first.
  const [next, previous] = [stories[index - 1], stories[index + 1]].map(
    (story) => story && { name: linkName(story, edition), href: storyPath(story.id) },
  );
  return {
    series: { name: series.data.name, href: seriesPath(series.id) },
    part: stories.length - index,
    parts: stories.length,
    ...(previous && { previous }),
    ...(next && { next }),
  };
}
