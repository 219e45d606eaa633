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
import { mediaFileSchema } from './fields/media.ts';
import { tableFileSchema } from './fields/table.ts';
import { themeFileSchema } from './theme/theme-file.ts';
import { topicSchema } from './topic.ts';
import { updateSchema } from './update.ts';
import { urgentSchema } from './urgent.ts';

/** The schema of each kind of file in `content/`. */
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
  tables: tableFileSchema,
  media: mediaFileSchema,
  theme: themeFileSchema,
} as const;

/** A kind of content: the name of its folder, or `outlet`, `urgent` and `theme` for the one file of that name. */
export type Kind = keyof typeof contentSchemas;

/** Kinds whose files are shown by others and not written in words. */
const shownKinds = ['pictures', 'tables', 'media', 'theme'] as const satisfies Kind[];

export type ShownKind = (typeof shownKinds)[number];

/** Kinds whose files authors write in words. */
export type WrittenKind = Exclude<Kind, ShownKind>;

export const isWrittenKind = (kind: Kind): kind is WrittenKind => shownKinds.every((shown) => shown !== kind);

/** All kinds of content. */
export const kinds = Object.keys(contentSchemas) as Kind[];

/** All kinds whose files authors write in words. */
export const writtenKinds = kinds.filter(isWrittenKind);

/** A checked file of `content/`. Its digest changes whenever the file changes, body included. */
export type Entry<K extends Kind> = CollectionEntry<K>;
