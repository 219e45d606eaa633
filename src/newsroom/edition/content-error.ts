/** An error caused by one file of `content/`. */
export class ContentError extends Error {
  /** Path below `content/`. */
  readonly contentFile: string;

  constructor(contentFile: string, cause: unknown) {
    super(`${contentFile}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.contentFile = contentFile;
    // Astro prints the stack of an error, which does not help authors; the stack of the cause remains.
    this.stack = '';
  }
}

/**
 * Calls a function and returns its result; an error that it throws is thrown again as one of the given content file.
 *
 * @throws ContentError that names the file, or the `ContentError` that the function threw.
 */
export function withFileInErrors<T>(contentFile: string, create: () => T): T {
  try {
    return create();
  } catch (error) {
    throw error instanceof ContentError ? error : new ContentError(contentFile, error);
  }
}
