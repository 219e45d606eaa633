import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { chance } from './chance.ts';
import {
  contributorCount,
  corpusStories,
  sectionCount,
  topicCount,
  type CorpusOrders,
  type CorpusStory,
} from './stories.ts';

/** Writes a content tree of Broadsheet's shape, and returns the ids of its stories, oldest first. */
export async function writeCorpus(contentDir: string, orders: CorpusOrders): Promise<string[]> {
  const write = (path: string, text: string) => writeWhole(join(contentDir, path), text);
  await write('outlet.yaml', outletYaml());
  await write('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>');
  await write('pages/about.md', '---\nheadline: About\nstandfirst: About this paper.\n---\n\nText.\n');
  for (const slug of slugs('section', sectionCount)) {
    await write(`sections/${slug}.yaml`, `name: ${nameOf(slug)}\ndescription: One of ${sectionCount}.\n`);
  }
  for (const slug of slugs('contributor', contributorCount)) {
    await write(`contributors/${slug}.yaml`, `name: ${nameOf(slug)}\nbio: Writes for The Benchmark.\n`);
  }
  for (const slug of slugs('topic', topicCount)) await write(`topics/${slug}.yaml`, `name: ${nameOf(slug)}\n`);

  const ids: string[] = [];
  for (const story of corpusStories(orders)) {
    await write(`stories/${story.id}/index.md`, storyFile(story));
    if (story.pictured) await writePicture(join(contentDir, picturePath(story)), ids.length);
    ids.push(story.id);
  }
  return ids;
}

/** A story as its author would write it. */
export function storyFile(story: CorpusStory): string {
  const image = ['image:', '  file: picture.jpg', '  alt: A plain picture', '  credit: Example'];
  return [
    '---',
    `headline: ${story.headline}`,
    `standfirst: ${story.standfirst}`,
    `section: ${story.section}`,
    `topics: [${story.topics.join(', ')}]`,
    `byline: [${story.contributor}]`,
    `publishedAt: ${story.publishedAt}`,
    'dateline: WASHINGTON',
    ...(story.pictured ? image : []),
    '---',
    '',
    story.body,
    '',
  ].join('\n');
}

/** Where the picture of a story lies in the content tree. */
export const picturePath = ({ id }: CorpusStory): string => `stories/${id}/picture.jpg`;

/** Writes a file, and the folders that it needs. */
export async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

const slugs = (kind: string, count: number): string[] => Array.from({ length: count }, (_, n) => `${kind}-${n}`);

/** "Section 3" for `section-3`. */
const nameOf = (slug: string): string => slug.charAt(0).toUpperCase() + slug.slice(1).replace('-', ' ');

function outletYaml(): string {
  return [
    'name: The Benchmark',
    'tagline: Numbers only',
    'url: https://benchmark.example',
    'locale: en-US',
    'timeZone: UTC',
    'publisher: { name: Benchmark }',
    'logo: logo.svg',
    `navigation: [${slugs('section', sectionCount).join(', ')}]`,
    '',
  ].join('\n');
}

/** A picture of colored clouds, unlike any with another seed. */
async function writePicture(file: string, seed: number): Promise<void> {
  const random = chance(seed);
  const raw = { width: 24, height: 16, channels: 3 } as const;
  const bytes = Uint8Array.from({ length: raw.width * raw.height * raw.channels }, () => Math.floor(random() * 256));
  await sharp(bytes, { raw }).resize(1200, 800, { fit: 'fill', kernel: 'cubic' }).jpeg().toFile(file);
}
