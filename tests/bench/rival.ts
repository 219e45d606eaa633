import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { picturePath, writeWhole } from './corpus.ts';
import type { Command } from './measure.ts';
import { corpusStories, type CorpusOrders } from './stories.ts';

/** Where a rival finds the stories, and where it works. */
export interface RivalOrders extends CorpusOrders {
  /** Broadsheet's content tree: pictures are copied from there. */
  readonly contentDir: string;
  /** The rival's own folder. */
  readonly folder: string;
}

/**
 * Another generator, with a plain theme: stories with topics, byline and picture; home; lists of sections, topics,
 * contributors and months; one feed. Pictures are copied, not resized. There is no search, no section archive, no
 * foot with other stories, and no structured data, all of which Broadsheet's pages have.
 */
export interface Rival {
  readonly name: string;
  readonly version: string;
  /** Writes the site's sources. */
  readonly prepare: (orders: RivalOrders) => Promise<void>;
  /** Builds the site into `site` in the rival's folder. */
  readonly build: (folder: string) => Command;
  /** Makes a search index of that site, which our builds include. */
  readonly index?: { readonly name: string; readonly command: (folder: string) => Command };
}

/** A theme's style sheet would cost a build nothing; that of the rivals is empty. */
export const stylesheet = '/style.css';

/** Stories on the home page and in a section's list; in the feed. */
export const frontLength = 25;
export const feedLength = 50;

/** Writes the stories in the form that Hugo and Eleventy share: front matter in YAML, pictures beside the text. */
export async function writeStories(contentDir: string, orders: RivalOrders, extra: readonly string[]): Promise<void> {
  for (const story of corpusStories(orders)) {
    const file = join(contentDir, story.id, 'index.md');
    const lines = [
      '---',
      `title: ${story.headline}`,
      `standfirst: ${story.standfirst}`,
      `slug: ${story.id.slice('yyyy/mm/'.length)}`,
      `date: ${story.publishedAt}`,
      `sections: [${story.section}]`,
      `topics: [${story.topics.join(', ')}]`,
      `contributors: [${story.contributor}]`,
      `months: ["${story.publishedAt.slice(0, 'yyyy-mm'.length)}"]`,
      ...(story.pictured ? ['picture: picture.jpg'] : []),
      ...extra,
      '---',
      '',
      story.body,
      '',
    ];
    await writeWhole(file, lines.join('\n'));
    if (story.pictured) await copyFile(join(orders.contentDir, picturePath(story)), join(dirname(file), 'picture.jpg'));
  }
}
