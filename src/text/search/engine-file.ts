/** What every file of the search engine, Pagefind, begins with once it is unzipped. */
export const signature = 'pagefind_dcd';

/** The files of a part of the search index: its description, the values of filters, and the words. */
export const fileKinds = ['meta', 'filter', 'index'] as const;

export type FileKind = (typeof fileKinds)[number];

/** Returns the path of a file in the folder of its part, from which the engine loads it. */
export const enginePath = (kind: FileKind, number: number): string =>
  kind === 'meta' ? `pagefind.${number}.pf_meta` : `${kind}/${number}.pf_${kind}`;

/** The number of cards in a file. A page of results needs up to ten files, of some 0.6 kB each. */
export const cardsPerFile = 2;
