import type { Entry } from '../../schema/content.ts';
import type { Edition } from '../edition/edition.ts';
import { feedPath, sectionPath } from '../edition/permalink.ts';
import { toFront, type Front } from '../fronts/front.ts';
import { archiveYears, type ArchiveYear } from './archive-years.ts';

/** The view model of a section's front. */
export interface SectionFront {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly href: string;
  readonly feed: string;
  readonly front: Front;
  /** The years of its archive, newest first. */
  readonly years: readonly ArchiveYear[];
}

/** Returns the view model of a section's front. */
export function toSectionFront({ id, data: { name, description } }: Entry<'sections'>, edition: Edition): SectionFront {
  const stories = edition.bySection.get(id) ?? [];
  return {
    slug: id,
    name,
    description,
    href: sectionPath(id),
    feed: feedPath(sectionPath(id)),
    front: toFront(id, stories, edition),
    years: archiveYears(stories, edition, id),
  };
}
