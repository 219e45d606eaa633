import type { OutletData } from '../../schema/outlet.ts';
import { toLinks, type LinkGroup, type LinkTargets } from './navigation.ts';

/** The foot of every page, as far as editors have written it. */
export interface Footer {
  /** Absent for the usual columns. */
  readonly columns?: readonly LinkGroup[];
  readonly lines: readonly string[];
  readonly notices: readonly string[];
}

/** Returns the view model of the footer. */
export function toFooter({ footer: { columns, lines, notices } }: OutletData, targets: LinkTargets): Footer {
  const groups = columns?.map(({ title, links }) => ({ name: title, links: toLinks(links, targets) }));
  return { ...(groups && { columns: groups.filter(({ links }) => links.length > 0) }), lines, notices };
}
