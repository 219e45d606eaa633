/**
 * What an operator's publishing line does in a day: a push, ticks of the clock, a machine that dies, and a mistake that is
 * taken back. The steps of publish.yml run in the order of its jobs, in checkouts of a real server of git, and readers ask
 * a real host. Stand-ins are few: GitHub's actions, which copy files from one machine to another, `gh`, the clock, and
 * `npm ci`, which links the packages that are here.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { demonstrations } from '../../src/newsroom/outlet-folder.ts';
import { Clone } from '../tools/clone.ts';
import { differences, textsIn } from '../tools/editions.ts';
import { newFolder } from '../tools/files.ts';
import { LocalRunner, type StepOptions } from '../tools/local-runner.ts';
import { root } from '../tools/root.ts';
import { serve, type Host } from '../tools/serve.ts';
import { readWorkflow, type WorkflowStep } from '../tools/workflow.ts';

const publishing = readWorkflow('.github/workflows/publish.yml');
const { jobs } = publishing;
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
  // Each checkout is quicker without what no step reads.
  for (const unread of ['tests', ...demonstrations.map((name) => `content/${name}`)]) {
    rmSync(join(desk.folder, unread), { recursive: true });
  }
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

/** Writes the text of a story, and gives it its time. Returns its path. */
function writeStory(headline: string, at: string): string {
  const slug = headline.toLowerCase().replaceAll(' ', '-');
  atDesk('story', 'new', headline, '--section', 'news', '--standfirst', 'It is news.');
  const file = join(desk.folder, outlet, `stories/2026/03/${slug}/index.md`);
  const [frontMatter = ''] = /^---\n[^]*?\n---\n/.exec(readFileSync(file, 'utf8')) ?? [];
  writeFileSync(file, `${frontMatter}\nA ship came in.\n`);
  atDesk('story', 'schedule', slug, '--at', at);
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

interface LineOptions extends StepOptions {
  /** What happens elsewhere once the edition is deployed. */
  readonly meanwhile?: () => void;
}

/** Runs the workflow for an event, and notes how long that took. */
async function line(event: 'push' | 'schedule', options: LineOptions = {}): Promise<LineRun> {
  const began = performance.now();
  const run = await runJobs(event, options);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const end = run.isGreen ? '' : ', then failed';
  test.info().annotations.push({ type: 'run', description: `${event}, ${seconds} s: ${run.done.join(', ')}${end}` });
  return run;
}

/** Runs the jobs for an event, each on a new machine, after the one that it needs. */
async function runJobs(event: 'push' | 'schedule', { meanwhile, ...options }: LineOptions): Promise<LineRun> {
  const machines = new LocalRunner(work);
  machines.standIn('gh', `echo ${host.origin}/`);
  machines.standIn('date', `[ "$*" = +%s ] && exec echo ${Date.parse(now) / 1000}; exec /bin/date "$@"`);
  const npm = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
  machines.standIn('npm', `[ "$1" = ci ] && exec ln -s ${join(root, 'node_modules')} node_modules; exec ${npm} "$@"`);
  const env = {
    CI: 'true',
    CONTENT_DIR: '',
    EVENT: event,
    GITHUB_REF_NAME: 'main',
    GITHUB_REPOSITORY: 'harbor/post',
    // A machine of GitHub has no settings of git.
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    NODE_COMPILE_CACHE: join(tmpdir(), 'broadsheet-compile-cache'),
    PRESS_TIME: now,
  };
  const done: string[] = [];
  let outputs = '';
  let said = '';
  for (const [name, job] of Object.entries(jobs)) {
    expect([job.needs ?? []].flat().at(-1)).toBe(done.at(-1));
    if (job.if !== undefined && !isMet(job.if, outputs)) return { done, said, isGreen: true };
    const machine = newMachine();
    let isGreen = true;
    for (const step of job.steps) {
      if (!isGreen && step.if?.startsWith('always()') !== true) continue;
      if (step.run === undefined) {
        act(step, machine, outputs);
        continue;
      }
      const result = await machines.run(step, env, { ...options, cwd: machine });
      said += result.said;
      outputs += result.output;
      isGreen = result.code === 0;
    }
    if (!isGreen) return { done, said, isGreen };
    done.push(name);
    if (name === 'deploy') meanwhile?.();
  }
  return { done, said, isGreen: true };
}

/** Empties the folder of a job. It has the same path on each machine of GitHub, so caches can name it. */
const newMachine = (): string => {
  const folder = join(work, 'machine');
  rmSync(folder, { recursive: true, force: true });
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
function act({ uses = '', with: settings }: WorkflowStep, machine: string, outputs: string): void {
  const action = /^actions\/([a-z/-]+)@/.exec(uses)?.[1];
  const [kept, here] = [join(work, cache), join(machine, '.cache')];
  if (action === 'checkout') checkOut(String(settings?.['ref']), machine, outputs);
  else if (action === 'cache/restore') {
    if (existsSync(kept)) cpSync(kept, here, { recursive: true, preserveTimestamps: true });
  } else if (action === 'cache/save') {
    rmSync(kept, { recursive: true, force: true });
    cpSync(here, kept, { recursive: true, preserveTimestamps: true });
  } else if (action === 'upload-pages-artifact') {
    rmSync(join(work, artifact), { recursive: true, force: true });
    cpSync(join(machine, 'dist'), join(work, artifact), { recursive: true });
  } else if (action === 'deploy-pages') {
    renameSync(join(work, 'site'), join(work, 'former'));
    renameSync(join(work, artifact), join(work, 'site'));
    rmSync(join(work, 'former'), { recursive: true });
  } else expect(action).toBe('setup-node');
}

/** Gets the newest commit of the branch, or, on no branch, the one that a job has named. */
function checkOut(ref: string, machine: string, outputs: string): void {
  const from = `file://${server}`;
  if (ref === '${{ github.ref_name }}') {
    git('clone', '--quiet', '--depth=1', from, machine);
    return;
  }
  expect(ref).toBe('${{ needs.print.outputs.commit }}');
  git('init', '--quiet', machine);
  git('-C', machine, 'remote', 'add', 'origin', from);
  git('-C', machine, 'fetch', '--quiet', '--depth=1', 'origin', /^commit=(.*)$/m.exec(outputs)?.[1] ?? '');
  git('-C', machine, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
}

/** Returns what a reader gets: the status, and the page. */
async function read(path: string): Promise<{ status: number; html: string }> {
  const response = await fetch(host.origin + path);
  return { status: response.status, html: await response.text() };
}

const isPublic = async (path: string): Promise<boolean> => (await read(path)).status === 200;

/** Returns the files of the public edition that have a text. */
const publicFilesWith = (text: string): string[] =>
  Object.entries(textsIn(join(work, 'site')))
    .filter(([, content]) => content.includes(text))
    .map(([path]) => path);

/** Returns the ledger of the year on the branch. */
const noted = (): string => git('-C', server, 'show', `main:${outlet}/addresses/2026.txt`);

const everything = ['due', 'print', 'deploy', 'ledger'];

test('a push, a tick, a machine that dies, and what is taken back', async () => {
  test.setTimeout(300_000);
  const [ferry, tide] = await test.step('a push is on the site at once, and its address is noted', async () => {
    const ship = writeStory('A Ship Came In', 'now');
    const later = [
      writeStory('The Ferry Sails', '2026-03-02T13:00:00Z'),
      writeStory('The Tide Turns', '2026-03-02T14:00:00Z'),
    ] as const;
    push('Add three stories');
    const meanwhile = () => {
      writeStory('A Whale Came In', 'now');
      push('Add the whale');
    };
    const run = await line('push', { meanwhile });
    expect(run.done, run.said).toEqual(everything);
    expect(await isPublic(ship)).toBe(true);
    for (const path of ['/', '/feed.xml']) expect((await read(path)).html).toContain(ship);
    // What was pushed after this edition was made is not noted with it.
    expect(noted()).toBe('2026/03/a-ship-came-in\n');
    expect(git('-C', server, 'ls-tree', '-r', '--name-only', 'main')).toContain('a-whale-came-in');
    for (const words of ['ferry-sails', 'Ferry Sails', 'tide-turns']) expect(publicFilesWith(words), words).toEqual([]);
    return later;
  });

  await test.step('a story that waits is published by the first tick after its time', async () => {
    now = '2026-03-02T12:50:00Z';
    expect(await line('schedule')).toMatchObject({ done: ['due'], isGreen: true });
    expect(await isPublic(ferry)).toBe(false);
    // A job replaces one that waits in its group. The tick has reached no job with a group, and the workflow has none.
    expect(Object.keys(jobs).filter((name) => jobs[name]?.concurrency)).toEqual(['print', 'deploy']);
    expect(publishing).not.toHaveProperty('concurrency');
    now = '2026-03-02T13:10:00Z';
    expect((await line('schedule')).done).toEqual(everything);
    expect([await isPublic(ferry), await isPublic(tide)]).toEqual([true, false]);
    expect(noted()).toContain('2026/03/a-whale-came-in\n');
  });

  const wrong = await test.step('a machine that dies changes nothing, and the next tick makes up for it', async () => {
    now = '2026-03-02T14:10:00Z';
    const before = textsIn(join(work, 'site'));
    const pushed = writeStory('The Mayor Resigns', 'now');
    push('Add the mayor');
    const tip = git('-C', server, 'rev-parse', 'main');
    const run = await line('schedule', { killAt: /Rendering/ });
    expect(run, run.said).toMatchObject({ done: ['due'], isGreen: false });
    expect(run.said).not.toContain('Publishing');
    expect(textsIn(join(work, 'site'))).toEqual(before);
    expect(git('-C', server, 'rev-parse', 'main')).toBe(tip);
    expect((await line('schedule')).done).toEqual(everything);
    expect([await isPublic(tide), await isPublic(pushed)]).toEqual([true, true]);
    return pushed;
  });

  await test.step('a change that is reverted is gone, and the whole site is as before', async () => {
    cpSync(join(work, 'site'), join(work, 'before'), { recursive: true });
    const file = join(desk.folder, outlet, 'stories/2026/03/the-ferry-sails/index.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('A ship came in.', 'No ship came in.'));
    push('Say the contrary');
    await line('push');
    expect((await read(ferry)).html).toContain('No ship came in.');
    desk.git('revert', '--no-edit', 'HEAD');
    push();
    expect((await line('push')).done).toEqual(everything);
    expect(differences(join(work, 'site'), join(work, 'before'))).toEqual([]);
  });

  await test.step('a published story does not vanish by a revert: it is withdrawn', async () => {
    const added = desk.git('log', '-1', '--format=%H', '--grep', 'Add the mayor').trim();
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
    for (const path of ['/', '/feed.xml', '/sitemap-0.xml']) expect((await read(path)).html).not.toContain(wrong);
  });
});
