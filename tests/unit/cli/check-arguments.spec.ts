/** Words of a command line that belong to no option: what their author is told. */
import { afterEach, beforeEach, test, vi } from 'vitest';
import { ContentTree } from '../../tools/content-tree.ts';
import { freshGazette } from '../../tools/gazette.ts';
import { deskAt } from '../../tools/story-desk.ts';

let tree: ContentTree;
const { refused } = deskAt('2025-01-01T12:00:00Z', () => tree.folder);

beforeEach(async () => {
  tree = new ContentTree(await freshGazette());
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const rows: readonly [line: string, together: string][] = [
  ['schedule bridge-reopens --at 2026-11-28 09:00', '--at "2026-11-28 09:00"'],
  ['schedule --at 2026-11-28 09:00 bridge-reopens --embargo', '--at "2026-11-28 09:00"'],
  ['pin bridge-reopens --until 2026-11-28 09:00', '--until "2026-11-28 09:00"'],
  ['urgent --until 2026-11-28 09:00 The bridge is closed', '"The bridge is closed" --until "2026-11-28 09:00"'],
  ['correct bridge-reopens --text It was five --at 2024-12-28 09:00', '--text "It was five" --at "2024-12-28 09:00"'],
  ['kill bridge-reopens --reason Forged papers --yes', '--reason "Forged papers"'],
  ['new Council votes on bridge --section council', '"Council votes on bridge"'],
  ['new --standfirst One or two sentences. --section council Bridge', '--standfirst "One or two sentences."'],
  ['update bridge-reopens First results are in --key', '"First results are in"'],
  ['publish --message Bridge and ferry', '--message "Bridge and ferry"'],
];
for (const [line, together] of rows) {
  test(`"${line}" is told with its words in quotation marks`, async () => {
    const told = new RegExp(`belongs to no option → put words .* in quotation marks: ${RegExp.escape(together)}\\n`);
    await refused(line.split(' '), told, 2);
  });
}

test('a word too many is told where no option takes one', async () => {
  await refused(['list', 'drafts'], /"drafts" belongs to no option → take it out/, 2);
});

test('an option that npm has taken, since two dashes are missing, is told', async () => {
  vi.stubEnv('npm_config_at', 'true');
  const told = /npm has taken --at for .* → put -- in front, as in npm run story -- schedule …/;
  await refused(['schedule', 'bridge-reopens', 'now'], told, 2);
  vi.stubEnv('npm_config_at', undefined);
  vi.stubEnv('npm_config_drafts', 'true');
  await refused(['list'], /npm has taken --drafts for .* as in npm run story -- list …/, 2);
});
