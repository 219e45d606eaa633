import type { Entry } from '../../schema/content.ts';
import type { Edition } from './edition.ts';
import { storyPath } from './permalink.ts';
import { isOpen } from './gate.ts';

/** Agency copy whose licence has ended: nothing of it is printed but where it came from, at the address it had. */
export interface Lapsed {
  /** The story's id. */
  readonly id: string;
  readonly href: string;
  readonly agency: { readonly name: string; readonly url: string };
  /** Where the agency published it. */
  readonly url?: string;
}

/** The moments at which contracts end that a story needs: that of its owner, and that of who passed it on. */
export function licenceEnds({ data }: Entry<'stories'>, agencies: Edition['agencies']): string[] {
  const { wire } = data;
  const parties = wire ? [wire.agency, ...(wire.distributor === undefined ? [] : [wire.distributor])] : [];
  return parties.flatMap((slug) => agencies.get(slug)?.data.licence.until ?? []);
}

/** May the story still be shown at a moment? The outlet's own copy always may. */
export function isLicensed(story: Entry<'stories'>, agencies: Edition['agencies'], pressTime: string): boolean {
  return licenceEnds(story, agencies).every((until) => isOpen(until, pressTime));
}

/** What is left of a story whose licence has ended; `undefined` for one that is no agency's. */
export function toLapsed({ id, data }: Entry<'stories'>, agencies: Edition['agencies']): Lapsed | undefined {
  const agency = data.wire && agencies.get(data.wire.agency)?.data;
  if (!agency) return undefined;
  return {
    id,
    href: storyPath(id),
    agency: { name: agency.name, url: agency.url },
    ...(data.wire?.url !== undefined && { url: data.wire.url }),
  };
}
