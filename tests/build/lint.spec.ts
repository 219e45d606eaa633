/** The lint rule that forbids clocks and dice is in force wherever output is made, and catches what it should. */
import { expect, test } from '@playwright/test';
import { ESLint, Linter } from 'eslint';
import { root } from '../tools/root.ts';

const source = 'export const all = [new Date(), new Date, Date.now(), Math.random(), new Date(iso)];\n';

/** Returns the lines of what lint finds of clocks and dice in a file of this name. */
async function clocksAndDice(path: string): Promise<string[]> {
  const config = (await new ESLint({ cwd: root }).calculateConfigForFile(path)) as Linter.Config;
  const { 'no-restricted-syntax': rule = 'off' } = config.rules ?? {};
  return new Linter().verify(source, { rules: { 'no-restricted-syntax': rule } }).map(({ message }) => message);
}

for (const path of ['src/text/words.ts', 'src/newsroom/story/story.ts', 'src/components/story/Story.astro']) {
  test(`${path} may neither read a clock nor throw dice`, async () => {
    expect(await clocksAndDice(path)).toEqual([
      ...Array.from({ length: 3 }, () => 'Pass press time down instead.'),
      'Two builds of one commit must be alike to the byte.',
    ]);
  });
}

test('the clock is read in two places, and outside of src/', async () => {
  for (const path of ['newsroom/edition/environment.ts', 'components/story/notices/aging.ts']) {
    expect(await clocksAndDice(`src/${path}`)).toEqual([]);
  }
  expect(await clocksAndDice('tests/run.ts')).toEqual([]);
});
