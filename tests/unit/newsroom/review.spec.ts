/** A review says of what it is and how good that is, in words, in stars and to search engines. */
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { toReview } from '../../../src/newsroom/story/review.ts';
import { toStory } from '../../../src/newsroom/story/story.ts';
import { bodyHtml } from '../../../src/syndication/feeds/body-html.ts';
import { newsArticle } from '../../../src/syndication/metadata/structured-data.ts';
import { edition, story } from '../../tools/newsroom.ts';
import { languageOf } from '../../../src/text/language/words.ts';

const subject = 'The <Low> "Water"';
const reviewStory = (rating?: number, best?: number) =>
  story('2020/05/one', { genre: 'review', review: { subject, kind: 'film', rating, best } });

describe('a rating is shown', () => {
  for (const [rating, best, text, stars] of [
    [4, undefined, '4 out of 5', '★★★★☆'],
    [3.5, 5, '3.5 out of 5', '★★★½☆'],
    [4.8, 5, '4.8 out of 5', '★★★★★'],
    [0, 5, '0 out of 5', '☆☆☆☆☆'],
    [7, 10, '7 out of 10', '★★★★★★★☆☆☆'],
    [88, 100, '88 out of 100', undefined],
  ] as const) {
    test(`as ${text}, ${stars ?? 'without stars'}`, () => {
      const review = toReview(reviewStory(rating, best).data, languageOf('en-US'));
      expect(review).toMatchObject({ kindName: 'Film', subject: 'The <Low> “Water”', rating: { text } });
      expect(review?.rating?.stars).toBe(stars);
    });
  }
});

test('structured data and feeds name what is reviewed, and its rating', () => {
  const one = reviewStory(3.5);
  const made = edition({ stories: [one] });
  const told = toStory(one, 'Words.', made);
  expect(JSON.parse(JSON.stringify(newsArticle(told, made.outlet)))).toMatchObject({
    '@type': 'ReviewNewsArticle',
    itemReviewed: { '@type': 'Movie', name: 'The <Low> “Water”' },
    reviewRating: { '@type': 'Rating', ratingValue: 3.5, bestRating: 5, worstRating: 0 },
  });
  const opening = load(bodyHtml(told, made.outlet))('p').first();
  expect(opening.text()).toBe('Film: The <Low> “Water”Rating: 3.5 out of 5 ★★★½☆');
});

test('a review without a rating, and other stories, say nothing of one', () => {
  const one = reviewStory();
  const made = edition({ stories: [one] });
  const article = newsArticle(toStory(one, 'Words.', made), made.outlet);
  expect(article).toMatchObject({ itemReviewed: { '@type': 'Movie' }, reviewRating: undefined });
  expect(toReview(story('2020/05/two').data, languageOf('en-US'))).toBeUndefined();
});
