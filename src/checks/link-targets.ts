import type { Reading } from '../reading/read-file.ts';

/** What the links of a tree may lead to. */
export interface Targets {
  /** The addresses of the edition that is to be printed. */
  readonly publicAddresses: ReadonlySet<string>;
  /** Those addresses, and those of what is held back: a story that is held back may link to another. */
  readonly allAddresses: () => ReadonlySet<string>;
  readonly temporary: TemporaryAddresses;
}

/** Knows which addresses come and go with stories: by their dates, by withdrawals, and by the ends of licenses. */
export interface TemporaryAddresses {
  /**
   * Returns what an author is told of a link to an address at which something stood, or may stand again, but not now;
   * `undefined` if that is no matter of stories that come and go.
   */
  goneFrom(path: string, reading: Reading, targets: Omit<Targets, 'temporary'>): string | undefined;
  /**
   * Returns what is wrong with a link to a story that is not public yet, or to its feed; `undefined` if that story
   * comes no later than the text that links to it.
   */
  waitFor(path: string, reading: Reading): string | undefined;
}
