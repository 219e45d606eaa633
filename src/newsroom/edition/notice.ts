import type { CollectionEntry } from 'astro:content';
import { toMoment, type Calendar, type Moment } from '../../text/time/dates.ts';
import { storyPath } from './permalink.ts';

/** A page that replaces a story at its address. It holds no text of the story. */
export type Notice = WithdrawnNotice | MovedNotice | ExpiredNotice;

interface NoticeBase {
  /** The id that the story has or had at this address. */
  readonly id: string;
  readonly href: string;
}

/** The story was withdrawn. */
export interface WithdrawnNotice extends NoticeBase {
  readonly kind: 'withdrawn';
  readonly at: Moment;
  /** The reason, as readers see it. */
  readonly reason: string;
}

/** The story now has another address. */
export interface MovedNotice extends NoticeBase {
  readonly kind: 'moved';
  /** Path of the story. */
  readonly to: string;
}

/** The license of an agency's story has expired. */
export interface ExpiredNotice extends NoticeBase {
  readonly kind: 'expired';
  readonly agency: { readonly name: string; readonly url: string };
  /** The address of the original at the agency. */
  readonly url?: string | undefined;
}

/** Returns the view model of a notice. */
export function toNotice({ id, data }: CollectionEntry<'notices'>, calendar: Calendar): Notice {
  const base = { id, href: storyPath(id) };
  switch (data.kind) {
    case 'withdrawn':
      return { ...base, ...data, at: toMoment(data.at, calendar) };
    case 'moved':
      return { ...base, kind: data.kind, to: storyPath(data.to) };
    case 'expired':
      return { ...base, ...data };
  }
}
