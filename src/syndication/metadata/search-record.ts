import type { SearchCard } from '../../newsroom/lists/search-card.ts';
import type { Story } from '../../newsroom/story/story.ts';
import { textsOfStory } from '../../newsroom/story/live.ts';

/** A story as the search index takes it. */
export interface SearchRecord {
  readonly card: SearchCard;
  /** The parts of the text, plain: headline, standfirst, caption of the lead picture, dateline, paragraphs. */
  readonly texts: readonly string[];
  /** Texts in which a match has more weight. */
  readonly weighted: { readonly title: string; readonly standfirst: string; readonly byline: string };
  readonly filters: Record<string, string[]>;
  readonly sort: Record<string, string>;
}

/** What a record has that the view model of a story has not. */
interface SearchFacts {
  /** The month of publication in the outlet's zone: "2019-05". */
  readonly month: string;
  /** The label that the author chose instead of the section's name. */
  readonly kicker?: string | undefined;
}

/** Later than any valid publication time, in milliseconds since 1970. */
const endOfTime = 10_000_000_000_000;

/**
 * Returns the search record of a story. Names of sections, contributors and topics are not in it, since they are not
 * part of the story's file: a contributor who takes another name changes no record.
 */
export function searchRecord(story: Story, { kicker, month }: SearchFacts): SearchRecord {
  const { headline, standfirst, picture, dateline = '' } = story;
  const texts = [headline, standfirst, picture?.caption ?? '', dateline, ...textsOfStory(story)];
  const byline = bylineOf(story);
  return {
    card: searchCard(story, kicker),
    texts: texts.filter(Boolean).map((text) => text.toWellFormed()),
    weighted: {
      title: headline.toWellFormed(),
      standfirst: standfirst.toWellFormed(),
      byline: byline
        .map((author) => (typeof author === 'string' ? author.replaceAll('-', ' ') : author.name.toWellFormed()))
        .join(' '),
    },
    filters: {
      section: [story.section, ...story.alsoIn].map(({ href }) => slugOf(href)),
      contributor: byline.filter((author) => typeof author === 'string'),
      topic: story.topics.map(({ href }) => slugOf(href)),
      genre: [story.genre],
      month: [month],
    },
    sort: { newest: sortKey(story) },
  };
}

/** Returns the card of a story among search results. */
export function searchCard(story: Story, kicker: string | undefined): SearchCard {
  const { href, headline, standfirst, published, section, genre, genreLabel, sponsor, thumbnail } = story;
  const picture = thumbnail?.sources[0];
  return {
    href,
    headline,
    standfirst,
    published: published.iso,
    section: slugOf(section.href),
    ...(kicker !== undefined && { kicker }),
    genre,
    ...(genreLabel !== undefined && { genreLabel }),
    ...(sponsor && { sponsor: sponsor.label }),
    byline: bylineOf(story),
    ...(picture && {
      picture: {
        ...{ path: picture.path, width: picture.width, height: picture.height },
        ...(thumbnail.focus && { focus: `${thumbnail.focus.x}% ${thumbnail.focus.y}%` }),
      },
    }),
  };
}

/** Returns the slugs of contributors and the names of others. */
const bylineOf = ({ byline }: Story): SearchCard['byline'] =>
  byline.map(({ name, href }) => (href === undefined ? { name } : slugOf(href)));

/** Returns a text that sorts in the order of the edition: newest first, then by id. */
function sortKey({ id, published }: Story): string {
  return `${String(endOfTime - Date.parse(published.iso)).padStart(14, '0')} ${id}`;
}

/** Returns the last part of a path: `/topics/arms-control/` → `arms-control`. */
function slugOf(href: string): string {
  return href.split('/').at(-2) ?? href;
}
