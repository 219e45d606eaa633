import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCollection, getEntry } from 'astro:content';
import type { OutletData } from '../schema/outlet.ts';
import { bodyOf } from '../text/markdown/front-matter.ts';
import { withFileInErrors } from './edition/content-error.ts';
import { indexEdition, type Edition } from './edition/edition.ts';
import { readEnvironment } from './edition/environment.ts';
import { toPage, type StandingPage } from './lists/standing-page.ts';
import { toStory, type Story } from './story/story.ts';
import { updateFile } from './edition/dated-update.ts';

/** The only module that reads Astro's content collections. */

const { contentDir, pressTime, siteUrl } = readEnvironment();

let current: Promise<Edition> | undefined;

/**
 * Returns the index of the edition. A build makes it once; in the preview, Astro reloads this module when content
 * changes.
 */
export function getEdition(): Promise<Edition> {
  return (current ??= loadEdition());
}

async function loadEdition(): Promise<Edition> {
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
    tables: await getCollection('tables'),
    media: await getCollection('media'),
    theme: await getCollection('theme'),
    notices: await getCollection('notices'),
  };
  return indexEdition(content, { pressTime, siteUrl, preview: import.meta.env.DEV });
}

/** Returns the settings in outlet.yaml. */
export async function getOutletSettings(): Promise<OutletData> {
  const outlet = await getEntry('outlet', 'outlet');
  if (!outlet) throw new Error('The content has no outlet.yaml.');
  return outlet.data;
}

/**
 * Returns a complete story and reads its body from its file.
 *
 * @throws Error if the edition has no such story.
 */
export async function getStory(id: string): Promise<Story> {
  const edition = await getEdition();
  const entry = edition.storyById.get(id);
  if (!entry) throw new Error(`The edition has no story "${id}".`);
  const updates = (edition.updatesByStory.get(id) ?? []).map(({ entry: update }) => {
    return [update.id, bodyOfEntry(update, updateFile(update.id))] as const;
  });
  return toStory(entry, bodyOfEntry(entry, `stories/${id}/index.md`), edition, new Map(updates));
}

/**
 * Returns a complete standing page and reads its body from its file.
 *
 * @throws Error if the edition has no such page.
 */
export async function getStandingPage(slug: string): Promise<StandingPage> {
  const edition = await getEdition();
  const entry = edition.pages.get(slug);
  if (!entry) throw new Error(`The edition has no page "${slug}".`);
  const file = `pages/${slug}.md`;
  return withFileInErrors(file, () => toPage(entry, bodyOfEntry(entry, file), edition));
}

/** Reads the Markdown of a file in `content/`, without its front matter, unless the preview shows an earlier one. */
function bodyOfEntry({ body }: { readonly body?: string }, path: string): string {
  return body ?? withFileInErrors(path, () => bodyOf(readFileSync(join(contentDir, path), 'utf8')));
}
