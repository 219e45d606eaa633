import { readFileSync } from 'node:fs';
import { parse } from 'postcss';

/** A token with its value, as a style sheet declares it. */
export interface DeclaredToken {
  readonly value: string;
  /** Counted from 1. */
  readonly line: number;
}

let tokens: ReadonlyMap<string, DeclaredToken> | undefined;

/** Returns all tokens of `styles/tokens.css` with their usual values, also those that are not for outlets. */
export function defaultTokens(): ReadonlyMap<string, DeclaredToken> {
  return (tokens ??= readTokens());
}

function readTokens(): ReadonlyMap<string, DeclaredToken> {
  const found = new Map<string, DeclaredToken>();
  const file = new URL('../../styles/tokens.css', import.meta.url);
  parse(readFileSync(file, 'utf8')).walkDecls(/^--/, ({ prop, value, parent, source }) => {
    // Rules within the rule of the root are for choices of the reader.
    if (parent?.type === 'rule' && 'selector' in parent && parent.selector === ':root') {
      found.set(prop, { value: value.replaceAll(/\s+/g, ' '), line: source?.start?.line ?? 1 });
    }
  });
  return found;
}
