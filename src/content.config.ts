import { defineCollection } from 'astro:content';
import { contentLoader } from './press/loader.ts';
import { contentSchemas } from './schema/content.ts';

export const collections = {
  outlet: defineCollection({ loader: contentLoader('outlet'), schema: contentSchemas.outlet }),
  sections: defineCollection({ loader: contentLoader('sections'), schema: contentSchemas.sections }),
  stories: defineCollection({ loader: contentLoader('stories'), schema: contentSchemas.stories }),
  updates: defineCollection({ loader: contentLoader('updates'), schema: contentSchemas.updates }),
  contributors: defineCollection({ loader: contentLoader('contributors'), schema: contentSchemas.contributors }),
  agencies: defineCollection({ loader: contentLoader('agencies'), schema: contentSchemas.agencies }),
  topics: defineCollection({ loader: contentLoader('topics'), schema: contentSchemas.topics }),
  series: defineCollection({ loader: contentLoader('series'), schema: contentSchemas.series }),
  fronts: defineCollection({ loader: contentLoader('fronts'), schema: contentSchemas.fronts }),
  urgent: defineCollection({ loader: contentLoader('urgent'), schema: contentSchemas.urgent }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: contentSchemas.pages }),
  pictures: defineCollection({ loader: contentLoader('pictures'), schema: contentSchemas.pictures }),
};
