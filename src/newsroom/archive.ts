import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getCollection } from 'astro:content';
import { splitFrontMatter } from '../text/front-matter.ts';
import { toEdition, type Edition } from './edition.ts';
import { readEnvironment } from './environment.ts';
import { toPage, type StandingPage } from './page.ts';
import { toStory, type Story } from './story.ts';
import { updateFile } from './update.ts';

/** The only door between Astro's content store and the newsroom. */

const environment = readEnvironment();
let printed: Promise<Edition> | undefined;

/** The edition's index: made once for a whole build, anew for every page of the author's preview. */
export function edition(): Promise<Edition> {
  if (import.meta.env.DEV) return makeEdition();
  return (printed ??= makeEdition());
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
  const updates = (current.updatesByStory.get(id) ?? []).map(async ({ entry: update }) => {
    return [update.id, await bodyOf(updateFile(update.id))] as const;
  });
  return toStory(entry, await bodyOf(`stories/${id}/index.md`), current, new Map(await Promise.all(updates)));
}

/**
 * A standing page in full, read from its file.
 *
 * @throws Error if the edition has no such page.
 */
export async function standingPage(slug: string): Promise<StandingPage> {
  const entry = (await edition()).pages.get(slug);
  if (!entry) throw new Error(`The edition has no page "${slug}".`);
  return toPage(entry, await bodyOf(`pages/${slug}.md`));
}

async function makeEdition(): Promise<Edition> {
  const [outlet] = await getCollection('outlet');
  if (!outlet) throw new Error('The content has no outlet.yaml.');
  const stories = await getCollection('stories');
  const content = {
    outlet,
    sections: await getCollection('sections'),
    stories,
    // Astro warns of a collection that is empty, and most papers have nothing live.
    updates: stories.some(({ data }) => data.genre === 'live') ? await getCollection('updates') : [],
    contributors: await getCollection('contributors'),
    agencies: await getCollection('agencies'),
    topics: await getCollection('topics'),
    series: await getCollection('series'),
    fronts: await getCollection('fronts'),
    urgent: await getCollection('urgent'),
    pages: await getCollection('pages'),
    pictures: await getCollection('pictures'),
  };
  return toEdition(content, { ...environment, preview: import.meta.env.DEV });
}

/** The Markdown of a file in `content/`. */
async function bodyOf(path: string): Promise<string> {
  return splitFrontMatter(await readFile(join(environment.contentDir, path), 'utf8')).body;
}
