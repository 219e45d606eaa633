import type { Entry } from '../../schema/content.ts';
import type { Edition } from '../edition/edition.ts';
import type { Link } from './link.ts';
import { seriesPath, storyPath } from '../edition/permalink.ts';
import { linkName } from '../story/sponsor.ts';
import { toTeaser, type Teaser } from '../story/teaser.ts';

/** The page of a series: the story so far. */
export interface Series {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly href: string;
  /** In the order in which they ran, the first part first. */
  readonly parts: readonly Teaser[];
}

/** Where a story stands in its series. */
export interface SeriesPlace {
  readonly series: Link;
  /** Counted from 1. */
  readonly part: number;
  /** How many parts have run so far. */
  readonly parts: number;
  readonly previous?: Link;
  readonly next?: Link;
}

/** The page of a series. */
export function toSeries({ id, data }: Entry<'series'>, edition: Edition): Series {
  const parts = edition.bySeries.get(id) ?? [];
  return {
    slug: id,
    ...data,
    href: seriesPath(id),
    parts: parts.map((story) => toTeaser(story, edition)).toReversed(),
  };
}

/** The series of which a part has been printed; the others have no page. */
export function runningSeries({ series, bySeries }: Edition): Entry<'series'>[] {
  return [...series.values()].filter(({ id }) => bySeries.has(id));
}

/** Where a story stands in its series, or `undefined` for one that stands alone. */
export function seriesPlace({ id, data }: Entry<'stories'>, edition: Edition): SeriesPlace | undefined {
  const series = data.series === undefined ? undefined : edition.series.get(data.series);
  const run = (series && edition.bySeries.get(series.id)) ?? [];
  const place = run.findIndex((story) => story.id === id);
  if (!series || place < 0) return undefined;
  // Runs have their newest story first.
  const [next, previous] = [run[place - 1], run[place + 1]].map(
    (story) => story && { name: linkName(story, edition), href: storyPath(story.id) },
  );
  return {
    series: { name: series.data.name, href: seriesPath(series.id) },
    part: run.length - place,
    parts: run.length,
    ...(previous && { previous }),
    ...(next && { next }),
  };
}
