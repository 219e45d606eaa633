import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { searchKey } from '../../newsroom/edition/cache-key.ts';
import type { Edition } from '../../newsroom/edition/edition.ts';
import { searchManifestPath, searchNewestPath, searchPartPath, searchPath } from '../../newsroom/edition/permalink.ts';
import type { SearchCard } from '../../newsroom/lists/search-card.ts';
import { searchableStories } from '../../newsroom/lists/search-page.ts';
import {
  searchParts,
  type SearchLexicon,
  type SearchManifest,
  type SearchPart,
  type SearchPartStories,
} from '../../newsroom/lists/search-parts.ts';
import { toStory } from '../../newsroom/story/story.ts';
import { searchCard } from '../../syndication/metadata/search-record.ts';
import type { Build } from '../build.ts';
import { progress } from '../console/progress.ts';
import { indexParts, type IndexedPart } from './index-parts.ts';
import { printLexicon } from './lexicon.ts';
import { wordsFile } from './part-indexer.ts';
import type { PartWords } from './part-words.ts';

type Shared = Pick<Build, 'edition' | 'environment' | 'unfinished' | 'staged'>;

/** A part of this edition: as the previous build left it, or indexed anew. */
interface CurrentPart {
  readonly part: SearchPart;
  readonly key: string;
  /** Reads its words, of which the lexicon is made. */
  readonly words: () => PartWords;
}

/**
 * Writes the search index of an edition: a bundle for each part, the lexicon, and their manifest. A part depends on its
 * own stories alone, and is indexed only if one of them has changed.
 */
export async function printSearchIndex(build: Shared): Promise<void> {
  const { edition, staged, unfinished } = build;
  const previous = readPrevious(build);
  // The parts of the previous build are of use only together with the engine that reads them.
  const previousEngine =
    previous?.engine !== undefined && staged.hasFolder(previous.engine.slice(1)) ? previous.engine : undefined;
  const jobs: { readonly part: SearchPartStories; readonly key: string }[] = [];
  const kept = new Map<string, CurrentPart>();
  const partsOfEdition = searchParts(searchableStories(edition), edition.outlet.timeZone);
  for (const part of partsOfEdition) {
    const path = searchPartPath(part.name);
    const key = digest(part.stories.map((story) => searchKey(story, edition)));
    const same = previous?.parts.find((candidate) => candidate.path === path);
    if (same && previousEngine !== undefined && staged.keepFolder(path.slice(1), key)) {
      kept.set(part.name, { part: same, key, words: () => readWords(build, path) });
    } else {
      jobs.push({ part, key });
    }
  }
  progress.expect('search part', jobs.length, partsOfEdition.length);
  const indexed = await indexParts(jobs, build);
  const engine = indexed.values().next().value?.engine ?? (kept.size > 0 ? previousEngine : undefined);
  if (engine !== undefined && indexed.size === 0) staged.keepFolder(engine.slice(1));
  const parts = partsOfEdition.flatMap(
    ({ name }) => kept.get(name) ?? currentPart(indexed.get(name), unfinished) ?? [],
  );
  const manifest: SearchManifest = {
    ...(engine !== undefined && { engine }),
    parts: parts.map(({ part }) => part),
    lexicons: printLexicons(parts, previous, build),
  };
  await mkdir(join(unfinished, searchPath), { recursive: true });
  await writeFile(join(unfinished, searchManifestPath), JSON.stringify(manifest));
  await writeFile(join(unfinished, searchNewestPath), JSON.stringify(newestCards(edition)));
}

/** The number of stories that are suggested while a reader types. Their file has some 4 kB. */
const newestStories = 50;

const newestCards = (edition: Edition): SearchCard[] =>
  searchableStories(edition)
    .slice(0, newestStories)
    .map((entry) => searchCard(toStory(entry, '', edition), entry.data.kicker));

function currentPart(indexed: IndexedPart | undefined, unfinished: string): CurrentPart | undefined {
  if (!indexed) return undefined;
  const { part, key } = indexed;
  return { part, key, words: () => unzipWords(readFileSync(join(unfinished, part.path, wordsFile))) };
}

/** Writes a lexicon for the newest year and one for all others, or keeps those of the previous build. */
function printLexicons(
  parts: readonly CurrentPart[],
  previous: SearchManifest | undefined,
  { staged, unfinished }: Shared,
): SearchLexicon[] {
  const numbered = parts.map((part, index) => ({ ...part, number: parts.length - 1 - index }));
  const newestYear = parts[0]?.part.year;
  const groups = {
    newest: numbered.filter(({ part }) => part.year === newestYear),
    archive: numbered.filter(({ part }) => part.year !== newestYear),
  };
  return Object.entries(groups).flatMap(([name, ofGroup]): SearchLexicon[] => {
    if (ofGroup.length === 0) return [];
    const path = searchPartPath(`words-${name}`);
    const key = digest(ofGroup.map((part) => `${part.number} ${part.key}`));
    const same = previous?.lexicons.find((lexicon) => lexicon.path === path);
    if (same && staged.keepFolder(path.slice(1), key)) return [same];
    const words = new Map(ofGroup.map((part) => [part.number, part.words()]));
    const files = printLexicon(words, join(unfinished, path));
    for (const { file } of files) staged.keys.set(`${path.slice(1)}${file}`, key);
    return [{ path, files }];
  });
}

function readPrevious({ staged }: Shared): SearchManifest | undefined {
  const text = staged.read(searchManifestPath.slice(1));
  return text && (JSON.parse(text.toString()) as SearchManifest);
}

function readWords({ staged }: Shared, path: string): PartWords {
  const zipped = staged.read(`${path.slice(1)}${wordsFile}`);
  if (!zipped) throw new Error(`${path} has no words.`);
  return unzipWords(zipped);
}

const unzipWords = (zipped: Buffer): PartWords => JSON.parse(gunzipSync(zipped).toString()) as PartWords;

const digest = (texts: readonly string[]): string => hash('sha1', texts.join(' '), 'base64url');
