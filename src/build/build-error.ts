import { join } from 'node:path';
import { formatProblem } from '../reading/problem.ts';
import { whyUnreadable } from '../reading/unreadable.ts';

/** The build's own flag: errors then keep their stack. */
const isVerbose = process.argv.includes('--verbose');

/**
 * Turns an error that a file of `content/` brings about into one line for its author, in the form of the check's
 * messages. Any other error is returned as it is.
 *
 * @param shownFile path below `content/` of the file that was being shown, if there is one; a file that the error names
 *   is more precise.
 */
export function pressError(error: unknown, contentDir: string, shownFile?: string): unknown {
  const chain = causesOf(error);
  const told = chain.find((one) => one instanceof PressError);
  if (told) return told;
  const contentFile = chain.map(contentFileOf).find((file) => file !== undefined) ?? shownFile;
  if (contentFile === undefined) return error;
  const root = chain.at(-1);
  const reason = (root instanceof Error ? root.message : String(root)).replace(/\s+/g, ' ').trim();
  const message =
    chain.map(whyUnreadable).find((why) => why !== undefined) ??
    `stops the build (${reason}) → change what is unusual in it; npm run build -- --verbose tells where it stopped`;
  return new PressError(
    formatProblem({ severity: 'error', file: join(contentDir, contentFile), line: 1, field: 'file', message }),
    root,
  );
}

class PressError extends Error {
  constructor(message: string, cause: unknown) {
    super(message, isVerbose ? { cause } : {});
    // Astro prints the stack of an error, which says nothing to authors.
    if (!isVerbose) this.stack = '';
  }
}

/** An error, what caused it, and so on. */
function causesOf(error: unknown): unknown[] {
  return error instanceof Error && error.cause !== undefined ? [error, ...causesOf(error.cause)] : [error];
}

/** The file of a `ContentError`. Astro bundles pages, so its class there is another one. */
function contentFileOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('contentFile' in error)) return undefined;
  return typeof error.contentFile === 'string' ? error.contentFile : undefined;
}
