/** A mistake in a body. */
export interface BodyMistake {
  /** Counted from 1 at the first line of the Markdown. */
  readonly line: number;
  readonly message: string;
  /** An error if left out: text would be lost, or source printed. */
  readonly severity?: 'warning';
}
