/** A link: a name and an address. */
export interface Link {
  readonly name: string;
  /** A path from the root of the site, or an absolute URL. */
  readonly href: string;
}
