/** An error that one file of `content/` brings about. */
export class ContentError extends Error {
  /** Path below `content/`. */
  readonly contentFile: string;

  constructor(contentFile: string, cause: unknown) {
    super(`${contentFile}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.contentFile = contentFile;
    // Astro prints the stack of an error beside its message, which says nothing to authors; the cause keeps its own.
    this.stack = '';
  }
}

/**
 * Returns what a function makes of a file.
 *
 * @throws ContentError with the name of the file, or of the file of a more precise error within.
 */
export function naming<T>(contentFile: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof ContentError ? error : new ContentError(contentFile, error);
  }
}
