import type { Entry } from '../../schema/content.ts';
import { isExpired } from './gate.ts';

type Agencies = ReadonlyMap<string, Entry<'agencies'>>;

/** Returns when the contracts with the agencies of a story end, those of owner and distributor, as ISO 8601. */
export function licenseEnds({ data }: Entry<'stories'>, agencies: Agencies): string[] {
  const { wire } = data;
  const parties = wire ? [wire.agency, ...(wire.distributor === undefined ? [] : [wire.distributor])] : [];
  return parties.flatMap((slug) => agencies.get(slug)?.data.license.until ?? []);
}

/** Returns whether the contracts for a story still run at press time. The outlet's own copy needs none. */
export function isLicensed(story: Entry<'stories'>, agencies: Agencies, pressTime: string): boolean {
  return licenseEnds(story, agencies).every((until) => !isExpired(until, pressTime));
}
