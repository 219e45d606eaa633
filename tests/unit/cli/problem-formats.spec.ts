/** What the hosts of repositories are told of problems. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asAnnotations, asCodeQuality, asJson, pathsInRepository } from '../../../src/cli/problem-formats.ts';
import type { Problem } from '../../../src/reading/problem.ts';
import { root } from '../../tools/root.ts';

const contentDir = join(root, 'tests/fixtures/gazette');
const pathOf = pathsInRepository(contentDir);

const problem = (severity: Problem['severity'], line: number, message = `problem ${line} → mend it`): Problem => {
  return {
    severity,
    file: join(contentDir, 'stories/2024/02/fire, at: 5%/index.md'),
    line,
    field: 'byline[0]',
    message,
  };
};

test('files are named from the root of the repository, wherever the content lies in it', () => {
  expect(pathOf(join(contentDir, 'outlet.yaml'))).toBe('tests/fixtures/gazette/outlet.yaml');
  expect(pathsInRepository(join(root, 'no-such-folder'))(join(root, 'no-such-folder'))).toBe('no-such-folder');
});

test('an annotation has its marks escaped: in properties also colons and commas', () => {
  expect(asAnnotations([problem('error', 3, '100% wrong:\n1, two')], pathOf)).toEqual([
    '::error file=tests/fixtures/gazette/stories/2024/02/fire%2C at%3A 5%25/index.md,line=3,title=byline[0]::100%25 wrong:%0A1, two',
  ]);
});

test('errors come before warnings, ten of each, and all others are counted and listed in the log', () => {
  const warnings = Array.from({ length: 12 }, (_, index) => problem('warning', index + 1));
  const errors = Array.from({ length: 11 }, (_, index) => problem('error', index + 101));
  const lines = asAnnotations([...warnings, ...errors], pathOf);
  expect(lines.map((line) => /^(?:::\w+|\S)/.exec(line)?.[0])).toEqual([
    ...Array.from({ length: 10 }, () => '::error'),
    ...Array.from({ length: 10 }, () => '::warning'),
    '::notice',
    't',
    't',
    't',
  ]);
  expect(lines[20]).toBe('::notice title=npm run check::1 more error and 2 more warnings → see the log of this step');
  expect(lines[21]).toMatch(/index\.md:111 byline\[0\]: problem 111/);
  expect(asAnnotations(errors.slice(1), pathOf).filter((line) => line.startsWith('::notice'))).toEqual([]);
});

test('GitLab can tell each problem from all others, also from one that says the same', () => {
  const [first, second, moved, warning] = JSON.parse(
    asCodeQuality(
      [
        problem('error', 3, 'same → x'),
        problem('error', 9, 'same → x'),
        problem('error', 5, 'other → x'),
        problem('warning', 5, 'third → x'),
      ],
      pathOf,
    ).join('\n'),
  ) as { fingerprint: string; severity: string }[];
  expect(first?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(first).toEqual({
    description: 'byline[0]: same → x',
    check_name: 'error byline: same',
    fingerprint: first?.fingerprint,
    severity: 'critical',
    location: { path: 'tests/fixtures/gazette/stories/2024/02/fire, at: 5%/index.md', lines: { begin: 3 } },
  });
  expect(new Set([first, second, moved, warning].map((one) => one?.fingerprint)).size).toBe(4);
  expect(warning?.severity).toBe('minor');
  const [alone] = JSON.parse(asCodeQuality([problem('error', 77, 'same → x')], pathOf).join('')) as (typeof first)[];
  expect(alone?.fingerprint).toBe(first?.fingerprint);
});

test('programs get every field and the kind', () => {
  expect(JSON.parse(asJson([problem('warning', 3)], pathOf).join(''))).toEqual([
    { ...problem('warning', 3), file: pathOf(problem('warning', 3).file), kind: 'warning byline: problem …' },
  ]);
});
