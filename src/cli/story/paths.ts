import { relative } from 'node:path';

/** A path as it is typed from the current folder. */
export function pathFromHere(path: string): string {
  const fromHere = relative('', path);
  return fromHere.startsWith('..') ? path : fromHere;
}
