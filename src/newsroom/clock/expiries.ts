import type { Edition, StoryList } from '../edition/edition.ts';
import { placesIn } from '../fronts/container.ts';
import { storiesOfFront, toFront } from '../fronts/front.ts';
import { licenseEnds } from '../edition/license-end.ts';
import { pinListsOf, pinsOf } from '../../schema/front.ts';
import type { ScheduledChange } from './scheduled-change.ts';

/**
 * Returns all expiries after press time that change the edition, soonest first: of pins, of the urgent line, of
 * licenses of agency stories. A pin whose expiry changes nothing, since its story stays in the same place, is left out.
 *
 * This considers the stories of this edition. If another story is published before, that is another edition with
 * expiries of its own.
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
  const stories = storiesOfFront(name, edition);
  const front = edition.fronts.get(name);
  const pins = front ? pinListsOf(front.data).flatMap(pinsOf) : [];
  return pins.flatMap(({ until }): ScheduledChange[] => {
    if (until === undefined || Date.parse(until) <= Date.parse(edition.pressTime)) return [];
    const at = Date.parse(until);
    if (frontAt(at - 1, name, stories, edition) === frontAt(at, name, stories, edition)) return [];
    return [{ at, why: 'a pin ends' }];
  });
}

/**
 * Returns which story is where on a front at a time in milliseconds since 1970, given the stories of this edition.
 */
function frontAt(moment: number, name: string, stories: StoryList, edition: Edition): string {
  const { containers } = toFront(name, stories, { ...edition, pressTime: new Date(moment).toISOString() });
  return containers.map((container) => `${container.kind}: ${placesIn(container).join(' ')}`).join('\n');
}
