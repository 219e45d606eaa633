import type { z } from 'astro/zod';
import { agencySchema } from './agency.ts';
import { contributorSchema } from './contributor.ts';
import { frontSchema } from './front.ts';
import { outletSchema } from './outlet.ts';
import { pageSchema } from './page.ts';
import { pictureFileSchema } from './picture-file.ts';
import { sectionSchema } from './section.ts';
import { seriesSchema } from './series.ts';
import { storySchema } from './story.ts';
import { topicSchema } from './topic.ts';
import { updateSchema } from './update.ts';
import { urgentSchema } from './urgent.ts';

/** Everything that may lie in `content/`: the kinds of file and the schema of each. */
export const contentSchemas = {
  outlet: outletSchema,
  sections: sectionSchema,
  stories: storySchema,
  updates: updateSchema,
  contributors: contributorSchema,
  agencies: agencySchema,
  topics: topicSchema,
  series: seriesSchema,
  fronts: frontSchema,
  urgent: urgentSchema,
  pages: pageSchema,
  pictures: pictureFileSchema,
} as const;

/** A kind of content: the name of its folder, or `outlet` and `urgent` for the one file of that name. */
export type Kind = keyof typeof contentSchemas;

/** What an author wrote in a file of a kind, checked and with defaults filled in. */
export type DataOf<K extends Kind> = z.output<(typeof contentSchemas)[K]>;

/** One file of `content/`, checked. Astro's collection entries have this shape too. */
export interface Entry<K extends Kind> {
  /** The address of the entry among its kind: `2019/05/dignified-exit`, `foreign-affairs`. */
  readonly id: string;
  readonly data: DataOf<K>;
  /** Changes with any change of the file, its body included; absent for entries that were made up. */
  readonly digest?: string | number | undefined;
}
