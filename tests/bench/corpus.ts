import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { words } from './words.ts';

/** What a synthetic archive is like. Equal orders give equal files. */
export interface CorpusOrders {
  readonly stories: number;
  /** Share of the stories that have a picture of their own, from 0 to 1. */
  readonly pictures: number;
}

/** A story of the archive, as data that any generator's front matter can be written from. */
export interface CorpusStory {
  /** `2019/05/story-17` */
  readonly id: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly section: number;
  readonly topics: readonly number[];
  readonly contributor: number;
  /** ISO 8601, in UTC. */
  readonly publishedAt: string;
  readonly pictured: boolean;
  /** Markdown. */
  readonly body: string;
}

const years = 15;
const lastYear = 2025;
const sectionCount = 12;
const contributorCount = 200;
const topicCount = 500;

/** The stories of an archive, oldest first, one at a time: 300 to 1,200 words, each with a link to an earlier one. */
export function* corpusStories({ stories, pictures }: CorpusOrders): Generator<CorpusStory> {
  const random = chance(1);
  const below = (limit: number) => Math.floor(random() * limit);
  // Squared, so that a few words are frequent and most are rare, as in any language.
  const phrase = (length: number) =>
    Array.from({ length }, () => words[Math.floor(words.length * random() ** 2)]).join(' ');
  const sentence = (length: number) => capital(`${phrase(length)}.`);
  const start = Date.UTC(lastYear - years + 1, 0, 1);
  const span = Date.UTC(lastYear + 1, 0, 1) - start;
  const ids: string[] = [];
  for (let number = 0; number < stories; number += 1) {
    const at = new Date(start + Math.floor((span * (number + 0.5)) / stories)).toISOString();
    const id = `${at.slice(0, 4)}/${at.slice(5, 7)}/story-${number}`;
    const earlier = ids[below(Math.max(1, ids.length))];
    const paragraphs: string[] = [];
    for (let left = 300 + below(900); left > 0; left -= 60) {
      paragraphs.push(Array.from({ length: 4 }, () => sentence(15)).join(' '));
    }
    if (earlier !== undefined) paragraphs.splice(1, 0, `See [${phrase(4)}](/${earlier}/) for more.`);
    if (paragraphs.length > 5) paragraphs.splice(4, 0, `## ${capital(phrase(4))}`);
    ids.push(id);
    yield {
      id,
      headline: `${capital(phrase(6 + below(5)))} ${number}`,
      standfirst: sentence(18 + below(12)),
      section: below(sectionCount),
      topics: [...new Set([below(topicCount), below(topicCount), below(topicCount)])],
      contributor: below(contributorCount),
      publishedAt: at,
      pictured: random() < pictures,
      body: paragraphs.join('\n\n'),
    };
  }
}

/** Writes a content tree of Broadsheet's shape. */
export async function writeCorpus(contentDir: string, orders: CorpusOrders): Promise<void> {
  const write = (path: string, text: string) => {
    mkdirSync(join(contentDir, path, '..'), { recursive: true });
    writeFileSync(join(contentDir, path), text);
  };
  const numbered = (count: number, make: (number: number) => void) => {
    for (let number = 0; number < count; number += 1) make(number);
  };
  write('outlet.yaml', outletYaml());
  write('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5"/></svg>');
  write('pages/about.md', '---\nheadline: About\nstandfirst: About this paper.\n---\n\nText.\n');
  numbered(sectionCount, (n) =>
    write(`sections/section-${n}.yaml`, `name: Section ${n}\ndescription: One of twelve.\n`),
  );
  numbered(contributorCount, (n) => write(`contributors/contributor-${n}.yaml`, `name: Contributor ${n}\n`));
  numbered(topicCount, (n) => write(`topics/topic-${n}.yaml`, `name: Topic ${n}\n`));
  for (const story of corpusStories(orders)) {
    write(`stories/${story.id}/index.md`, storyFile(story));
    if (story.pictured) await writePicture(join(contentDir, 'stories', story.id, 'picture.jpg'), story.id);
  }
}

/** A story as its author would write it. */
export function storyFile(story: CorpusStory): string {
  const image = ['image:', '  file: picture.jpg', '  alt: A plain picture', '  credit: Example'];
  return [
    '---',
    `headline: ${story.headline}`,
    `standfirst: ${story.standfirst}`,
    `section: section-${story.section}`,
    `topics: [${story.topics.map((topic) => `topic-${topic}`).join(', ')}]`,
    `byline: [contributor-${story.contributor}]`,
    `publishedAt: ${story.publishedAt}`,
    'dateline: WASHINGTON',
    ...(story.pictured ? image : []),
    '---',
    '',
    story.body,
    '',
  ].join('\n');
}

function outletYaml(): string {
  const sections = Array.from({ length: sectionCount }, (_, number) => `section-${number}`);
  return [
    'name: The Benchmark',
    'tagline: Numbers only',
    'url: https://benchmark.example',
    'locale: en-US',
    'timeZone: UTC',
    'publisher: { name: Benchmark }',
    'logo: logo.svg',
    `navigation: [${sections.join(', ')}]`,
    '',
  ].join('\n');
}

async function writePicture(file: string, text: string): Promise<void> {
  const mark = Buffer.from(
    `<svg width="1200" height="800"><text x="50%" y="50%" font-size="120" text-anchor="middle">${text}</text></svg>`,
  );
  await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#abc' } })
    .composite([{ input: mark }])
    .jpeg()
    .toFile(file);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Numbers from 0 to 1, the same at every run: the generator known as mulberry32. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
