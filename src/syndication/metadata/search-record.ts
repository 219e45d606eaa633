import type { Story } from '../../newsroom/story/story.ts';
import { list, splitWords } from '../../text/words.ts';

/** A story as a custom record of Pagefind. */
export interface SearchRecord {
  /** See `urlWithCardData`. */
  readonly url: string;
  /** The text of the story in one line: headline, standfirst, caption of the lead picture, dateline, body. */
  readonly content: string;
  /** ISO 639-1. */
  readonly language: string;
  /** Searched too; a match in the title has far more weight than one in the content. */
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
  readonly sort: Record<string, string>;
}

/** Later than any valid publication time, in milliseconds since 1970. */
const endOfTime = 10_000_000_000_000;

/**
 * Returns the search record of a story. The year is not a filter, since each year has its own part of the index.
 *
 * @param body the plain text of the body.
 * @param locale the outlet's language, as a BCP 47 tag.
 */
export function searchRecord(story: Story, body: string, locale: string): SearchRecord {
  const headline = words(story.headline);
  const standfirst = words(story.standfirst);
  const rest = words([story.picture?.caption, story.dateline, body].join(' '));
  const contributors = story.byline.flatMap(({ href }) => (href === undefined ? [] : slugOf(href)));
  const byline = list(
    story.byline.map(({ name }) => name),
    locale,
  );
  return {
    url: urlWithCardData(story, headline.length, standfirst.length),
    content: [...headline, ...standfirst, ...rest].join(' '),
    language: new Intl.Locale(locale).language,
    meta: { title: headline.join(' '), ...(byline && { byline: byline.toWellFormed() }) },
    filters: {
      section: [story.section, ...story.alsoIn].map(({ href }) => slugOf(href)),
      contributor: contributors,
      topic: story.topics.map(({ href }) => slugOf(href)),
      genre: [story.genre],
    },
    sort: { newest: sortKey(story) },
  };
}

/**
 * Returns the path of a story with data for its card in the query: label, date, picture, and the numbers of words in
 * headline and standfirst. They are not in `meta`, because Pagefind searches `meta`: a picture called map.png would
 * match "map". Pagefind does not search the URL.
 */
function urlWithCardData(
  { href, kicker, genreLabel, sponsor, published, picture }: Story,
  headline: number,
  standfirst: number,
): string {
  const thumbnail = picture?.webp[0];
  const cardData = new URLSearchParams({
    label: kicker.name,
    ...(genreLabel !== undefined && { genre: genreLabel }),
    ...(sponsor && { sponsor: sponsor.label }),
    published: published.iso,
    headline: String(headline),
    standfirst: String(standfirst),
    ...(thumbnail && { picture: thumbnail.path, width: String(thumbnail.width), height: String(thumbnail.height) }),
  });
  return `${href}?${cardData.toString()}`;
}

/**
 * Splits text into words. Removes soft hyphens and invisible spaces, which would divide words, and lone surrogates, as
 * in a truncated emoji, which stop the indexer.
 */
const words = (text: string): string[] => splitWords(text.replaceAll(/[\u00AD\u200B\u2060]/g, '').toWellFormed());

/** Returns a text that sorts in the order of the edition: newest first, then by id. */
function sortKey({ id, published }: Story): string {
  return `${String(endOfTime - Date.parse(published.iso)).padStart(14, '0')} ${id}`;
}

/** Returns the last part of a path: `/topics/arms-control/` → `arms-control`. */
function slugOf(href: string): string {
  return href.split('/').at(-2) ?? href;
}
