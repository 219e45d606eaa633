import type { SearchFilter } from '../../newsroom/lists/search.ts';
import { toMoment, type Calendar, type Moment } from '../../text/time/dates.ts';
import { markedExcerpt, markedHeadline, type Piece } from './excerpt.ts';
import type { Fragment } from './pagefind.ts';

/** A story as a result of a search. */
export interface Card {
  readonly href: string;
  readonly label: string;
  readonly genre: string;
  /** "Opinion"; empty for news. */
  readonly genreLabel: string;
  /** "Paid for by the Eastmere Ferry Trust"; empty for journalism. */
  readonly sponsor: string;
  readonly headline: readonly Piece[];
  readonly excerpt: readonly Piece[];
  readonly published: Moment;
  /** "Ann, Bob, and Cid"; empty for unsigned copy. */
  readonly byline: string;
  readonly picture?: { readonly source: string; readonly width: number; readonly height: number };
}

/** Reads a record of the index, as `syndication/metadata/search-record.ts` writes it. */
export function toCard({ raw_url, content, meta, filters, locations }: Fragment, calendar: Calendar): Card {
  const address = new URL(raw_url, 'https://any.example');
  const fact = (name: string): string => address.searchParams.get(name) ?? '';
  const story = {
    words: content.split(' '),
    headline: Number(fact('headline')),
    standfirst: Number(fact('standfirst')),
    marks: locations.toSorted((a, b) => a - b),
  };
  const source = fact('picture');
  const value = (name: SearchFilter): string => filters[name]?.[0] ?? '';
  return {
    href: address.pathname,
    label: fact('label'),
    genre: value('genre'),
    genreLabel: fact('genre'),
    sponsor: fact('sponsor'),
    headline: markedHeadline(story),
    excerpt: markedExcerpt(story),
    published: toMoment(fact('published'), calendar),
    byline: meta['byline'] ?? '',
    ...(source && { picture: { source, width: Number(fact('width')), height: Number(fact('height')) } }),
  };
}
