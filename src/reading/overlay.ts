import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Changes to a content tree that nobody has made yet. While the intake reads under a proposal it finds the tree as it
 * would be, so that a change can be judged before a byte of it is written. Paths are absolute.
 */
export interface Proposal {
  /** Files with new contents, whether or not they are there. */
  readonly written: ReadonlyMap<string, string>;
  /** Folders that would lie elsewhere, with all that is in them: old path to new path. */
  readonly moved: ReadonlyMap<string, string>;
}

const current = new AsyncLocalStorage<Proposal>();

/** Runs a function, and all that it awaits, in the tree as it would be. */
export function underProposal<T>(proposal: Proposal, run: () => T): T {
  return current.run(proposal, run);
}

/** The bytes of a file of the tree: as proposed, else as they are. */
export function bytesOf(file: string): Buffer {
  const proposal = current.getStore();
  const text = proposal?.written.get(file);
  return text === undefined ? readFileSync(proposal ? before(file, proposal) : file) : Buffer.from(text);
}

/** Does the proposal touch a file? Then what git knows of it is not what would be there. */
export function isProposed(file: string): boolean {
  const proposal = current.getStore();
  return proposal !== undefined && (proposal.written.has(file) || before(file, proposal) !== file);
}

/** The files of the tree, as listed on disk and as proposed. All are paths below `contentDir` with forward slashes. */
export function listed(contentDir: string, paths: readonly string[]): string[] {
  const proposal = current.getStore();
  if (!proposal) return [...paths];
  const moved = paths.map((path) => below(contentDir, after(join(contentDir, path), proposal)));
  const written = [...proposal.written.keys()].map((file) => below(contentDir, file));
  return [...new Set([...moved, ...written])];
}

/** Where a file would lie. */
function after(file: string, { moved }: Proposal): string {
  for (const [from, to] of moved) if (file.startsWith(`${from}/`)) return to + file.slice(from.length);
  return file;
}

/** Where a file of the proposed tree lies now. */
function before(file: string, { moved }: Proposal): string {
  for (const [from, to] of moved) if (file.startsWith(`${to}/`)) return from + file.slice(to.length);
  return file;
}

const below = (folder: string, file: string): string => file.slice(folder.length + 1);
