import { z } from 'astro/zod';
import { bylineSchema } from './fields/byline.ts';
import { instant } from './fields/instant.ts';
import { leadPictureSchema } from './fields/picture.ts';
import { slug, slugs, storyId } from './fields/slug.ts';
import { line, text, webAddress } from './fields/words.ts';

/** Kinds of journalism. Every kind but news is labeled wherever the story appears. */
export const genres = ['news', 'analysis', 'opinion', 'review', 'explainer', 'live', 'sponsored'] as const;

/** How a story is set. Opinion and live coverage are genres, and set by them. */
const layouts = ['standard', 'feature', 'photo-essay', 'brief'] as const;

/** What may be reviewed. */
const reviewKinds = [
  ...(['book', 'film', 'series', 'album', 'concert', 'play', 'exhibition', 'game', 'app'] as const),
  ...(['restaurant', 'hotel', 'product'] as const),
] as const;

export type ReviewKind = (typeof reviewKinds)[number];

/** What a review is about, and its verdict. */
const reviewSchema = z.strictObject({
  subject: line.describe('The name of what is reviewed'),
  kind: z.enum(reviewKinds).describe('What it is'),
  rating: z.number().min(0).optional().describe('The verdict as a number, such as 3.5; readers also see stars'),
  best: z.int().min(2).max(100).default(5).describe('The best rating that can be given'),
});

/** The agency that supplied the copy. Printed as the credit at the foot of the story and in the metadata. */
const wireSchema = z.strictObject({
  agency: slug.describe('The agency that owns the copy: a file in agencies/'),
  year: z.int().min(1900).max(2100).describe('Year of the copyright'),
  distributor: slug.optional().describe('The agency that passed it on, if another: a file in agencies/'),
  url: webAddress.optional().describe('Where the agency published it'),
});

/** A correction that readers see: what was wrong and what is right. */
const correctionSchema = z.strictObject({
  at: instant.describe('When it was corrected'),
  text: text.describe('What was wrong, and what is right'),
});

/** The withdrawal of a story. A notice with the reason takes its place. */
const killedSchema = z.strictObject({
  at: instant.describe('When the story was withdrawn'),
  reason: text.describe('The reason, which readers see'),
});

/** Front matter of `stories/<yyyy>/<mm>/<slug>/index.md`. */
export const storySchema = z.strictObject({
  headline: line.describe('The title'),
  standfirst: text.describe(
    'One or two sentences under the headline; also the description in search results and feeds',
  ),
  kicker: line.optional().describe("Short label over the headline; the section's name if left out"),
  section: slug.describe('The one section whose label the story carries: a file in sections/'),
  alsoIn: slugs.default([]).describe('Other sections whose fronts list it too'),
  topics: slugs.default([]).describe('Subjects of the story: files in topics/'),
  series: slug.optional().describe('The series it belongs to: a file in series/'),
  byline: bylineSchema.default([]).describe('Authors in order: files in contributors/'),
  bylineText: line.optional().describe('A byline that is not a name'),
  publishedAt: instant.describe('When it runs'),
  updatedAt: instant.optional().describe('When its substance last changed; small fixes do not count'),
  dateline: line.optional().describe('Place of the reporting, without a date, as in WASHINGTON'),
  image: leadPictureSchema.optional().describe('The lead picture'),
  wire: wireSchema.optional().describe('For agency copy: the owner'),
  genre: z.enum(genres).default('news').describe('Kind of journalism'),
  review: reviewSchema.optional().describe('What is reviewed; required with genre review'),
  layout: z
    .enum(layouts)
    .default('standard')
    .describe(
      'How it is set: `feature` opens with a large letter, `photo-essay` is led by its pictures, `brief` is a few lines of news',
    ),
  coverageEndedAt: instant.optional().describe('For live coverage: when it ended'),
  sponsor: line.optional().describe('Who paid for it, as readers see it; required with genre sponsored'),
  embargoUntil: instant.optional().describe('Holds back every word of the story until this time'),
  corrections: z.array(correctionSchema).default([]).describe('Corrections since the story ran'),
  aliases: z
    .array(storyId)
    .default([])
    .describe('Former addresses, as <yyyy>/<mm>/<slug>, which redirect to the story'),
  killed: killedSchema.optional().describe('Withdraws the story for good'),
  draft: z.boolean().default(false).describe('`true` holds the story back'),
});

export type StoryData = z.output<typeof storySchema>;
