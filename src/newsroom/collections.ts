import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCollection, getEntry } from 'astro:content';
import { bodyOf } from '../text/markdown/front-matter.ts';
import { naming } from './edition/content-error.ts';
import { indexEdition, type Edition } from './edition/edition.ts';
import { readEnvironment } from './edition/environment.ts';
import { toPage, type StandingPage } from './lists/page.ts';
import { toStory, type Story } from './story/story.ts';
import { updateFile } from './edition/dated-update.ts';

/** The only door between Astro's content layer and the newsroom. */

const { contentDir, pressTime, siteUrl } = readEnvironment();

let current: Promise<Edition> | undefined;

/**
 * Returns the index of the edition. It is made once for a build; in the author's preview, Astro loads this module anew
 * when content has changed.
 */
export function edition(): Promise<Edition> {
  return (current ??= makeEdition());
}

async function makeEdition(): Promise<Edition> {
  const outlet = await getEntry('outlet', 'outlet');
  if (!outlet) throw new Error('The content has no outlet.yaml.');
  const content = {
    outlet,
    sections: await getCollection('sections'),
    stories: await getCollection('stories'),
    updates: await getCollection('updates'),
    contributors: await getCollection('contributors'),
    agencies: await getCollection('agencies'),
    topics: await getCollection('topics'),
    series: await getCollection('series'),
    fronts: await getCollection('fronts'),
    urgent: await getCollection('urgent'),
    pages: await getCollection('pages'),
    pictures: await getCollection('pictures'),
    notices: await getCollection('notices'),
  };
  return indexEdition(content, { pressTime, siteUrl, preview: import.meta.env.DEV });
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
