import type { Reading } from '../reading/reading.ts';

/** The addresses that links may lead to. */
export interface Targets {
  /** The addresses of the edition. */
  readonly publicAddresses: ReadonlySet<string>;
  /** Returns those and the addresses of content that is held back, since one held story may link to another. */
  readonly allAddresses: () => ReadonlySet<string>;
  readonly temporary: TemporaryAddresses;
  /** The address of the site. */
  readonly siteUrl: string;
}

/** Knows the addresses that appear and disappear with stories: by date, withdrawal, or the end of a license. */
export interface TemporaryAddresses {
  /**
   * Returns the message for a link to an address that had a page, or may have one again, but has none now. Returns
   * `undefined` for all other addresses.
   */
  goneFrom(path: string, reading: Reading, targets: Omit<Targets, 'temporary' | 'siteUrl'>): string | undefined;
  /**
   * Returns the message for a link to a page that is a draft, to a story that is not public yet, or to its feed. Returns
   * `undefined` if that is published no later than the text that links to it.
   */
  waitFor(path: string, reading: Reading): string | undefined;
}
