import type { SearchFilter } from '../../../newsroom/lists/search-page.ts';
import { toMoment, type Calendar, type Moment } from '../../../text/time/dates.ts';
import { markedExcerpt, markedHeadline, type TextPiece } from './excerpt.ts';
import type { Fragment, Hit } from '../engine/pagefind.ts';

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
  readonly excerpt: readonly TextPiece[];
  readonly published: Moment;
  /** "Ann, Bob, and Cid"; empty for an unsigned story. */
  readonly byline: string;
  readonly picture?: { readonly source: string; readonly width: number; readonly height: number };
}

/**
 * Loads the record of a search result and returns its view model.
 *
 * @throws Error if the record has been discarded.
 */
export async function loadCard(hit: Hit, calendar: Calendar): Promise<Card> {
  const fragment = await hit.data();
  if (!fragment) throw new Error('A result is gone.');
  return toCard(fragment, calendar);
}

/** Converts a record of the index, which `syndication/metadata/search-record.ts` writes. */
export function toCard({ raw_url, content, meta, filters, locations }: Fragment, calendar: Calendar): Card {
  const address = new URL(raw_url, 'https://any.example');
  const cardData = (name: string): string => address.searchParams.get(name) ?? '';
  const story = {
    words: content.split(' '),
    headline: Number(cardData('headline')),
    standfirst: Number(cardData('standfirst')),
    marks: locations.toSorted((a, b) => a - b),
  };
  const source = cardData('picture');
  const value = (name: SearchFilter): string => filters[name]?.[0] ?? '';
  return {
    href: address.pathname,
    label: cardData('label'),
    genre: value('genre'),
    genreLabel: cardData('genre'),
    sponsor: cardData('sponsor'),
    headline: markedHeadline(story),
    excerpt: markedExcerpt(story),
    published: toMoment(cardData('published'), calendar),
    byline: meta['byline'] ?? '',
    ...(source && { picture: { source, width: Number(cardData('width')), height: Number(cardData('height')) } }),
  };
}
