import type { Edition, Run } from '../edition/edition.ts';
import { toFront } from '../lists/front.ts';
import { licenseEnds } from '../edition/license-end.ts';
import { pinsOf } from '../../schema/front.ts';
import type { ScheduledChange } from './scheduled-change.ts';

/**
 * Everything after press time that ends by itself and changes the edition when it does: pins, the urgent line, the
 * licenses of agency stories; soonest first, each by itself. A pin whose end changes nothing, since its story would
 * stand there anyhow, is not among them.
 *
 * Each is judged by the stories of this edition. A story that comes before may change that, and with it comes a new
 * edition, of which this is asked anew.
 */
export function expiries(edition: Edition): ScheduledChange[] {
  const found = [
    ...urgentExpiry(edition),
    ...licenseExpiries(edition),
    ...[...edition.fronts.keys()].flatMap((name) => pinExpiries(name, edition)),
  ];
  return found.sort((a, b) => a.at - b.at || (a.why < b.why ? -1 : 1));
}

function urgentExpiry({ urgent }: Edition): ScheduledChange[] {
  return urgent ? [{ at: Date.parse(urgent.data.until), why: 'the urgent line ends' }] : [];
}

function licenseExpiries({ stories, agencies }: Edition): ScheduledChange[] {
  return stories.flatMap((story) => {
    const ends = licenseEnds(story, agencies).map((until) => Date.parse(until));
    return ends.length > 0 ? [{ at: Math.min(...ends), why: 'the license of an agency story ends' }] : [];
  });
}

function pinExpiries(name: string, edition: Edition): ScheduledChange[] {
  const run = name === 'home' ? edition.stories : (edition.bySection.get(name) ?? []);
  const front = edition.fronts.get(name);
  return (front ? pinsOf(front.data) : []).flatMap(({ until }): ScheduledChange[] => {
    if (until === undefined || Date.parse(until) <= Date.parse(edition.pressTime)) return [];
    const at = Date.parse(until);
    if (frontAt(at - 1, name, run, edition) === frontAt(at, name, run, edition)) return [];
    return [{ at, why: 'a pin ends' }];
  });
}

/** What stands where on a front at a moment, in milliseconds since 1970, if no other story comes until then. */
function frontAt(moment: number, name: string, run: Run, edition: Edition): string {
  const { lead, seconds, river, sponsored } = toFront(name, run, {
    ...edition,
    pressTime: new Date(moment).toISOString(),
  });
  return [lead, ...seconds, ...river, sponsored].map((story) => story?.id).join(' ');
}
