import type { ReviewKind, StoryData } from '../../schema/story.ts';

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

const kindNames: Readonly<Record<ReviewKind, string>> = {
  book: 'Book',
  film: 'Film',
  series: 'Series',
  album: 'Album',
  concert: 'Concert',
  play: 'Play',
  exhibition: 'Exhibition',
  game: 'Game',
  app: 'App',
  restaurant: 'Restaurant',
  hotel: 'Hotel',
  product: 'Product',
};

/** The largest number of stars in a row. */
const mostStars = 10;

/**
 * Returns the view model of a review, or `undefined` for other stories.
 *
 * @param locale a BCP 47 tag.
 */
export function toReview({ review }: StoryData, locale: string): Review | undefined {
  if (!review) return undefined;
  const { kind, subject, rating, best } = review;
  return {
    kind,
    kindName: kindNames[kind],
    subject,
    ...(rating !== undefined && { rating: toRating(rating, best, locale) }),
  };
}

function toRating(value: number, best: number, locale: string): Rating {
  const numbers = new Intl.NumberFormat(locale);
  const text = `${numbers.format(value)} out of ${numbers.format(best)}`;
  return { value, best, text, ...(best <= mostStars && { stars: starsOf(value, best) }) };
}

/** Returns stars, rounded to a half. */
function starsOf(value: number, best: number): string {
  const halves = Math.round(value * 2);
  const [full, half] = [Math.floor(halves / 2), halves % 2];
  return '★'.repeat(full) + '½'.repeat(half) + '☆'.repeat(best - full - half);
}
