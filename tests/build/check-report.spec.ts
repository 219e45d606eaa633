/** The formats of `npm run check`. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { newFolder } from '../tools/files.ts';
import { check } from '../tools/press.ts';

test('the check prints text, JSON and annotations, by kind and to a limit', async () => {
  const folder = newFolder();
  const content = join(folder, 'content');
  const orders = {
    contentDir: content,
    outDir: folder,
    cacheDir: join(folder, 'cache'),
    pressTime: '2025-01-01T00:00:00Z',
  };
  const checked = (...args: string[]) => check(orders, ...args);
  const { code, output } = await checked();
  expect(code).toBe(1);
  expect(output).toMatch(/there is no such folder → set CONTENT_DIR.*\n1 error, 0 warnings\n$/);
  expect(JSON.parse((await checked('--format', 'json')).output)).toEqual([
    expect.objectContaining({ severity: 'error', line: 1, field: 'file', kind: 'error file: there is no such folder' }),
  ]);
  expect((await checked('--format', 'github')).output).toMatch(
    /^::error file=.*content,line=1,title=file::there is no such folder → /,
  );
  const other = await checked('--kind', 'link');
  expect(other.output).toBe('0 errors, 0 warnings\n');
  expect(other.code).toBe(1);
  expect((await checked('--limit', '0')).output).toContain('1 problem of 1 kind');
  expect((await checked('--limit', 'all')).output).toMatch(/whole number/);
  rmSync(folder, { recursive: true });
});
