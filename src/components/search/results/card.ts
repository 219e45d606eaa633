import type { SearchCard, SearchPicture } from '../../../newsroom/lists/search-card.ts';
import { list } from '../../../text/words.ts';
import { toMoment, type Calendar, type Moment } from '../../../text/time/dates.ts';
import type { Hit } from '../engine/pagefind.ts';
import { matchesIn, pieces, type TextPiece } from './text-piece.ts';

/** The view model of a search result. */
export interface Card {
  readonly href: string;
  readonly label: string;
  readonly genre: string;
  /** "Opinion"; empty for news. */
  readonly genreLabel: string;
  /** "Paid for by the Eastmere Ferry Trust"; empty for journalism. */
  readonly sponsor: string;
  readonly headline: readonly TextPiece[];
  /** The standfirst; if words of the query are only in the text, an excerpt takes its place. */
  readonly standfirst: readonly TextPiece[];
  /** Whether headline and standfirst have all words of the query that are marked in the story. */
  readonly hasAllWords: boolean;
  readonly published: Moment;
  /** "Ann, Bob, and Cid"; empty for an unsigned story. */
  readonly byline: string;
  readonly picture?: SearchPicture;
}

/** What a card needs besides its record. */
export interface CardContext {
  readonly calendar: Calendar;
  /** The words to mark. */
  readonly marked: ReadonlySet<string>;
  /** The number of different words that the query asks for. */
  readonly wanted: number;
  /** Returns the name of a value of a filter: "Foreign Affairs" for the section `foreign-affairs`. */
  readonly nameOf: (filter: 'section' | 'contributor', slug: string) => string;
}

/**
 * Loads the record of a search result and returns its view model.
 *
 * @throws Error if the record has been discarded.
 */
export async function loadCard(hit: Hit, context: CardContext): Promise<Card> {
  const fragment = await hit.data();
  if (!fragment) throw new Error('A result is gone.');
  return toCard(fragment.meta, context);
}

/** Returns the view model of a result. */
export function toCard(card: SearchCard, { calendar, marked, wanted, nameOf }: CardContext): Card {
  const { locale } = calendar;
  const inHeadline = matchesIn(card.headline, marked, locale);
  const inStandfirst = matchesIn(card.standfirst, marked, locale);
  const names = card.byline.map((author) => (typeof author === 'string' ? nameOf('contributor', author) : author.name));
  return {
    href: card.href,
    label: card.kicker ?? nameOf('section', card.section),
    genre: card.genre,
    genreLabel: card.genreLabel ?? '',
    sponsor: card.sponsor ?? '',
    headline: pieces(card.headline, inHeadline),
    standfirst: pieces(card.standfirst, inStandfirst),
    hasAllWords: new Set([...inHeadline, ...inStandfirst].map(({ word }) => word)).size >= wanted,
    published: toMoment(card.published, calendar),
    byline: list(names, locale),
    ...(card.picture && { picture: card.picture }),
  };
}
