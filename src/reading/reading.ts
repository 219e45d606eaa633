import type { Entry, WrittenKind } from '../schema/content.ts';
import type { BodyFacts } from '../text/body/inspect-body.ts';
import type { Problem } from './problem.ts';

/** One file of `content/`, read. It is plain data, so that it can be cached from one build to the next. */
export interface Reading<K extends WrittenKind = WrittenKind> {
  readonly kind: K;
  readonly id: string;
  /** Absolute path. */
  readonly file: string;
  /** What the author wrote; `undefined` if it cannot be read. Checked only where there is an entry. */
  readonly data?: unknown;
  /** `undefined` if the file has mistakes. */
  readonly entry?: Entry<K>;
  /** For Markdown: what the checks need to know of the body. Lines count from the top of the file. */
  readonly body?: BodyFacts;
  readonly problems: readonly Problem[];
}

/** Returns whether a reading is of a file of this kind. */
export function isOf<K extends WrittenKind>(kind: K, reading: Reading): reading is Reading<K> {
  return reading.kind === kind;
}
