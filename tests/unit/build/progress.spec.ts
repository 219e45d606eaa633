/** What a build says while it works, and at its end. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Progress } from '../../../src/build/console/progress.ts';
import { summary } from '../../../src/build/console/summary.ts';
import { root } from '../../tools/root.ts';

/** A build whose clock the test sets, in seconds. */
function building(isLive: boolean) {
  const lines: string[] = [];
  const clock = { seconds: 4 };
  const add = (line: string) => void lines.push(line);
  const progress = new Progress({ isLive, show: add, say: add }, () => clock.seconds * 1000);
  return { progress, lines, clock };
}

test('a line that changes tells the phase, what is done of what, and the time left', () => {
  const { progress, lines, clock } = building(true);
  progress.begin('Rendering');
  progress.expect('page', 2000, 5000);
  clock.seconds = 5;
  progress.advance('page');
  clock.seconds = 5.05;
  progress.advance('page');
  clock.seconds = 14;
  progress.expect('picture', 1, 9);
  for (let page = 2; page < 100; page += 1) progress.advance('page');
  clock.seconds = 24;
  progress.advance('picture');
  expect(lines).toEqual([
    'Rendering',
    'Rendering · 1 of 2,000 pages',
    // 2 pages in 10 s.
    'Rendering · 2 of 2,000 pages · 0 of 1 picture · about 167 min left',
    // 100 pages in 20 s; what is done has gone.
    'Rendering · 100 of 2,000 pages · about 7 min left',
  ]);
});

test('a log gets a line for each phase, and one every 15 seconds', () => {
  const { progress, lines, clock } = building(false);
  progress.begin('Rendering');
  progress.expect('page', 100, 100);
  for (let page = 0; page < 40; page += 1) {
    clock.seconds += 1;
    progress.advance('page');
  }
  progress.begin('Publishing');
  expect(lines).toEqual([
    'Rendering',
    'Rendering · 15 of 100 pages · about 85 s left',
    'Rendering · 30 of 100 pages · about 70 s left',
    'Publishing · 40 of 100 pages · about 60 s left',
  ]);
});

test('the summary has pages, pictures, search, files, bytes, and what took how long', () => {
  const { progress, clock } = building(true);
  progress.begin('Reading the content');
  clock.seconds = 5;
  progress.begin('Rendering');
  progress.expect('page', 12, 5310);
  progress.expect('picture', 3, 2700);
  progress.expect('search part', 1, 14);
  for (const [task, end] of [
    ['page', 7],
    ['picture', 7.5],
    ['search part', 9],
  ] as const) {
    clock.seconds = end;
    progress.end(task);
  }
  const file = { size: 1_500_000 };
  expect(summary(progress, { files: [file, file], pages: 5310, milliseconds: 9500 })).toEqual([
    'Pages: 5,310; pages and feeds that have changed: 12.',
    'Pictures: 2,700 sizes, of which 3 new; 0.5 s after the last page.',
    'Search: 14 parts, of which 1 indexed; 1.5 s after the last page and picture.',
    'Files: 2 with 3.0 MB.',
    'Time: 9.5 s, of which starting 4.0 s, reading the content 1.0 s, rendering 4.0 s.',
  ]);
});

test('every command that starts Astro starts it without telemetry', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const commands = Object.values(scripts).flatMap((script) => script.split(' && '));
  const astro = commands.filter((command) => /\bastro\b(?!\.env)/.test(command));
  expect(astro).toHaveLength(3);
  for (const command of astro) expect(command).toContain(' --env-file=src/build/astro.env ');
  expect(readFileSync(join(root, 'src/build/astro.env'), 'utf8')).toMatch(/^ASTRO_TELEMETRY_DISABLED=1$/m);
});
