/**
 * What an operator's publishing line does in a day: a push, ticks of the clock, a machine that dies, and a mistake that is
 * taken back. The steps of publish.yml run in the order of its jobs, in checkouts of a real server of git, and readers ask
 * a real host. Stand-ins are few: GitHub's actions, which copy files from one machine to another, `gh`, the clock, and
 * `npm ci`, which links the packages that are here.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Clone } from '../tools/clone.ts';
import { newFolder } from '../tools/files.ts';
import { LocalRunner, type StepOptions } from '../tools/local-runner.ts';
import { root } from '../tools/root.ts';
import { serve, type Host } from '../tools/serve.ts';
import { readWorkflow, type WorkflowStep } from '../tools/workflow.ts';

const { jobs } = readWorkflow('.github/workflows/publish.yml');
const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' });
const outlet = 'content/the-harbor-post';

let work: string;
let server: string;
let desk: Clone;
let host: Host;
let now: string;

test.beforeEach(async () => {
  work = newFolder();
  server = join(work, 'server.git');
  git('init', '--quiet', '--bare', '--initial-branch=main', server);
  now = '2026-03-02T12:00:00Z';
  desk = new Clone();
  const flags = '--locale en-US --url https://harbor-post.example --time-zone America/New_York --sections News'.split(
    ' ',
  );
  atDesk('outlet', 'new', '--name', 'The Harbor Post', ...flags);
  desk.commit('Begin an outlet');
  desk.git('push', '--quiet', server, 'main');
  mkdirSync(join(work, 'site'));
  host = await serve((path) => (existsSync(join(work, 'site')) ? join(work, 'site') : path));
});

test.afterEach(async () => {
  await host.close();
  for (const folder of [work, desk.folder]) rmSync(folder, { recursive: true, force: true });
});

/** Runs a command of package.json as an editor does. Returns what it said. */
function atDesk(command: 'outlet' | 'story', ...args: string[]): string {
  const { FORCE_COLOR: _, ...env } = process.env;
  const program = `src/cli/${command}.${command === 'story' ? 'mjs' : 'ts'}`;
  const run = spawnSync(join(root, 'node_modules/.bin/node'), [program, ...args], {
    cwd: desk.folder,
    env: { ...env, CONTENT_DIR: '', PRESS_TIME: now, NO_COLOR: '1' },
  });
  expect(run.status, `${run.stdout.toString()}${run.stderr.toString()}`).toBe(0);
  return run.stdout.toString();
}

/** Writes the text of a story, gives it its time, and pushes it. */
function pushStory(headline: string, at: string): string {
  const slug = headline.toLowerCase().replaceAll(' ', '-');
  atDesk('story', 'new', headline, '--section', 'news', '--standfirst', 'It is news.');
  const file = join(desk.folder, outlet, `stories/2026/03/${slug}/index.md`);
  const [frontMatter = ''] = /^---\n[^]*?\n---\n/.exec(readFileSync(file, 'utf8')) ?? [];
  writeFileSync(file, `${frontMatter}\nA ship came in.\n`);
  atDesk('story', 'schedule', slug, '--at', at);
  push(`Add ${slug}`);
  return `/2026/03/${slug}/`;
}

/** Pushes what is committed, and before it what is not under this message. */
function push(message?: string): void {
  if (message !== undefined) desk.commit(message);
  desk.git('pull', '--quiet', '--rebase', server, 'main');
  desk.git('push', '--quiet', server, 'HEAD:main');
}

/** What has become of a run of the workflow: the jobs that were done, and what they said. */
interface LineRun {
  readonly done: readonly string[];
  readonly said: string;
  readonly isGreen: boolean;
}

/** Runs the workflow for an event: each job on a machine of its own, after the one that it needs. */
async function line(event: 'push' | 'schedule', options: StepOptions = {}): Promise<LineRun> {
  const machines = new LocalRunner(newMachine());
  machines.standIn('gh', `echo ${host.origin}/`);
  machines.standIn('date', `[ "$*" = +%s ] && exec echo ${Date.parse(now) / 1000}; exec /bin/date "$@"`);
  const npm = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
  machines.standIn('npm', `[ "$1" = ci ] && exec ln -s ${join(root, 'node_modules')} node_modules; exec ${npm} "$@"`);
  const env = { CONTENT_DIR: '', PRESS_TIME: now, EVENT: event, GITHUB_REPOSITORY: 'harbor/post' };
  const done: string[] = [];
  let outputs = '';
  let said = '';
  for (const [name, job] of Object.entries(jobs)) {
    expect(job.needs).toBe(done.at(-1));
    if (job.if !== undefined && !isMet(job.if, outputs)) return { done, said, isGreen: true };
    const machine = newMachine();
    for (const step of job.steps) {
      if (step.run === undefined) {
        act(step, machine);
        continue;
      }
      const result = await machines.run(step, env, { ...options, cwd: machine });
      said += result.said;
      outputs += result.output;
      if (result.code !== 0) return { done, said, isGreen: false };
    }
    keepCache(job.steps, machine);
    done.push(name);
  }
  return { done, said, isGreen: true };
}

const newMachine = (): string => {
  const folder = join(work, `machine-${crypto.randomUUID()}`);
  mkdirSync(folder);
  return folder;
};

/** Returns whether the condition of a job is met, in the only form in which there is one. */
function isMet(condition: string, outputs: string): boolean {
  expect(condition).toBe("needs.due.outputs.is-due == 'true'");
  return outputs.includes('is-due=true\n');
}

