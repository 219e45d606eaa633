import { AstroError } from 'astro/errors';
import { join } from 'node:path';
import { formatProblem } from '../reading/problem.ts';
import { whyUnreadable } from '../reading/unreadable.ts';
import { whyUnwritable } from '../reading/unwritable.ts';

/** The build's own flag: errors then keep their stack. */
const isVerbose = process.argv.includes('--verbose');

/** Ends a build with a sentence for the person who started it, and a hint. No code is at fault, so no stack is shown. */
export class BuildError extends AstroError {
  override name = 'BuildError';

  constructor(message: string, { hint, cause }: { readonly hint?: string; readonly cause?: unknown } = {}) {
    super(message, hint);
    if (!isVerbose) this.stack = '';
    else if (cause !== undefined) this.cause = cause;
  }

  /** Keeps the hint: Astro puts one about browsers in its place if this has words like "document", which a path may have. */
  override toString(): string {
    return this.name;
  }
}

/** Makes an error of a sentence of the form `reason → remedy`. */
export function refusal(problem: string, stopped: string): BuildError {
  const [reason = '', remedy = ''] = problem.split(' → ');
  const hint = (remedy.charAt(0).toUpperCase() + remedy.slice(1)).replace(/\.?$/, '.');
  return new BuildError(`${stopped}. ${reason.replace(/\.?$/, '.')}`, { hint });
}

/**
 * Does a step of a build. Errors of the disk and of content files become sentences.
 *
 * @throws BuildError
 */
export async function inSentences<T>(contentDir: string, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw toBuildError(error, contentDir);
  }
}

/**
 * Turns an error that a file of `content/` brings about into one line for its author, in the form of the check's
 * messages. So does an error of the disk. Any other error is returned as it is.
 *
 * @param shownFile path below `content/` of the file that was being shown, if there is one; a file that the error names
 *   is more precise.
 */
export function toBuildError(error: unknown, contentDir: string, shownFile?: string): unknown {
  const chain = causesOf(error);
  const buildError = chain.find((one) => one instanceof BuildError);
  if (buildError) return buildError;
  const unwritable = chain.map(whyUnwritable).find((why) => why !== undefined);
  if (unwritable !== undefined) return refusal(unwritable, 'The build has stopped');
  const contentFile = chain.map(contentFileOf).find((file) => file !== undefined) ?? shownFile;
  if (contentFile === undefined) return error;
  const root = chain.at(-1);
  const reason = (root instanceof Error ? root.message : String(root)).replace(/\s+/g, ' ').trim();
  const message =
    chain.map(whyUnreadable).find((why) => why !== undefined) ??
    `stops the build (${reason}) → change what is unusual in it; npm run build -- --verbose tells where it stopped`;
  const file = join(contentDir, contentFile);
  return new BuildError(formatProblem({ severity: 'error', file, line: 1, field: 'file', message }), { cause: root });
}

/** Returns an error, its cause, the cause of that, and so on. */
function causesOf(error: unknown): unknown[] {
  return error instanceof Error && error.cause !== undefined ? [error, ...causesOf(error.cause)] : [error];
}

/** Returns the file of a `ContentError`. Astro bundles pages, so its class there is another one. */
function contentFileOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('contentFile' in error)) return undefined;
  return typeof error.contentFile === 'string' ? error.contentFile : undefined;
}
