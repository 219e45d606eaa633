import type { Entry } from '../../schema/content.ts';
import type { StoryData } from '../../schema/story.ts';
import { toMoment, type Moment } from '../../text/time/dates.ts';
import { cutAtWord } from '../../text/words.ts';
import { toByline, type Byline } from './byline.ts';
import type { Edition } from '../edition/edition.ts';
import { isPublishable } from '../edition/gate.ts';
import { genreLabelOf } from './genre.ts';
import type { Link } from '../lists/link.ts';
import { memoizePerStory } from '../edition/memoize.ts';
import { sectionPath, storyPath } from '../edition/permalink.ts';
import { toPicture, type Picture } from './picture.ts';
import { toReview, type Rating } from './review.ts';
import { sponsorOf, type Sponsor } from './sponsor.ts';

/** The view model of a story on a front, on a card or in a list. */
export interface Teaser {
  readonly id: string;
  readonly href: string;
  readonly headline: string;
  /** Shortened at a word boundary. */
  readonly standfirst: string;
  /** The short label over the headline, with a link to the section. */
  readonly kicker: Link;
  /** The slug of its section, if sections have colors of their own. */
  readonly sectionSlug?: string;
  readonly genre: StoryData['genre'];
  /** "Opinion"; absent for news. */
  readonly genreLabel?: string;
  /** Absent for journalism. */
  readonly sponsor?: Sponsor;
  readonly byline: Byline;
  readonly published: Moment;
  /** The picture of its cards: the thumbnail, or else the lead picture. */
  readonly picture?: Picture;
  /** The verdict of a review. */
  readonly rating?: Rating;
  /** Whether it is a few lines of news, which lists set small. */
  readonly isBrief?: true;
  /** Why the story is held back from the public. Set only in the preview. */
  readonly held?: 'draft' | 'embargoed' | 'scheduled';
}

/** The maximum length of a standfirst, in characters. */
const standfirstLimit = 180;

/** Returns the teaser of a story. */
export const toTeaser = memoizePerStory((story, edition): Teaser => {
  const { data } = story;
  const picture = thumbnailOf(story, edition) ?? leadPictureOf(story, edition);
  const held = holdReason(story, edition);
  const genreLabel = genreLabelOf(data, edition.pressTime, edition.outlet);
  const sponsor = sponsorOf(story, edition);
  const review = toReview(data, edition.outlet);
  return {
    id: story.id,
    href: storyPath(story.id),
    headline: data.headline,
    standfirst: cutAtWord(data.standfirst, standfirstLimit),
    kicker: kickerOf(story, edition),
    ...(edition.outlet.theme?.hasSections === true && { sectionSlug: data.section }),
    genre: data.genre,
    ...(genreLabel !== undefined && { genreLabel }),
    ...(sponsor && { sponsor }),
    byline: toByline(story, edition.contributors, edition.outlet),
    published: toMoment(data.publishedAt, edition.calendar),
    ...(picture && { picture }),
    ...(review?.rating && { rating: review.rating }),
    ...(data.layout === 'brief' && { isBrief: true as const }),
    ...(held && { held }),
  };
});

/** Returns the label over a headline: the author's text, or the name of the section. */
function kickerOf(story: Entry<'stories'>, edition: Edition): Link {
  const { kicker, section } = story.data;
  return { name: kicker ?? edition.sections.get(section)?.data.name ?? section, href: sectionPath(section) };
}

/** Returns the lead picture of a story, or `undefined` if there is none, or its file does not exist. */
export function leadPictureOf({ id, data: { image } }: Entry<'stories'>, { pictures }: Edition): Picture | undefined {
  const file = image && pictures.get(`stories/${id}/${image.file}`);
  return file && toPicture(image, file);
}

/** Returns the picture that an editor has chosen for the cards of a story. It is cropped around its middle. */
function thumbnailOf({ id, data: { image } }: Entry<'stories'>, { pictures }: Edition): Picture | undefined {
  const file = image?.thumbnail === undefined ? undefined : pictures.get(`stories/${id}/${image.thumbnail}`);
  return image && file && toPicture({ ...image, focus: undefined }, file);
}

function holdReason(story: Entry<'stories'>, { preview, pressTime }: Edition): Teaser['held'] {
  if (!preview || isPublishable(story, pressTime)) return undefined;
  if (story.data.draft) return 'draft';
  const { embargoUntil } = story.data;
  return embargoUntil !== undefined && Date.parse(embargoUntil) > Date.parse(pressTime) ? 'embargoed' : 'scheduled';
}
