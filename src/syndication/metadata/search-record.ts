import type { Story } from '../../newsroom/story/story.ts';
import { list, splitWords } from '../../text/words.ts';

/** A story as Pagefind takes it in. */
export interface SearchRecord {
  /** See `addressOf`. */
  readonly url: string;
  /** Everything that the story says, in one line: headline, standfirst, captions and body. */
  readonly content: string;
  /** ISO 639-1. */
  readonly language: string;
  /** Searched as well, with a weight of its own: a word in a title counts far more than one in the content. */
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
  readonly sort: Record<string, string>;
}

/** Later than any instant that a story may have, in milliseconds since 1970. */
const endOfTime = 10_000_000_000_000;

/**
 * A story as the search index knows it. The year is no filter, since each year has an index of its own.
 *
 * @param body what the story's body says in words alone.
 * @param locale the outlet's, as a BCP 47 tag.
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
    url: addressOf(story, headline.length, standfirst.length),
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
 * A story's address, with all that its card shows and no reader should find it by: the label, the date, the
 * picture, and how many words of the content are headline and standfirst. Pagefind searches every word of
 * `meta`, so that a picture called map.png would answer to "map"; an address it keeps and does not search.
 */
function addressOf(
  { href, kicker, genreLabel, sponsor, published, picture }: Story,
  headline: number,
  standfirst: number,
): string {
  const thumbnail = picture?.webp[0];
  const facts = new URLSearchParams({
    label: kicker.name,
    ...(genreLabel !== undefined && { genre: genreLabel }),
    ...(sponsor && { sponsor: sponsor.label }),
    published: published.iso,
    headline: String(headline),
    standfirst: String(standfirst),
    ...(thumbnail && { picture: thumbnail.path, width: String(thumbnail.width), height: String(thumbnail.height) }),
  });
  return `${href}?${facts.toString()}`;
}

/**
 * Soft hyphens and invisible spaces would part a word that readers type in one, and half a character, as in a cut emoji,
 * stops the indexer.
 */
const words = (text: string): string[] => splitWords(text.replaceAll(/[\u00AD\u200B\u2060]/g, '').toWellFormed());

/** Sorts as text into the order of the edition: newest first, and by id where two stories run at one moment. */
function sortKey({ id, published }: Story): string {
  return `${String(endOfTime - Date.parse(published.iso)).padStart(14, '0')} ${id}`;
}

/** The last part of a path: `/topics/arms-control/` → `arms-control`. */
function slugOf(href: string): string {
  return href.split('/').at(-2) ?? href;
}
