/**
 * The staged output, in which a build is prepared: whatever happens to it, to its manifest, or to the build, the next
 * edition is what it should be.
 *
 * `STAGED_RUNS` says how many random histories are tried, `SEED` which.
 */
import { linkSync, lstatSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { textsIn } from '../tools/editions.ts';
import { newFolder } from '../tools/files.ts';
import { accidents, former } from '../tools/small-accidents.ts';
import {
  isCutShort,
  onDiskOfItsOwn,
  printSmall,
  restart,
  type SmallEdition,
  type SmallBuildSettings,
} from '../tools/small-build.ts';

const runs = Number(process.env['STAGED_RUNS'] ?? 20);
const seed = Number(process.env['SEED'] ?? 20190517);

/** After the bridge was renamed and a story of another year came. */
const next: SmallEdition = {
  'index.html': 'The lock opens.',
  'feed.xml': 'Two stories.',
  '2025/01/lock/index.html': 'The lock.',
  '2024/03/ferry/index.html': 'The ferry.',
  'search/2024/entry.json': '2',
  'search/2024/fragment/b': 'The ferry.',
  'search/2024/fragment/c': 'The swing bridge.',
  'search/2025/entry.json': '3',
  'search/2025/fragment/d': 'The lock.',
};

function newSettings(): SmallBuildSettings {
  const work = newFolder();
  return {
    work,
    cacheDir: join(work, 'cache'),
    outDir: join(work, 'public/site'),
    unfinished: join(work, 'unfinished'),
    version: 'one',
  };
}

const clear = ({ work }: SmallBuildSettings) => rmSync(work, { recursive: true });

for (const [name, befall] of Object.entries(accidents)) {
  test(`the next edition is right although ${name}`, () => {
    for (const edition of [former, next]) {
      const settings = newSettings();
      printSmall(former, settings);
      befall(settings, (path) => join(settings.cacheDir, 'staged', path));
      printSmall(edition, settings);
      expect(textsIn(settings.outDir)).toEqual(edition);
      // And the one after it, for which the first has left its manifest.
      printSmall(former, settings);
      expect(textsIn(settings.outDir)).toEqual(former);
      clear(settings);
    }
  });
}

test('what another version of the code printed is printed again', () => {
  const settings = newSettings();
  printSmall(former, settings);
  const before = statSync(join(settings.outDir, 'index.html'));
  printSmall(former, settings);
  expect(statSync(join(settings.outDir, 'index.html')).ino).toBe(before.ino);
  printSmall(former, { ...settings, version: 'two' });
  expect(statSync(join(settings.outDir, 'index.html')).ino).not.toBe(before.ino);
  clear(settings);
});

test('what has not changed is neither written nor copied: the edition and the staged output share their files', () => {
  const settings = newSettings();
  printSmall(former, settings);
  const paths = Object.keys(former).filter((path) => former[path] === next[path]);
  const facts = (folder: string) =>
    paths.map((path) => lstatSync(join(folder, path))).map(({ ino, mtimeMs }) => ({ ino, mtimeMs }));
  const before = facts(settings.outDir).slice(0, 1);
  printSmall(next, settings);
  expect(paths[0]).toBe('2024/03/ferry/index.html');
  expect(facts(settings.outDir).slice(0, 1)).toEqual(before);
  expect(facts(join(settings.cacheDir, 'staged'))).toEqual(facts(settings.outDir));
  clear(settings);
});

for (const name of ['cache', 'public', 'unfinished']) {
  test(`the folder "${name}" may lie on another disk: editions are right, and what has not changed is kept`, () => {
    const settings = newSettings();
    onDiskOfItsOwn(join(settings.work, name), () => {
      const kept = [former, former, next, former].map((edition) => {
        const changes = printSmall(edition, settings);
        expect(textsIn(settings.outDir)).toEqual(edition);
        return changes.kept;
      });
      expect(kept).toEqual([0, 6, 1, 1]);
    });
    clear(settings);
  });
}

test('after a power cut at any moment the next start finds a whole edition, and the next edition is right', () => {
  let moment = 1;
  for (let isDone = false; !isDone; moment += 1) {
    for (const after of [former, next]) {
      const settings = newSettings();
      printSmall(former, settings);
      isDone = !isCutShort(moment, () => printSmall(next, settings));
      restart(settings);
      expect([former, next], `at moment ${moment}`).toContainEqual(textsIn(settings.outDir));
      printSmall(after, settings);
      expect(textsIn(settings.outDir), `after a cut at moment ${moment}`).toEqual(after);
      clear(settings);
    }
  }
  expect(moment).toBeGreaterThan(30);
});

test(`${runs} random histories of editions, accidents and power cuts end in the right edition`, () => {
  const anEdition = fc.dictionary(
    fc.constantFrom(...new Set([...Object.keys(former), ...Object.keys(next)])),
    fc.constantFrom('a', 'b', 'c'),
    { minKeys: 1 },
  );
  const aDay = fc.record({
    edition: anEdition,
    cuts: fc.array(fc.nat({ max: 60 }), { maxLength: 2 }),
    accident: fc.option(fc.constantFrom(...Object.keys(accidents)), { freq: 2 }),
    version: fc.constantFrom('one', 'one', 'one', 'two'),
  });
  const property = fc.property(fc.array(aDay, { minLength: 2, maxLength: 8 }), (days) => {
    const settings = newSettings();
    for (const { edition, cuts, accident, version } of days) {
      const today = { ...settings, version };
      if (accident !== null)
        tryTo(() => accidents[accident]?.(settings, (path) => join(settings.cacheDir, 'staged', path)));
      for (const cut of cuts) isCutShort(cut, () => printSmall(edition, today));
      printSmall(edition, today);
      expect(textsIn(settings.outDir)).toEqual(edition);
    }
    clear(settings);
  });
  fc.assert(property, { numRuns: runs, seed });
});

/** An accident may find nothing that it could befall. */
function tryTo(work: () => void): void {
  try {
    work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}

test('a file that stands under two names is one file to nobody: the edition keeps its own', () => {
  const settings = newSettings();
  printSmall(former, settings);
  linkSync(join(settings.outDir, 'index.html'), join(settings.outDir, 'twin.html'));
  printSmall(next, settings);
  expect(textsIn(settings.outDir)).toEqual(next);
  clear(settings);
});
