/**
 * The invariant of builds, over all that authors, editors, engineers and accidents may change: an edition that
 * takes from the former one what has not changed is the edition that a cold build prints.
 *
 * `STEPS` says how many editions follow one another, `SEED` which edits lead to them.
 */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { ContentTree } from '../tools/content-tree.ts';
import { Workspace, mend } from '../tools/workspace.ts';
import { differences } from '../tools/editions.ts';
import { accidents, editsOfCode, editsOfOutlet, editsOfPaper, losses } from '../tools/edits-of-paper.ts';
import { editsOfLive } from '../tools/edits-of-live.ts';
import { editsOfStories } from '../tools/edits-of-stories.ts';
import { projectCopy } from '../tools/project-copy.ts';
import { oldPaper } from '../tools/old-paper.ts';
import { newFolder } from '../tools/files.ts';
import { startBuild, type BuildSettings } from '../tools/build-command.ts';

const steps = Number(process.env['STEPS'] ?? 3);
const seed = Number(process.env['SEED'] ?? 20190517);

const some = { ...editsOfStories, ...editsOfLive, ...editsOfPaper, ...accidents };
const all = { ...editsOfOutlet, ...editsOfCode, ...losses };
const edits = { ...some, ...all };

/** Prints the edition that the workspace has prepared. */
async function print({ tree, pressTime, project }: Workspace, outDir: string, cacheDir: string): Promise<void> {
  const settings: BuildSettings = { contentDir: tree.folder, outDir, cacheDir, pressTime };
  const { code, output } = await startBuild(settings, project).done;
  expect(code, output).toBe(0);
}

/** How the edition differs from that of a cold build. */
async function differencesFromCold(workspace: Workspace): Promise<string[]> {
  const work = newFolder();
  const outDir = join(work, 'site');
  await print(workspace, outDir, join(work, 'cache'));
  const found = differences(workspace.outDir, outDir);
  rmSync(work, { recursive: true });
  return found;
}

/**
 * Deals the edits to the steps as one deals cards, so that each comes before any comes again. Edits that change every
 * page hide what others leave, so they have every third step for themselves.
 */
function* hands(workspace: Workspace): Generator<string[], never> {
  const few = endless(workspace, Object.keys(all));
  const many = endless(workspace, Object.keys(some));
  for (let step = 1; ; step += 1) {
    const [deck, least, most] = step % 3 === 0 ? ([few, 1, 4] as const) : ([many, 4, 12] as const);
    yield Array.from({ length: least + workspace.number(most - least) }, () => deck.next().value);
  }
}

function* endless(workspace: Workspace, cards: readonly string[]): Generator<string, never> {
  for (;;) yield* workspace.shuffled(cards);
}

test(`${steps} editions, each after edits drawn by lot, are those that a cold build prints`, async () => {
  test.setTimeout(60_000 + steps * 90_000);
  const property = fc.asyncProperty(fc.gen(), async (lots) => {
    const work = newFolder();
    const tree = new ContentTree(await oldPaper());
    const workspace = new Workspace(tree, projectCopy(), join(work, 'site'), join(work, 'cache'), lots);
    await print(workspace, workspace.outDir, workspace.cacheDir);
    const history: string[] = [];
    const deals = hands(workspace);
    for (let step = 1; step <= steps; step += 1) {
      const hand = deals.next().value;
      history.push(hand.join('; '));
      for (const name of hand) await edits[name]?.(workspace);
      await mend(workspace);
      if (workspace.number(2) === 0) workspace.checkout?.commit();
      await print(workspace, workspace.outDir, workspace.cacheDir);
      const found = await differencesFromCold(workspace);
      expect(found, `SEED=${seed}, step ${step}, in ${tree.folder}:\n${history.join('\n')}`).toEqual([]);
    }
    for (const folder of [work, dirname(tree.folder), workspace.project]) rmSync(folder, { recursive: true });
  });
  // A failure is not made smaller, since each try would take minutes. The seed repeats it.
  await fc.assert(property, { numRuns: 1, seed, endOnFailure: true });
});
