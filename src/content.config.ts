// Not from `astro:content`, which would have Vite transform Astro's whole renderer to learn of the collections: 0.5 s.
import { defineCollection } from 'astro/content/config';
import { contentLoader } from './build/content-loader.ts';
import { agencySchema } from './schema/agency.ts';
import { contributorSchema } from './schema/contributor.ts';
import { bodyFields } from './schema/fields/body.ts';
import { mediaFileSchema } from './schema/fields/media.ts';
import { tableFileSchema } from './schema/fields/table.ts';
import { frontSchema } from './schema/front.ts';
import { noticeSchema } from './schema/notice.ts';
import { outletSchema } from './schema/outlet.ts';
import { pageSchema } from './schema/page.ts';
import { pictureFileSchema } from './schema/picture-file.ts';
import { sectionSchema } from './schema/section.ts';
import { seriesSchema } from './schema/series.ts';
import { storySchema } from './schema/story.ts';
import { themeFileSchema } from './schema/theme/theme-file.ts';
import { topicSchema } from './schema/topic.ts';
import { updateSchema } from './schema/update.ts';
import { urgentSchema } from './schema/urgent.ts';

/**
 * Defines one collection for each kind of content, and `notices` for pages that replace stories. In a build they hold
 * only what is public at press time.
 */
export const collections = {
  outlet: defineCollection({ loader: contentLoader('outlet'), schema: outletSchema }),
  sections: defineCollection({ loader: contentLoader('sections'), schema: sectionSchema }),
  stories: defineCollection({ loader: contentLoader('stories'), schema: storySchema.safeExtend(bodyFields) }),
  updates: defineCollection({ loader: contentLoader('updates'), schema: updateSchema.safeExtend(bodyFields) }),
  contributors: defineCollection({ loader: contentLoader('contributors'), schema: contributorSchema }),
  agencies: defineCollection({ loader: contentLoader('agencies'), schema: agencySchema }),
  topics: defineCollection({ loader: contentLoader('topics'), schema: topicSchema }),
  series: defineCollection({ loader: contentLoader('series'), schema: seriesSchema }),
  fronts: defineCollection({ loader: contentLoader('fronts'), schema: frontSchema }),
  urgent: defineCollection({ loader: contentLoader('urgent'), schema: urgentSchema }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: pageSchema.safeExtend(bodyFields) }),
  pictures: defineCollection({ loader: contentLoader('pictures'), schema: pictureFileSchema }),
  tables: defineCollection({ loader: contentLoader('tables'), schema: tableFileSchema }),
  media: defineCollection({ loader: contentLoader('media'), schema: mediaFileSchema }),
  theme: defineCollection({ loader: contentLoader('theme'), schema: themeFileSchema }),
  notices: defineCollection({ loader: contentLoader('notices'), schema: noticeSchema }),
};
