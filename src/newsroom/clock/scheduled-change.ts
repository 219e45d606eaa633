/** A time at which an edition changes without a change of its content. */
export interface ScheduledChange {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The reason, which is published and so names no story: "a story is published". */
  readonly why: string;
}
