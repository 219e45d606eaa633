import { z } from 'astro/zod';
import { bylineSchema } from './fields/byline.ts';
import { instant } from './fields/instant.ts';
import { pictureSchema } from './fields/picture.ts';
import { slug, slugs, storyId } from './fields/slug.ts';
import { line, text, webAddress } from './fields/words.ts';

/** What kind of journalism a story is; anything but news is labeled wherever the story appears. */
export const genres = ['news', 'analysis', 'opinion', 'explainer', 'live', 'sponsored'] as const;

/** Copy supplied by a news agency. It is printed as the credit block at the foot and stated in the metadata. */
const wireSchema = z.strictObject({
  agency: slug.describe('The agency that owns the copy: a file in agencies/'),
  year: z.int().min(1900).max(2100).describe('Copyright year'),
  distributor: slug.optional().describe('The agency that passed it on, if another: a file in agencies/'),
  url: webAddress.optional().describe('Where the agency published it'),
});

/** A correction: what was wrong, and what is right, in words that readers see. */
const correctionSchema = z.strictObject({
  at: instant.describe('When it was corrected'),
  text: text.describe('What was wrong, and what is right'),
});

/** A story that was withdrawn: its address says so, and nothing else of it is left. */
const killedSchema = z.strictObject({
  at: instant.describe('When it was withdrawn'),
  reason: text.describe('Why, in words that readers see'),
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
  topics: slugs.default([]).describe('What it is about: files in topics/'),
  series: slug.optional().describe('The series of which it is a part: a file in series/'),
  byline: bylineSchema.default([]).describe('Who wrote it, in order: files in contributors/'),
  bylineText: line.optional().describe('A byline in free text, where no contributor file fits'),
  publishedAt: instant.describe('When it runs'),
  updatedAt: instant.optional().describe('When its substance last changed; small repairs do not count'),
  dateline: line.optional().describe('The place it was reported from, never the date: WASHINGTON'),
  image: pictureSchema.optional().describe('The lead picture'),
  wire: wireSchema.optional().describe('For agency copy: who owns it'),
  genre: z.enum(genres).default('news').describe('What kind of journalism it is'),
  coverageEndedAt: instant.optional().describe('For live coverage: when it ended, and nothing more is to come'),
  sponsor: line.optional().describe('Who paid for it, as readers are told: required with genre sponsored'),
  embargoUntil: instant.optional().describe('Not one word before this moment, after which it may run'),
  corrections: z.array(correctionSchema).default([]).describe('What was corrected since it ran'),
  aliases: z
    .array(storyId)
    .default([])
    .describe('Former addresses, as <yyyy>/<mm>/<slug>: readers who come there are sent here'),
  killed: killedSchema.optional().describe('Withdraws the story for good'),
  draft: z.boolean().default(false).describe('true keeps it out of every edition'),
});

export type StoryData = z.output<typeof storySchema>;
