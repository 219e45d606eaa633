/** A name that leads somewhere. */
export interface Link {
  readonly name: string;
  /** A path from the root of the site, or an absolute address. */
  readonly href: string;
}
