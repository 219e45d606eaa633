import type { Moment } from '../time/dates.ts';
import { fill } from './fill.ts';
import type { Language } from './words.ts';

/** Returns a moment as it is printed: "May 17, 2019, 12:00 PM EDT". */
export const dateAndTime = ({ date, time }: Moment, { words }: Pick<Language, 'words'>): string =>
  fill(words.text.dateAndTime, { date, time });
