import type { Entry } from '../schema/content.ts';

/** A story that editors have set on a front. */
export interface Pin {
  /** The story's id. */
  readonly story: string;
  /** ISO 8601: from this moment on the pin counts no more. */
  readonly until?: string | undefined;
}

/** All pins of a front, in running order. */
export function pinsOf(front: Entry<'fronts'> | undefined): Pin[] {
  return (front?.data.stories ?? []).map((pin) => (typeof pin === 'string' ? { story: pin } : pin));
}

/** The pins that count at a moment; one that has expired is simply no pin any more. */
export function standingPins(front: Entry<'fronts'> | undefined, pressTime: string): Pin[] {
  return pinsOf(front).filter(({ until }) => isOpen(until, pressTime));
}

/** Is a window that closes at `until` still open at a moment? One that never closes is. */
export function isOpen(until: string | undefined, pressTime: string): boolean {
  return until === undefined || Date.parse(pressTime) < Date.parse(until);
}
