import type { Entry } from '../../schema/content.ts';
import { isOpen } from './gate.ts';

type Agencies = ReadonlyMap<string, Entry<'agencies'>>;

/** Returns the moments at which contracts end that a story needs: its owner's and its distributor's; ISO 8601. */
export function licenseEnds({ data }: Entry<'stories'>, agencies: Agencies): string[] {
  const { wire } = data;
  const parties = wire ? [wire.agency, ...(wire.distributor === undefined ? [] : [wire.distributor])] : [];
  return parties.flatMap((slug) => agencies.get(slug)?.data.license.until ?? []);
}

/** Returns whether a story may still be shown at a moment. The outlet's own copy always may. */
export function isLicensed(story: Entry<'stories'>, agencies: Agencies, pressTime: string): boolean {
  return licenseEnds(story, agencies).every((until) => isOpen(until, pressTime));
}
