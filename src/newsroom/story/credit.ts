import type { Entry } from '../../schema/content.ts';

/** The view model of the credit at the end of agency copy. */
export interface WireCredit {
  /** "© 2019 Miami Herald" */
  readonly line: string;
  readonly agency: { readonly name: string; readonly url: string };
  readonly year: number;
  readonly distributor?: { readonly name: string; readonly url: string };
  /** The URL of the original at the agency. */
  readonly url?: string;
}

/** Returns the credit of a story, or `undefined` for the outlet's own copy. */
export function toWireCredit(
  story: Entry<'stories'>,
  agencies: ReadonlyMap<string, Entry<'agencies'>>,
): WireCredit | undefined {
  const { wire } = story.data;
  const agency = wire && agencies.get(wire.agency)?.data;
  if (!agency) return undefined;
  const distributor = wire.distributor === undefined ? undefined : agencies.get(wire.distributor)?.data;
  return {
    line: agency.creditLine.replaceAll('{year}', String(wire.year)).replaceAll('{name}', () => agency.name),
    agency: { name: agency.name, url: agency.url },
    year: wire.year,
    ...(distributor && { distributor: { name: distributor.name, url: distributor.url } }),
    ...(wire.url !== undefined && { url: wire.url }),
  };
}

/**
 * Returns whether a story may appear in full in feeds and be found by search. The outlet's own copy may; agency copy
 * may if both its owner and its distributor allow it.
 */
export function licenseOf(
  { data: { wire } }: Entry<'stories'>,
  agencies: ReadonlyMap<string, Entry<'agencies'>>,
): { readonly fullTextFeeds: boolean; readonly search: boolean } {
  const licenses = [wire?.agency, wire?.distributor].flatMap((slug) =>
    slug === undefined ? [] : (agencies.get(slug)?.data.license ?? []),
  );
  return {
    fullTextFeeds: licenses.every((license) => license.fullTextFeeds),
    search: licenses.every((license) => license.search),
  };
}
