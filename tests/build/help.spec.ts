/** Each command of ours that runs on its own says what it does when it is asked, and does nothing else. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../tools/root.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** The programs of this repository; `ready` belongs to others, and runs before any package is installed. */
const programs = Object.entries(scripts).flatMap(([name, command]): [string, string][] => {
  const [, program] = /\bnode (?:\S+ )*?((?:src\/cli|tests)\/\S+)/.exec(command) ?? [];
  return program === undefined || name === 'ready' ? [] : [[name, program]];
});

test('all programs are found', () => {
  expect(programs.map(([name]) => name)).toEqual(expect.arrayContaining(['check', 'fonts', 'map', 'story', 'test']));
});

for (const [name, program] of programs) {
  test(`npm run ${name} -- --help`, () => {
    const { status, stdout, stderr } = spawnSync('node_modules/.bin/node', [program, '--help'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout).toMatch(new RegExp(`^(?:Usage: )?npm (?:run )?${name} -- .*\\n\\n[A-Z]`));
    expect(status).toBe(0);
  });
}
