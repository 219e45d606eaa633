import type { Edition } from '../newsroom/edition/edition.ts';
import { isExpired, isKilled } from '../newsroom/edition/gate.ts';
import { emptyContainers } from '../newsroom/fronts/front.ts';
import { pinListsOf, pinsOf, type ContainerKind, type WrittenContainer } from '../schema/front.ts';
import type { Entry } from '../schema/content.ts';
import type { Problem } from '../reading/problem.ts';
import { fieldName } from '../reading/yaml/explain.ts';
import { lineInFile } from '../reading/source-parts.ts';
import type { Reading } from '../reading/reading.ts';

/** A story that a front or the urgent line shows at press time. */
interface ShownStory {
  readonly story: string;
  /** The field that names it. */
  readonly path: readonly PropertyKey[];
  /** The kind of its container, which shows only stories of that genre; absent if it shows all. */
  readonly genre?: (typeof genresOfContainers)[number] | undefined;
}

/** These containers show only stories of the genre of the same name. */
const genresOfContainers = ['opinion', 'live'] as const;

/**
 * Checks that fronts and the urgent line name stories that readers can see now or later. A scheduled story appears when
 * it is published. A withdrawn story is a warning, since a withdrawal must not wait. Pins and urgent lines that have
 * ended are not checked: nothing becomes an error only because time passes.
 *
 * @param stories all stories that could be read, by id. Other checks report those that do not exist or have mistakes.
 * @param hasOutlet whether outlet.yaml could be read. If not, nobody knows its newsletters.
 */
export function checkRunningOrder(
  reading: Reading,
  edition: Edition,
  stories: ReadonlyMap<string, Entry<'stories'>>,
  hasOutlet: boolean,
): Problem[] {
  return [...checkShownStories(reading, edition, stories), ...checkContainers(reading, edition, hasOutlet)];
}

/** Live coverage comes and goes, so its container may wait for it. A promo needs no story. */
const mayBeEmpty: readonly ContainerKind[] = ['live', 'promo'];

/** Warns of containers that have nothing to show. */
function checkContainers({ kind, file, entry }: Reading, edition: Edition, hasOutlet: boolean): Problem[] {
  const containers = kind === 'fronts' && entry ? (entry as Entry<'fronts'>).data.containers : undefined;
  if (!entry || !containers) return [];
  return emptyContainers(entry.id, edition).flatMap((place): Problem[] => {
    const container = containers[place];
    if (!container || mayBeEmpty.includes(container.kind) || !hasSource(container, edition)) return [];
    if (container.kind === 'newsletter' && !hasOutlet) return [];
    const path = ['containers', place, 'kind'];
    const message =
      container.kind === 'newsletter'
        ? 'shows nothing: outlet.yaml has no newsletters → add one there, or remove this container'
        : 'shows nothing: no story is left for it → give it another source, repeat: true, or remove it';
    return [{ severity: 'warning', file, line: lineInFile(file, path), field: fieldName(path), message }];
  });
}

/** Returns whether the source of a container exists; if not, another check has reported it. */
function hasSource({ from, newsletter }: WrittenContainer, { sections, topics, series }: Edition): boolean {
  return (
    newsletter === undefined &&
    (from?.section === undefined || sections.has(from.section)) &&
    (from?.topic === undefined || topics.has(from.topic)) &&
    (from?.series === undefined || series.has(from.series))
  );
}

function checkShownStories(
  reading: Reading,
  { pressTime }: Edition,
  stories: ReadonlyMap<string, Entry<'stories'>>,
): Problem[] {
  return storiesShownBy(reading, pressTime).flatMap(({ story, path, genre }): Problem[] => {
    const entry = stories.get(story);
    const found = entry && mistakeOf(entry, genre, pressTime);
    if (!found) return [];
    const [severity, reason] = found;
    const [line, field] = [lineInFile(reading.file, path), fieldName(path)];
    return [{ severity, file: reading.file, line, field, message: `the story ${story} ${reason}` }];
  });
}

/** Returns why a story is not shown where it is named. */
function mistakeOf(
  entry: Entry<'stories'>,
  genre: ShownStory['genre'],
  pressTime: string,
): readonly [severity: Problem['severity'], reason: string] | undefined {
  if (isKilled(entry, pressTime)) return ['warning', 'was withdrawn → take it out here'];
  if (entry.data.draft) {
    return ['error', 'is a draft → take it out here, or say when it runs with npm run story -- schedule'];
  }
  if (genre === undefined || entry.data.genre === genre) return undefined;
  return ['error', `has the genre ${entry.data.genre}, so ${genre} does not show it → put it into another container`];
}

function storiesShownBy({ kind, entry }: Reading, pressTime: string): ShownStory[] {
  if (!entry) return [];
  if (kind === 'fronts') {
    const front = entry as Entry<'fronts'>;
    return pinListsOf(front.data).flatMap((list) =>
      pinsOf(list).flatMap(({ story, until }, place): ShownStory[] => {
        const item = [...list.path, place];
        const path = typeof list.stories[place] === 'string' ? item : [...item, 'story'];
        return !isExpired(until, pressTime)
          ? [{ story, path, genre: genresOfContainers.find((kind) => kind === list.container) }]
          : [];
      }),
    );
  }
  if (kind === 'urgent') {
    const { story, until } = (entry as Entry<'urgent'>).data;
    return story !== undefined && !isExpired(until, pressTime) ? [{ story, path: ['story'] }] : [];
  }
  return [];
}
