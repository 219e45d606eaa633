import { join } from 'node:path';
import { readContent, type CheckedContent } from '../checks/read-content.ts';
import type { PublicContent } from '../newsroom/edition/content.ts';
import { updateFile } from '../newsroom/edition/dated-update.ts';
import { readEnvironment } from '../newsroom/edition/environment.ts';
import { codeVersion } from '../reading/cache/code-version.ts';
import { withOverlay } from '../reading/overlay.ts';
import type { ReadingCaches } from '../reading/read-files.ts';
import { bodyOf } from '../text/markdown/front-matter.ts';
import { LastGood } from './preview/last-good.ts';

/** The content that this process shows. */
interface ShownContent extends CheckedContent {
  /** By absolute path: earlier texts, shown in the place of files that cannot be read. A build has none. */
  readonly standIns: ReadonlyMap<string, string>;
}

let reading: Promise<ShownContent> | undefined;
let lastGood: LastGood | undefined;
/** What the preview has read. A build reads once, and has other use for the memory. */
const openCaches = new Map<string, ReadingCaches>();

/**
 * Returns the content of this process, read and checked once. The integration, the loaders and the pages must see the
 * same, so `memory-store.ts` has Vite leave this module to Node, which loads it only once.
 */
export function contentOfBuild(): Promise<ShownContent> {
  return (reading ??= read());
}

/** Has the preview show files that cannot be read in their last good form. The problems stay those of the files. */
export function showLastGood(): void {
  lastGood ??= new LastGood(readEnvironment().contentDir);
}

async function read(): Promise<ShownContent> {
  const { contentDir, cacheDir, ...options } = readEnvironment();
  const cache = { cacheDir, version: codeVersion(), ...(lastGood && { open: openCaches }) };
  const readTree = () => readContent(contentDir, options, cache);
  const checked = await readTree();
  const standIns = lastGood?.update(checked.unread) ?? new Map<string, string>();
  if (standIns.size === 0) return { ...checked, standIns };
  const shown = await withOverlay({ written: standIns, moved: new Map() }, readTree);
  return { ...shown, problems: checked.problems, standIns };
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
  const { released, preview, standIns } = await contentOfBuild();
  const shown = isPreview ? preview?.() : released;
  if (!shown) throw new Error('The content has no outlet.yaml.');
  return standIns.size === 0 ? shown.content : withBodies(shown.content, standIns);
}

/** Gives entries the bodies that are shown in the place of those of their files. */
function withBodies(content: PublicContent, standIns: ReadonlyMap<string, string>): PublicContent {
  const { contentDir } = readEnvironment();
  const shown = <E extends { readonly id: string }>(entries: readonly E[], fileOf: (id: string) => string): E[] =>
    entries.map((entry) => {
      const text = standIns.get(join(contentDir, fileOf(entry.id)));
      return text === undefined ? entry : { ...entry, body: bodyOf(text) };
    });
  return {
    ...content,
    stories: shown(content.stories, (id) => `stories/${id}/index.md`),
    updates: shown(content.updates, updateFile),
    pages: shown(content.pages, (id) => `pages/${id}.md`),
  };
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
