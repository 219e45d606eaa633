import type { CollectionEntry } from 'astro:content';
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

/** One file of `content/`, checked. Its digest changes with any change of the file, the body included. */
export type Entry<K extends Kind> = CollectionEntry<K>;
