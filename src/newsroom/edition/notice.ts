import type { CollectionEntry } from 'astro:content';
import { toMoment, type Calendar, type Moment } from '../../text/time/dates.ts';
import { storyPath } from './permalink.ts';

/** What stands at an address in the place of a story. Not a word of the story is in it. */
export type Notice = WithdrawnNotice | MovedNotice | ExpiredNotice;

interface Place {
  /** The id that the story has, or had, at this address. */
  readonly id: string;
  readonly href: string;
}

/** The story was withdrawn. */
export interface WithdrawnNotice extends Place {
  readonly kind: 'withdrawn';
  readonly at: Moment;
  /** Why, in words for readers. */
  readonly reason: string;
}

/** The address is a former one of a story. */
export interface MovedNotice extends Place {
  readonly kind: 'moved';
  /** Path of the story. */
  readonly to: string;
}

/** The license ended under which an agency's story was shown. */
export interface ExpiredNotice extends Place {
  readonly kind: 'expired';
  readonly agency: { readonly name: string; readonly url: string };
  /** Where the agency published it. */
  readonly url?: string | undefined;
}

/** Returns the view model of a notice. */
export function toNotice({ id, data }: CollectionEntry<'notices'>, calendar: Calendar): Notice {
  const place = { id, href: storyPath(id) };
  switch (data.kind) {
    case 'withdrawn':
      return { ...place, ...data, at: toMoment(data.at, calendar) };
    case 'moved':
      return { ...place, kind: data.kind, to: storyPath(data.to) };
    case 'expired':
      return { ...place, ...data };
  }
}
