/** Returns whether an address leads nowhere, since nothing is written or no more than a scheme. */
export const isWithoutAddress = (href: string): boolean => /^(?:https?:\/*|mailto:|tel:|\/\/)?$/i.test(href.trim());

/** Says that a link has no address. */
export const withoutAddress = (link: string): string =>
  `${link} has no address → write it, as in [words](https://example.org/), or leave only the words`;
