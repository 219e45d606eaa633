import type { ReviewKind, StoryData } from '../../schema/story.ts';
import { fill, numeral } from '../../text/language/fill.ts';
import type { Language } from '../../text/language/words.ts';

/** The view model of what a story reviews, and of its verdict. */
export interface Review {
  readonly kind: ReviewKind;
  /** "Book" */
  readonly kindName: string;
  /** The name of what is reviewed. */
  readonly subject: string;
  readonly rating?: Rating;
}

/** The verdict of a review. */
export interface Rating {
  readonly value: number;
  readonly best: number;
  /** "3.5 out of 5" */
  readonly text: string;
  /** "★★★½☆"; absent if there would be more than ten. */
  readonly stars?: string;
}

/** The largest number of stars in a row. */
const mostStars = 10;

/** Returns the view model of a review, or `undefined` for other stories. */
export function toReview({ review }: StoryData, language: Language): Review | undefined {
  if (!review) return undefined;
  const { kind, subject, rating, best } = review;
  return {
    kind,
    kindName: language.words.review[kind],
    subject,
    ...(rating !== undefined && { rating: toRating(rating, best, language) }),
  };
}

function toRating(value: number, best: number, { locale, words }: Language): Rating {
  const text = fill(words.story.outOf, { value: numeral(value, locale), best: numeral(best, locale) });
  return { value, best, text, ...(best <= mostStars && { stars: starsOf(value, best) }) };
}

/** Returns stars, rounded to a half. */
function starsOf(value: number, best: number): string {
  const halves = Math.round(value * 2);
  const [full, half] = [Math.floor(halves / 2), halves % 2];
  return '★'.repeat(full) + '½'.repeat(half) + '☆'.repeat(best - full - half);
}
