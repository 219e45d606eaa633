/** Sites of synthetic archives, and what readers look for in them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storyFile, writeCorpus } from '../bench/corpus.ts';
import type { CorpusOrders, CorpusStory } from '../bench/stories.ts';
import { build } from './build-command.ts';
import { newFolder } from './files.ts';
import type { LabeledQuery } from './search-labels.ts';
import { serve, type Host } from './serve.ts';

/**
 * Builds and serves an archive.
 *
 * @param changed stories that differ from those of the archive.
 */
export async function archiveSite(settings: CorpusOrders, changed: readonly CorpusStory[] = []): Promise<Host> {
  const work = newFolder();
  const contentDir = join(work, 'content');
  await writeCorpus(contentDir, settings);
  for (const story of changed) {
    const folder = join(contentDir, 'stories', story.id);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.md'), storyFile(story));
  }
  const outDir = join(work, 'site');
  const pressTime = '2026-01-01T00:00:00Z';
  const { code, output } = await build({ contentDir, outDir, cacheDir: join(work, 'cache'), pressTime });
  if (code !== 0) throw new Error(output);
  const host = await serve(outDir);
  return {
    ...host,
    async close() {
      await host.close();
      rmSync(work, { recursive: true });
    },
  };
}

/**
 * What readers type who look for a story that they remember, with the stories that are good results: those that have all
 * these words in the headline, or in the standfirst.
 */
export function rememberedStories(stories: readonly CorpusStory[]): LabeledQuery[] {
  const wordsOf = (text: string): string[] => [...(text.toLowerCase().match(/[a-z]+/g) ?? [])];
  const remembered = stories.filter((_, place) => place % Math.floor(stories.length / 20) === 7);
  const label = (typed: readonly string[], field: 'headline' | 'standfirst'): LabeledQuery => ({
    typed: typed.join(' '),
    good: stories
      .filter((story) => typed.every((word) => wordsOf(story[field]).includes(word)))
      .map(({ id }) => id.split('/').at(-1) ?? ''),
  });
  return remembered.flatMap(({ headline, standfirst }) => {
    const inHeadline = wordsOf(headline);
    return [
      label(inHeadline.toSorted((a, b) => b.length - a.length).slice(0, 2), 'headline'),
      label(inHeadline.slice(1, 4), 'headline'),
      label(wordsOf(standfirst).slice(3, 7), 'standfirst'),
    ];
  });
}
