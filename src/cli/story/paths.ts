import { relative } from 'node:path';

/** Returns a path relative to the current folder; an absolute one if it lies outside. */
export function pathFromHere(path: string): string {
  const fromHere = relative('', path);
  return fromHere.startsWith('..') ? path : fromHere;
}