const [cache, artifact] = ['cache', 'artifact'];

/** Does what an action of GitHub does. */
function act({ uses = '' }: WorkflowStep, machine: string): void {
  const action = /^actions\/([a-z-]+)@/.exec(uses)?.[1];
  if (action === 'checkout') git('clone', '--quiet', server, machine);
  else if (action === 'cache' && existsSync(join(work, cache))) {
    cpSync(join(work, cache), join(machine, '.cache'), { recursive: true, preserveTimestamps: true });
  } else if (action === 'upload-pages-artifact') {
    rmSync(join(work, artifact), { recursive: true, force: true });
    cpSync(join(machine, 'dist'), join(work, artifact), { recursive: true });
  } else if (action === 'deploy-pages') {
    renameSync(join(work, 'site'), join(work, 'former'));
    renameSync(join(work, artifact), join(work, 'site'));
    rmSync(join(work, 'former'), { recursive: true });
  } else expect(['cache', 'setup-node']).toContain(action);
}

/** The cache is kept at the end of a job that has one, if all went well. */
function keepCache(steps: readonly WorkflowStep[], machine: string): void {
  if (!steps.some(({ uses }) => uses?.startsWith('actions/cache@'))) return;
  rmSync(join(work, cache), { recursive: true, force: true });
  cpSync(join(machine, '.cache'), join(work, cache), { recursive: true, preserveTimestamps: true });
}

/** Returns what a reader gets: the status, and the page. */
async function read(path: string): Promise<{ status: number; html: string }> {
  const response = await fetch(host.origin + path);
  return { status: response.status, html: await response.text() };
}

const isPublic = async (path: string): Promise<boolean> => (await read(path)).status === 200;

const everything = ['due', 'print', 'deploy', 'ledger'];

test('a push, a tick, a machine that dies, and what is taken back', async () => {
  test.setTimeout(300_000);
  await test.step('a push is on the site at once, and its address is noted', async () => {
    const ship = pushStory('A Ship Came In', 'now');
    const run = await line('push');
    expect(run.done, run.said).toEqual(everything);
    expect(await isPublic(ship)).toBe(true);
    for (const path of ['/', '/feed.xml']) expect((await read(path)).html).toContain(ship);
    expect(git('-C', server, 'show', `main:${outlet}/addresses/2026.txt`)).toContain('2026/03/a-ship-came-in\n');
  });

  const later = await test.step('a story that waits is published by the first tick after its time', async () => {
    const path = pushStory('The Ferry Sails', '2026-03-02T13:00:00Z');
    expect((await line('push')).done).toEqual(everything);
    expect(await isPublic(path)).toBe(false);
    now = '2026-03-02T12:50:00Z';
    expect(await line('schedule')).toMatchObject({ done: ['due'], isGreen: true });
    expect(await isPublic(path)).toBe(false);
    now = '2026-03-02T13:10:00Z';
    expect((await line('schedule')).done).toEqual(everything);
    expect(await isPublic(path)).toBe(true);
    return path;
  });

  await test.step('a machine that dies in the middle changes nothing, and the next run makes up for it', async () => {
    const before = await read('/');
    const crane = pushStory('A Crane Is Sold', 'now');
    const tip = git('-C', server, 'rev-parse', 'main');
    const run = await line('push', { killAt: /Rendering|pages/ });
    expect(run).toMatchObject({ done: ['due'], isGreen: false });
    expect(await read('/')).toEqual(before);
    expect(await isPublic(crane)).toBe(false);
    expect(git('-C', server, 'rev-parse', 'main')).toBe(tip);
    expect((await line('push')).done).toEqual(everything);
    expect(await isPublic(crane)).toBe(true);
  });

  await test.step('a change that is reverted is gone', async () => {
    const before = await read(later);
    const file = join(desk.folder, outlet, 'stories/2026/03/the-ferry-sails/index.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('A ship came in.', 'No ship came in.'));
    push('Say the contrary');
    await line('push');
    expect((await read(later)).html).toContain('No ship came in.');
    desk.git('revert', '--no-edit', 'HEAD');
    push();
    expect((await line('push')).done).toEqual(everything);
    expect(await read(later)).toEqual(before);
  });

  await test.step('a published story does not vanish by a revert: it is withdrawn', async () => {
    const wrong = pushStory('The Mayor Resigns', 'now');
    const added = desk.git('rev-parse', 'HEAD').trim();
    await line('push');
    desk.git('pull', '--quiet', '--rebase', server, 'main');
    desk.git('revert', '--no-edit', added);
    push();
    const refused = await line('push');
    expect(refused).toMatchObject({ done: ['due'], isGreen: false });
    expect(refused.said).toMatch(/the-mayor-resigns\/ was published and has vanished → [^\n]*"killed"/);
    expect(await isPublic(wrong)).toBe(true);
    desk.git('revert', '--no-edit', 'HEAD');
    atDesk('story', 'kill', 'the-mayor-resigns', '--reason', 'The mayor did not resign.');
    push('Withdraw it');
    expect((await line('push')).done).toEqual(everything);
    const notice = await read(wrong);
    expect(notice.html).toContain('The mayor did not resign.');
    expect(notice.html).not.toContain('A ship came in.');
    expect((await read('/')).html).not.toContain(wrong);
  });
});
