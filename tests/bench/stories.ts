import { chance, deck } from './chance.ts';
import { words } from './words.ts';

/** What a synthetic archive is like. Equal orders give equal stories. */
export interface CorpusOrders {
  readonly stories: number;
  /** Share of the stories that have a picture of their own, from 0 to 1. */
  readonly pictures: number;
}

/** A story of the archive, as data from which the front matter of any generator can be written. */
export interface CorpusStory {
  /** `2019/05/story-17` */
  readonly id: string;
  readonly headline: string;
  readonly standfirst: string;
  /** Slugs. */
  readonly section: string;
  readonly topics: readonly string[];
  readonly contributor: string;
  /** ISO 8601, in UTC. */
  readonly publishedAt: string;
  readonly pictured: boolean;
  /** Markdown. */
  readonly body: string;
}

export const sectionCount = 12;
export const contributorCount = 200;
export const topicCount = 500;

/** 15 years, evenly filled; all but the last day, which is left to what comes after the archive. */
const begin = Date.UTC(2011, 0, 1);
const end = Date.UTC(2025, 11, 31);

/**
 * The stories of an archive, oldest first, one at a time: 300 to 1,200 words each, and, but for the first, a link to
 * an earlier one. Every section, contributor and topic has stories, if there are as many stories as contributors.
 */
export function* corpusStories({ stories, pictures }: CorpusOrders): Generator<CorpusStory> {
  const random = chance(1);
  const below = (limit: number) => Math.floor(random() * limit);
  const nextSection = deck(sectionCount, random);
  const nextContributor = deck(contributorCount, random);
  const nextTopic = deck(topicCount, random);
  // Squared, so that the short words are frequent and most are rare, as in any language.
  const phrase = (length: number) =>
    Array.from({ length }, () => words[Math.floor(words.length * random() ** 2)]).join(' ');
  const sentence = (length: number) => capital(`${phrase(length)}.`);
  const paragraph = (length: number) => {
    const sentences: string[] = [];
    for (let left = length; left > 0; left -= 15) sentences.push(sentence(Math.min(left, 15)));
    return sentences.join(' ');
  };
  const body = (length: number, earlier: string | undefined) => {
    const paragraphs: string[] = [];
    // What follows has 11 words.
    for (let left = length - 11; left > 0; left -= 75) paragraphs.push(paragraph(Math.min(left, 75)));
    if (earlier !== undefined) paragraphs.splice(1, 0, `See [${phrase(4)}](/${earlier}/) for more.`);
    paragraphs.splice(-1, 0, `## ${capital(phrase(4))}`);
    return paragraphs.join('\n\n');
  };

  const ids: string[] = [];
  for (let number = 0; number < stories; number += 1) {
    const publishedAt = new Date(begin + Math.floor(((end - begin) * (number + 0.5)) / stories)).toISOString();
    const id = `${publishedAt.slice(0, 4)}/${publishedAt.slice(5, 7)}/story-${number}`;
    const earlier = ids[below(ids.length)];
    ids.push(id);
    yield {
      id,
      headline: `${capital(phrase(6 + below(5)))} ${number}`,
      standfirst: sentence(18 + below(12)),
      section: `section-${nextSection()}`,
      // Seldom the same one twice, where the deck is dealt anew.
      topics: [...new Set([nextTopic(), nextTopic(), nextTopic()])].map((topic) => `topic-${topic}`),
      contributor: `contributor-${nextContributor()}`,
      publishedAt,
      pictured: random() < pictures,
      body: body(300 + below(901), earlier),
    };
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
