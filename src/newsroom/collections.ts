import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getLiveEntry } from 'astro:content';
import { bodyOf } from '../text/markdown/front-matter.ts';
import { naming } from './edition/content-error.ts';
import type { Edition } from './edition/edition.ts';
import { readEnvironment } from './edition/environment.ts';
import { toPage, type StandingPage } from './lists/page.ts';
import { toStory, type Story } from './story/story.ts';
import { updateFile } from './story/update.ts';

/** The only door between Astro's content layer and the newsroom. */

const { contentDir } = readEnvironment();

/** The edition's index: made once for a build, and for each change in the author's preview. */
export async function edition(): Promise<Edition> {
  const { entry, error } = await getLiveEntry('editions', 'edition');
  if (!entry) throw error ?? new Error('The press has made no edition.');
  return entry.data;
}

/**
 * A story in full, read from its file.
 *
 * @throws Error if the edition has no such story.
 */
export async function story(id: string): Promise<Story> {
  const current = await edition();
  const entry = current.storyById.get(id);
  if (!entry) throw new Error(`The edition has no story "${id}".`);
  const updates = (current.updatesByStory.get(id) ?? []).map(({ entry: update }) => {
    return [update.id, bodyIn(updateFile(update.id))] as const;
  });
  return toStory(entry, bodyIn(`stories/${id}/index.md`), current, new Map(updates));
}

/**
 * A standing page in full, read from its file.
 *
 * @throws Error if the edition has no such page.
 */
export async function standingPage(slug: string): Promise<StandingPage> {
  const current = await edition();
  const entry = current.pages.get(slug);
  if (!entry) throw new Error(`The edition has no page "${slug}".`);
  const file = `pages/${slug}.md`;
  return naming(file, () => toPage(entry, bodyIn(file), current));
}

/** The Markdown of a file in `content/`. It was read a moment ago, so there is nothing to wait for. */
function bodyIn(path: string): string {
  return naming(path, () => bodyOf(readFileSync(join(contentDir, path), 'utf8')));
}
