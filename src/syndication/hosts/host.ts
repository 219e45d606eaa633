import type { Edition } from '../../newsroom/edition/edition.ts';
import { counted } from '../../text/counted.ts';

/** What a host can be told of a site. */
export interface SiteOfHost {
  readonly edition: Pick<Edition, 'notices' | 'outlet'>;
  /** The texts of `public/_redirects` and `public/_headers`; empty if the outlet has none. */
  readonly own: { readonly redirects: string; readonly headers: string };
}

/** What the build makes for a host. */
export interface HostFiles {
  /** The files that the host reads, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** A sentence for each rule of the outlet that the host does not follow, and each limit that the rules exceed. */
  readonly problems: readonly string[];
}

/** The files of a site by path, with their sizes in bytes. */
export type FilesOfSite = ReadonlyMap<string, { readonly size: number }>;

/** A kind of host that `host` in `outlet.yaml` can name. */
export interface Host {
  print(site: SiteOfHost): HostFiles;
  /** Returns a sentence for each limit of the host that the files of a site exceed, with the count and a remedy. */
  exceeded(files: FilesOfSite): string[];
  /** Whether the host serves `page.html.br` and `page.html.gz` in the place of `page.html`. */
  readonly servesCompressed: boolean;
}

/** A host without files of its own, limits, and compressed files. */
export const plainHost: Host = {
  print: () => ({ files: {}, problems: [] }),
  exceeded: () => [],
  servesCompressed: false,
};

/** Returns a sentence about the outlet's own rules, if there are any and the host follows none. */
export function unreadRules({ redirects, headers }: SiteOfHost['own'], host: string, remedy: string): string[] {
  const files = [redirects.trim() !== '' && 'public/_redirects', headers.trim() !== '' && 'public/_headers'];
  const unread = files.filter((file) => file !== false);
  return unread.length === 0 ? [] : [`${host} does not read ${unread.join(' and ')} → ${remedy}.`];
}

/** Returns a list of up to five things. */
export const some = (things: readonly string[]): string =>
  `${things.slice(0, 5).join(', ')}${things.length > 5 ? ', …' : ''}`;

/** Returns a number with commas: "20,000". */
export const number = (count: number): string => count.toLocaleString('en-US');

/** Returns a sentence if files are larger than a host takes. */
export function tooLarge(files: FilesOfSite, megabytes: number, host: string): string[] {
  const paths = [...files].filter(([, { size }]) => size > megabytes * 2 ** 20).map(([path]) => path);
  if (paths.length === 0) return [];
  const are = paths.length === 1 ? 'is' : 'are';
  return [
    `${counted(paths.length, 'file')} ${are} larger than the ${megabytes} MiB that ${host} takes → make smaller: ${some(paths)}.`,
  ];
}
