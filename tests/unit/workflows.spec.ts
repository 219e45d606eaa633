/** What the workflows may do, and which code of others they run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../tools/root.ts';
import { readWorkflow, workflowFiles, workflowText } from '../tools/workflow.ts';

const publish = readWorkflow('.github/workflows/publish.yml');
const pullRequest = readWorkflow('.github/workflows/pull-request.yml');

test('each action is pinned to a commit, with its version beside it, and to one version everywhere', () => {
  const uses = workflowFiles.flatMap((file) => workflowText(file).match(/\buses:.*/g) ?? []);
  expect(uses.length).toBeGreaterThan(8);
  const isPinned = /^uses: (?:[\w-]+\/){1,2}[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
  expect(uses.map((line) => line.trim()).filter((line) => !isPinned.test(line))).toEqual([]);
  const versions = Map.groupBy(
    uses.map((line) => line.slice('uses: '.length)),
    (line) => line.split(/[/@]/, 2).join('/'),
  );
  for (const [action, lines] of versions) {
    expect(new Set(lines.map((line) => line.split('@')[1])).size, action).toBe(1);
  }
});

test('Dependabot proposes newer versions of the actions', () => {
  const { updates } = parse(readFileSync(join(root, '.github/dependabot.yml'), 'utf8')) as {
    readonly updates: readonly { readonly 'package-ecosystem': string; readonly directory: string }[];
  };
  expect(updates.map((update) => [update['package-ecosystem'], update.directory])).toEqual([['github-actions', '/']]);
});

test('a pull request from a fork gets no secret and no permission but to read', () => {
  expect(Object.keys(pullRequest.on)).toEqual(['pull_request']);
  expect(pullRequest.permissions).toEqual({ contents: 'read' });
  expect(Object.values(pullRequest.jobs).map(({ permissions }) => permissions)).toEqual([undefined]);
  expect(workflowText('.github/workflows/pull-request.yml')).not.toMatch(/secrets\.|github\.token|pull_request_target/);
  const checkout = pullRequest.jobs['site']?.steps.find(({ uses }) => uses?.startsWith('actions/checkout@'));
  expect(checkout?.with?.['persist-credentials']).toBe(false);
});

test('no text that others write becomes part of a script', () => {
  const scripts = workflowFiles.flatMap((file) =>
    Object.values(readWorkflow(file).jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? [])),
  );
  expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
});

test('a tick of the clock takes no place among editions before it has found that one is due', () => {
  const { due, print, deploy } = publish.jobs;
  expect(publish).not.toHaveProperty('concurrency');
  expect(due?.concurrency).toBeUndefined();
  expect(print).toMatchObject({ needs: 'due', if: "needs.due.outputs.is-due == 'true'" });
  // An edition that is being made or deployed is never canceled, and each is made of the newest commit.
  for (const job of [print, deploy]) expect(job?.concurrency?.['cancel-in-progress'] ?? false).toBe(false);
  expect(print?.steps[0]?.with).toEqual({ ref: '${{ github.ref_name }}' });
});

test('the addresses of the commit that was deployed are noted, and pushed to the branch', () => {
  const { print, ledger } = publish.jobs;
  expect(print?.outputs).toEqual({ commit: '${{ steps.commit.outputs.commit }}' });
  expect(print?.steps.find(({ id }) => id === 'commit')?.run).toContain('git rev-parse HEAD');
  expect(ledger?.needs).toEqual(['print', 'deploy']);
  expect(ledger?.steps[0]?.with).toEqual({ ref: '${{ needs.print.outputs.commit }}' });
  expect(ledger?.steps.at(-1)?.run).toContain('git push origin "HEAD:$GITHUB_REF_NAME"');
});

test('a build that fails or takes too long keeps its cache for the next', () => {
  const steps = publish.jobs['print']?.steps ?? [];
  const place = (name: string) => steps.findIndex(({ uses, id }) => id === name || uses?.startsWith(`${name}@`));
  const [restored, saved] = [place('actions/cache/restore'), place('actions/cache/save')];
  expect(place('actions/cache')).toBe(-1);
  expect([restored < place('build'), saved]).toEqual([true, place('build') + 1]);
  expect(steps[saved]?.if).toBe("always() && steps.build.outcome != 'skipped'");
  expect(steps[restored]?.with).toEqual({ ...steps[saved]?.with, 'restore-keys': 'edition-' });
  // A key is written once: a run that is tried again needs another.
  expect(steps[saved]?.with?.['key']).toBe('edition-${{ github.run_id }}-${{ github.run_attempt }}');
});

test('each job has the permissions that it needs, and no other', () => {
  expect(publish.permissions).toEqual({});
  expect(Object.entries(publish.jobs).map(([name, { permissions }]) => [name, permissions])).toEqual([
    ['due', { pages: 'read' }],
    ['print', { contents: 'read' }],
    ['deploy', { pages: 'write', 'id-token': 'write' }],
    ['ledger', { contents: 'write' }],
  ]);
});
