import type { Edition, StoryList } from '../edition/edition.ts';
import { firstUnsponsored } from '../story/sponsor.ts';

/** The number of stories on the page of the latest stories. */
const latestCount = 50;

/** Returns the newest stories of all sections, newest first. Sponsored stories are not among the news. */
export function latestStories({ stories }: Edition): StoryList {
  return firstUnsponsored(stories, latestCount);
}
