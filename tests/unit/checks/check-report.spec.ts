/** What `npm run check` prints of many problems, and for whom. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Problem } from '../../../src/reading/problem.ts';
import { kindOf, kindsOf, report } from '../../../src/checks/report.ts';
import { story } from '../../tools/story-in-process.ts';
import { newFolder } from '../../tools/files.ts';

let folder = '';
beforeEach(() => (folder = newFolder()));
afterEach(() => rmSync(folder, { recursive: true }));

const problem = (index: number, field: string, message: string, severity: Problem['severity'] = 'error'): Problem => ({
  severity,
  file: `/content/stories/2024/03/story-${index}/index.md`,
  line: index + 1,
  field,
  message,
});
const deadLink = (index: number) =>
  problem(index, 'body', `the link /2019/05/gone-${index}/ leads nowhere → did you mean /2019/05/gone/?`);
const many = [
  ...Array.from({ length: 70 }, (_, index) => deadLink(index)),
  ...Array.from({ length: 9 }, (_, index) =>
    problem(index, `topics[${index}]`, `the topic "t${index}" does not exist → write it`),
  ),
  problem(3, 'publishedAt', 'falls into 2024/05 → move the folder', 'warning'),
];

test('problems are of one kind if only words of the author, paths and numbers differ', () => {
  expect(kindsOf(many).map(({ name, count }) => [count, name])).toEqual([
    [70, 'error body: the link … leads nowhere'],
    [9, 'error topics: the topic … does not exist'],
    [1, 'warning publishedAt: falls into …'],
  ]);
  expect(kindOf(problem(1, 'title', 'unknown field → x'))).not.toBe(kindOf(problem(1, 'author', 'unknown field → x')));
  expect(kindOf(problem(1, 'file', 'is empty → x'))).not.toBe(kindOf(problem(1, 'file', 'is empty → x', 'warning')));
});

test('few problems are listed one by one', () => {
  expect(report(many.slice(0, 50), folder)).toHaveLength(50);
  expect(report([], folder)).toEqual([]);
});

test('many problems are counted by kind, each with an example, and listed in a file', () => {
  const lines = report(many, folder);
  expect(lines).toEqual([
    expect.stringMatching(/^70 × .*story-0\/index\.md:1 body: the link \/2019\/05\/gone-0\/ leads nowhere/),
    expect.stringMatching(/^ 9 × .*story-0\/index\.md:1 topics\[0\]: /),
    expect.stringMatching(/^ 1 × .*story-3\/index\.md:4 publishedAt: warning: /),
    `80 problems of 3 kinds, each with its first example → see all in ${join(folder, 'problems.txt')}`,
  ]);
  expect(readFileSync(join(folder, 'problems.txt'), 'utf8').trimEnd().split('\n')).toEqual(report(many, folder, 80));
});

test('a hundred kinds are cut to the limit', () => {
  const kinds = Array.from({ length: 100 }, (_, index) =>
    problem(index, `field${'x'.repeat(index)}`, 'is wrong → mend it'),
  );
  expect(report(kinds, folder, 10)).toHaveLength(12);
  expect(report(kinds, folder, 10)[10]).toBe('… and 90 more kinds');
});

test('the check prints text, JSON, annotations and a code quality report, by kind and to a limit', async () => {
  const checked = (...args: string[]) => story(join(folder, 'content'), '2025-01-01T00:00:00Z', ['check', ...args]);
  const { code, text } = await checked();
  expect(code).toBe(1);
  expect(text).toMatch(/there is no such folder → set CONTENT_DIR.*\n1 error, 0 warnings\n$/);
  expect(JSON.parse((await checked('--format', 'json')).text)).toEqual([
    expect.objectContaining({ severity: 'error', line: 1, field: 'file', kind: 'error file: there is no such folder' }),
  ]);
  expect((await checked('--format', 'github')).text).toMatch(
    /^::error file=.*content,line=1,title=file::there is no such folder → /,
  );
  expect(JSON.parse((await checked('--format', 'gitlab')).text)).toEqual([
    expect.objectContaining({ severity: 'critical', check_name: 'error file: there is no such folder' }),
  ]);
  const other = await checked('--kind', 'link');
  expect(other.text).toBe('0 errors, 0 warnings\n');
  expect(other.code).toBe(1);
  expect((await checked('--limit', '0')).text).toContain('1 problem of 1 kind');
  expect((await checked('--limit', 'all')).text).toMatch(/whole number/);
});
