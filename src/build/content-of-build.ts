import { readContent, type CheckedContent } from '../checks/read-content.ts';
import type { PublicContent } from '../newsroom/edition/content.ts';
import { readEnvironment } from '../newsroom/edition/environment.ts';
import { codeVersion } from '../reading/cache/code-version.ts';

let reading: Promise<CheckedContent> | undefined;

/**
 * Returns the content of this process, read and checked once. The integration, the loaders and the pages must see the
 * same, so `memory-store.ts` has Vite leave this module to Node, which loads it only once.
 */
export function contentOfBuild(): Promise<CheckedContent> {
  const { contentDir, cacheDir, ...options } = readEnvironment();
  return (reading ??= readContent(contentDir, options, { cacheDir, version: codeVersion() }));
}

/** Reads everything anew at the next call: something in `content/` has changed. */
export function forgetContent(): void {
  reading = undefined;
}

/**
 * Returns what the pages may show.
 *
 * @param isPreview whether authors are to see what is not public yet.
 * @throws Error if there is no outlet.yaml that can be read.
 */
export async function shownContent(isPreview: boolean): Promise<PublicContent> {
  const { released, preview } = await contentOfBuild();
  const shown = isPreview ? preview?.() : released;
  if (!shown) throw new Error('The content has no outlet.yaml.');
  return shown.content;
}

/** Returns the same as Astro's store has it: entries by id, by the name of their collection. */
export async function storeOf(isPreview: boolean): Promise<Map<string, Map<string, object>>> {
  const content = Object.entries(await shownContent(isPreview));
  return new Map(
    content.map(([kind, entries]: [string, PublicContent[keyof PublicContent]]) => [
      kind,
      new Map([entries].flat().map((entry) => [entry.id, entry])),
    ]),
  );
}
