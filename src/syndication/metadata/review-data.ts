import type { ReviewNewsArticleLeaf, Thing } from 'schema-dts';
import type { Review } from '../../newsroom/story/review.ts';
import type { WithUndefined } from './with-undefined.ts';

/** The types of https://schema.org for what may be reviewed. */
const types = {
  book: 'Book',
  film: 'Movie',
  series: 'TVSeries',
  album: 'MusicAlbum',
  concert: 'MusicEvent',
  play: 'Play',
  exhibition: 'ExhibitionEvent',
  game: 'VideoGame',
  app: 'SoftwareApplication',
  restaurant: 'Restaurant',
  hotel: 'Hotel',
  product: 'Product',
} as const satisfies Record<Review['kind'], Exclude<Thing, string>['@type']>;

/** Describes what a story reviews, and its rating: https://schema.org/Review. */
export function reviewOf(
  review: Review | undefined,
): WithUndefined<Pick<ReviewNewsArticleLeaf, 'itemReviewed' | 'reviewRating'>> {
  const rating = review?.rating;
  return {
    itemReviewed: review && { '@type': types[review.kind], name: review.subject },
    reviewRating: rating && { '@type': 'Rating', ratingValue: rating.value, bestRating: rating.best, worstRating: 0 },
  };
}
