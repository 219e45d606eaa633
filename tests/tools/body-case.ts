/** A mistake in a body, and what its author reads about it. */
export interface BodyCase {
  readonly kind: string;
  readonly body: string;
  /** Counted from 1; the first line if left out. */
  readonly line?: number;
  /** What is wrong → how to fix it. */
  readonly message: RegExp;
  readonly severity?: 'warning';
}

/** What is said of source that would be printed as typed. */
export const printed = (what: string): RegExp => new RegExp(`${what} and would be printed → .+ between backticks$`);
