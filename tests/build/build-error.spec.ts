/** A file that vanishes during a build is named in one line, without a stack. */
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { newFolder, write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { startBuild, type BuildSettings } from '../tools/build-command.ts';

for (const path of [
  'stories/2024/02/bridge-reopens/index.md',
  'stories/2024/02/bridge-reopens/bridge.png',
  'pages/about.md',
]) {
  test(`a build during which ${path} is removed says so, and leaves the former edition`, async () => {
    const work = newFolder();
    const settings: BuildSettings = {
      contentDir: await gazette(),
      outDir: join(work, 'site'),
      cacheDir: join(work, 'cache'),
      pressTime: '2025-01-01T00:00:00Z',
    };
    // By these two a build knows an edition.
    write(settings.outDir, { 'next-edition.json': '{}', 'search/contents.json': '{}' });
    write(settings.outDir, { 'index.html': 'The former edition.' });
    const { child, done } = startBuild(settings);
    child.stdout?.on('data', (chunk: Buffer) => {
      // The check has passed, and no page is made yet.
      if (chunk.toString().includes('Bundling the code')) rmSync(join(settings.contentDir, path), { force: true });
    });
    const { code, output } = await done;
    expect(code, output).toBe(1);
    expect(output).toMatch(new RegExp(`${path}:1 file: is not there any more → put it back`));
    expect(output).not.toMatch(/^ +at /m);
    expect(readFileSync(join(settings.outDir, 'index.html'), 'utf8')).toBe('The former edition.');
    for (const folder of [work, dirname(settings.contentDir)]) rmSync(folder, { recursive: true });
  });
}
