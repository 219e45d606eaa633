import type { Entry } from '../../schema/content.ts';
import type { PictureData } from '../../schema/fields/picture.ts';
import type { StoryData } from '../../schema/story.ts';
import { toMoment, type Moment } from '../../text/time/dates.ts';
import { cutAtWord } from '../../text/words.ts';
import { toByline, type Byline } from './byline.ts';
import type { Edition } from '../edition/edition.ts';
import { isPublishable } from '../edition/gate.ts';
import { genreLabelOf } from './genre.ts';
import type { Link } from '../lists/link.ts';
import { memoizePerStory } from '../edition/memo.ts';
import { sectionPath, storyPath } from '../edition/permalink.ts';
import { toPicture, type Picture } from './picture.ts';
import { sponsorOf, type Sponsor } from './sponsor.ts';

/** A story as seen on a front or a card: what makes a reader open it. */
export interface Teaser {
  readonly id: string;
  readonly href: string;
  readonly headline: string;
  /** Cut at a word. */
  readonly standfirst: string;
  /** The short label over the headline; it leads to the section. */
  readonly kicker: Link;
  readonly genre: StoryData['genre'];
  /** "Opinion"; absent for news. */
  readonly genreLabel?: string;
  /** Who paid for it. */
  readonly sponsor?: Sponsor;
  readonly byline: Byline;
  readonly published: Moment;
  readonly picture?: Picture;
  /** In preview alone: why the public does not see the story yet. */
  readonly held?: 'draft' | 'embargoed' | 'scheduled';
}

/** Characters of a standfirst on a card. */
const standfirstLimit = 180;

/** A story as seen on a front. */
export const toTeaser = memoizePerStory((story, edition): Teaser => {
  const { data } = story;
  const picture = data.image && pictureOf(story.id, data.image, edition);
  const held = heldBecause(story, edition);
  const genreLabel = genreLabelOf(data, edition.pressTime);
  const sponsor = sponsorOf(story, edition);
  return {
    id: story.id,
    href: storyPath(story.id),
    headline: data.headline,
    standfirst: cutAtWord(data.standfirst, standfirstLimit),
    kicker: kickerOf(story, edition),
    genre: data.genre,
    ...(genreLabel !== undefined && { genreLabel }),
    ...(sponsor && { sponsor }),
    byline: toByline(story, edition.contributors),
    published: toMoment(data.publishedAt, edition.calendar),
    ...(picture && { picture }),
    ...(held && { held }),
  };
});

/** The label over a headline: the author's own words, or the name of the section. */
function kickerOf(story: Entry<'stories'>, edition: Edition): Link {
  const { kicker, section } = story.data;
  return { name: kicker ?? edition.sections.get(section)?.data.name ?? section, href: sectionPath(section) };
}

/** A picture beside a story's file. */
export function pictureOf(id: string, data: PictureData, edition: Edition): Picture | undefined {
  const file = edition.pictures.get(`stories/${id}/${data.file}`);
  return file && toPicture(data, file);
}

function heldBecause(story: Entry<'stories'>, { preview, pressTime }: Edition): Teaser['held'] {
  if (!preview || isPublishable(story, pressTime)) return undefined;
  if (story.data.draft) return 'draft';
  const { embargoUntil } = story.data;
  return embargoUntil !== undefined && Date.parse(embargoUntil) > Date.parse(pressTime) ? 'embargoed' : 'scheduled';
}
