/** What may befall a cache and an edition between two builds. */
import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { write } from './files.ts';
import type { SmallEdition, SmallBuildSettings } from './small-build.ts';

/** The edition that was printed before. */
export const former: SmallEdition = {
  'index.html': 'The bridge opens.',
  'feed.xml': 'One story.',
  '2024/02/bridge/index.html': 'The bridge, whole.',
  '2024/03/ferry/index.html': 'The ferry.',
  'search/2024/entry.json': '1',
  'search/2024/fragment/a': 'The bridge.',
  'search/2024/fragment/b': 'The ferry.',
};

const flip = (file: string, at: number) => {
  const bytes = readFileSync(file);
  bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 1;
  writeFileSync(file, bytes);
};

/** Accidents by name; `at` gives the place of a file in the staged output. */
export const accidents: Record<string, (settings: SmallBuildSettings, at: (path: string) => string) => void> = {
  'nothing at all': () => undefined,
  'the manifest is gone': ({ cacheDir }) => rmSync(join(cacheDir, 'manifest')),
  'the manifest is cut short': ({ cacheDir }) => truncateSync(join(cacheDir, 'manifest'), 90),
  'the manifest is empty': ({ cacheDir }) => truncateSync(join(cacheDir, 'manifest'), 0),
  'a byte of the manifest is another': ({ cacheDir }) => flip(join(cacheDir, 'manifest'), 100),
  'the copy is gone': ({ cacheDir }) => rmSync(join(cacheDir, 'staged'), { recursive: true }),
  'the cache is gone': ({ cacheDir }) => rmSync(cacheDir, { recursive: true }),
  'the edition is gone': ({ outDir }) => rmSync(outDir, { recursive: true }),
  'everything is gone': ({ cacheDir, outDir }) => {
    for (const folder of [cacheDir, outDir]) rmSync(folder, { recursive: true });
  },
  'a file has another size': (_, at) => writeFileSync(at('2024/03/ferry/index.html'), 'Not the ferry.'),
  'a file has another time': (_, at) => utimesSync(at('2024/03/ferry/index.html'), 5, 5),
  'a file is missing': (_, at) => rmSync(at('2024/03/ferry/index.html')),
  'a file of a year of the search index is missing': (_, at) => rmSync(at('search/2024/fragment/b')),
  'a file of a year of the search index is cut short': (_, at) => truncateSync(at('search/2024/fragment/b'), 1),
  'a year of the search index is missing': (_, at) => rmSync(at('search/2024'), { recursive: true }),
  'a file is there that nobody printed': (_, at) => writeFileSync(at('stray.html'), 'Stray.'),
  'a file is there among those of the search index that nobody printed': (_, at) =>
    writeFileSync(at('search/2024/fragment/stray'), 'Stray.'),
  'a folder is there that nobody printed': (_, at) => mkdirSync(at('2024/04/stray'), { recursive: true }),
  'a link stands where a file was': (_, at) => {
    rmSync(at('2024/03/ferry/index.html'));
    symlinkSync('../../../index.html', at('2024/03/ferry/index.html'));
  },
  'a folder stands where a file was': (_, at) => {
    rmSync(at('index.html'));
    mkdirSync(at('index.html'));
  },
  'a file stands where a folder was': (_, at) => {
    rmSync(at('2024'), { recursive: true });
    writeFileSync(at('2024'), 'A file.');
  },
  'the copy came from another machine, without its times': ({ cacheDir }) => {
    cpSync(join(cacheDir, 'staged'), join(cacheDir, 'from-afar'), { recursive: true });
    rmSync(join(cacheDir, 'staged'), { recursive: true });
    renameSync(join(cacheDir, 'from-afar'), join(cacheDir, 'staged'));
  },
  'somebody wrote into the edition that readers see': ({ outDir }) => {
    writeFileSync(join(outDir, '2024/03/ferry/index.html'), 'Edited in place.');
    write(outDir, { 'note.txt': 'Left here.' });
  },
  'another edition stands in its place': ({ outDir }) => {
    rmSync(outDir, { recursive: true });
    write(outDir, { '2019/01/old/index.html': 'Old.', 'index.html': 'The bridge opens!' });
  },
};
