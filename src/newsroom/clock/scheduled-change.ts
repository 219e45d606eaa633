/** A moment at which the clock alone changes an edition. */
export interface ScheduledChange {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** A clause that names nothing, so that it may be published: "a story is published". */
  readonly why: string;
}
