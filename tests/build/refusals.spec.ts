/** A build that cannot go well is refused with a sentence before it begins, and leaves the former edition. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from '../tools/build-command.ts';
import { digests, newFolder, write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { projectCopy } from '../tools/project-copy.ts';
import { copyOfSite } from '../tools/shared-site.ts';

const day = 24 * 60 * 60 * 1000;

// A machine whose clock was set by a time server is right.
if (!existsSync('/run/systemd/timesync/synchronized')) {
  test('a clock that would publish a waiting story long after its time is refused, unless PRESS_TIME says so', async () => {
    const settings = await copyOfSite('gazette');
    const daysAgo = (days: number) => new Date(Date.now() - days * day);
    const published = daysAgo(5)
      .toISOString()
      .replace(/\.\d+Z$/, 'Z');
    const story = `stories/${published.slice(0, 4)}/${published.slice(5, 7)}/waiting/index.md`;
    write(settings.contentDir, {
      [story]: `---\nheadline: Waiting\nstandfirst: It waits.\nsection: harbour\nbylineText: The editors\npublishedAt: ${published}\n---\n\nWords.\n`,
    });
    utimesSync(join(settings.contentDir, story), daysAgo(20), daysAgo(20));
    const nextEdition = join(settings.outDir, 'next-edition.json');
    writeFileSync(nextEdition, JSON.stringify({ at: published, reasons: [] }));
    utimesSync(nextEdition, daysAgo(10), daysAgo(10));
    const former = digests(settings.outDir);
    const { CI } = process.env;
    process.env['CI'] = '';
    try {
      const { code, output } = await build({ ...settings, pressTime: '' });
      expect(code).toBe(1);
      expect(output).toMatch(
        /Nothing was printed\. The clock says \d.*That is 5 days after .* 1 story would be published/,
      );
      expect(output).toContain('set PRESS_TIME to this time');
      expect(output).not.toMatch(/^ +at /m);
      expect(digests(settings.outDir)).toEqual(former);
      const told = await build({ ...settings, pressTime: new Date().toISOString().replace(/\.\d+Z$/, 'Z') });
      expect(told.code, told.output).toBe(0);
    } finally {
      if (CI === undefined) delete process.env['CI'];
      else process.env['CI'] = CI;
    }
    rmSync(dirname(settings.outDir), { recursive: true });
  });
}

test('a checkout that may not be written is refused in a sentence', async () => {
  const contentDir = await gazette();
  const [project, work] = [projectCopy(), newFolder()];
  mkdirSync(join(project, '.astro'), { recursive: true });
  for (const folder of [project, join(project, '.astro'), dirname(contentDir)]) chmodSync(folder, 0o555);
  chmodSync(work, 0o777);
  // The superuser may write anywhere.
  const account = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(join(project, 'node_modules/.bin/node'), [astro, 'build'], {
    ...account,
    cwd: project,
    env: {
      ...process.env,
      HOME: work,
      CONTENT_DIR: contentDir,
      OUT_DIR: join(work, 'site'),
      CACHE_DIR: join(work, 'cache'),
      PRESS_TIME: '2025-01-01T00:00:00Z',
      NO_COLOR: '1',
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  expect(code).toBe(1);
  expect(said).toMatch(/Nothing was written\. Astro writes to .*\.astro in every build, and may not\./);
  expect(said).not.toMatch(/^ +at /m);
  expect(existsSync(join(work, 'site'))).toBe(false);
  for (const folder of [project, join(project, '.astro'), dirname(contentDir)]) chmodSync(folder, 0o755);
  for (const folder of [project, work, dirname(contentDir)]) rmSync(folder, { recursive: true });
});
