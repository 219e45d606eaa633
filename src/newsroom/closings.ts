import type { Edition, Run } from './edition.ts';
import { toFront } from './front.ts';
import { licenceEnds } from './lapsed.ts';
import { pinsOf } from './pins.ts';

/** A moment at which something ends by the clock alone. */
export interface Closing {
  /** ISO 8601, as its author wrote it. */
  readonly at: string;
  /** What ends, in a sentence without its full stop: "the pin of 2020/05/ruling on the front home ends". */
  readonly why: string;
}

/**
 * The moments after press time at which the edition changes because a pin, the urgent line or an
 * agency's licence ends, soonest first. A
 * pin whose end changes nothing, since its story would stand there anyhow, is not among them.
 *
 * Each is judged by the stories of this edition. A story that comes before may change that, and with it comes a new
 * edition, of which this is asked anew.
 */
export function closings(edition: Edition): Closing[] {
  const found = [
    ...urgentClosing(edition),
    ...licenceEndings(edition),
    ...[...edition.fronts.keys()].flatMap((name) => pinClosings(name, edition)),
  ];
  return found.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.why < b.why ? -1 : 1));
}

function urgentClosing({ urgent }: Edition): Closing[] {
  return urgent ? [{ at: urgent.data.until, why: 'the urgent line ends' }] : [];
}

function licenceEndings({ stories, agencies }: Edition): Closing[] {
  const ends = new Map<string, number>();
  for (const story of stories) {
    for (const at of new Set(licenceEnds(story, agencies))) ends.set(at, (ends.get(at) ?? 0) + 1);
  }
  return [...ends].map(([at, count]) => ({
    at,
    why: count === 1 ? 'the licence of 1 agency story ends' : `the licence of ${count} agency stories ends`,
  }));
}

function pinClosings(name: string, edition: Edition): Closing[] {
  const run = name === 'home' ? edition.stories : (edition.bySection.get(name) ?? []);
  return pinsOf(edition.fronts.get(name)).flatMap(({ story, until }): Closing[] => {
    if (until === undefined || Date.parse(until) <= Date.parse(edition.pressTime)) return [];
    const moment = Date.parse(until);
    if (frontAt(moment - 1, name, run, edition) === frontAt(moment, name, run, edition)) return [];
    return [{ at: until, why: `the pin of ${story} on the front ${name} ends` }];
  });
}

/** What stands where on a front at a moment, in milliseconds since 1970, if no other story comes until then. */
function frontAt(moment: number, name: string, run: Run, edition: Edition): string {
  const { lead, seconds, river } = toFront(name, run, { ...edition, pressTime: new Date(moment).toISOString() });
  return [lead, ...seconds, ...river].map((story) => story?.id).join(' ');
}
