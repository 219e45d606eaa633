import { containerKinds, type ContainerKind, type WrittenContainer } from '../../schema/front.ts';
import type { Edition, StoryList } from '../edition/edition.ts';
import { sectionPath } from '../edition/permalink.ts';
import type { Dealer } from './dealer.ts';

const written = (kind: ContainerKind, fields: Partial<WrittenContainer> = {}): WrittenContainer => ({
  kind,
  stories: [],
  size: 'medium',
  latest: false,
  repeat: false,
  ...fields,
});

/** From this number of stories on, the newest headlines stand beside the splash. */
const enoughForLatest = 10;
/** With fewer stories left, a section has no block of its own on the home page. */
const enoughForBlock = 3;
const enoughForOpinion = 2;

/**
 * Composes a front without `containers`. Each container is filled before the next one is decided on, since its shape
 * depends on the stories that are left.
 *
 * @param pinned the ids of the stories that editors placed first.
 * @param stories the stories of the front, newest first.
 */
export function* usualContainers(
  name: string,
  pinned: readonly string[],
  stories: StoryList,
  edition: Edition,
  dealer: Dealer,
): Generator<WrittenContainer> {
  const { preset, max } = containerKinds.splash;
  yield written('splash', {
    // Further pins become links below the lead.
    count: Math.min(max, Math.max(preset, pinned.length)),
    latest: dealer.next(stories, enoughForLatest).length >= enoughForLatest,
  });
  if (name === 'home') {
    yield written('live');
    for (const slug of sectionsInOrder(edition)) {
      const left = dealer.next(edition.bySection.get(slug) ?? [], 5);
      if (left.length < enoughForBlock) continue;
      const pictured = left.slice(0, 4).filter(({ data }) => data.image !== undefined).length;
      const kind = pictured === 4 ? 'row' : pictured > 0 ? 'package' : 'briefs';
      yield written(kind, { from: { section: slug } });
    }
    const opinion = edition.stories.values().filter(({ data }) => data.genre === 'opinion');
    if (dealer.next(opinion, enoughForOpinion).length >= enoughForOpinion) {
      yield written('opinion', { from: { genre: 'opinion' } });
    }
  }
  yield written('river', { count: 20 });
  yield written('newsletter');
}

/** Returns the slugs of the sections in the order of the navigation bar. */
const sectionsInOrder = ({ outlet, sections }: Edition): string[] =>
  outlet.sections.flatMap(({ href }) => sections.keys().find((slug) => sectionPath(slug) === href) ?? []);
