/** The shell steps of the workflows, run as GitHub runs them: with bash, jq, curl and git, and a stand-in for what is missing. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { newFolder, write } from '../tools/files.ts';
import { LocalRunner, stepsOf } from '../tools/local-runner.ts';
import { root } from '../tools/root.ts';

let work: string;
let runner: LocalRunner;
test.beforeEach(() => {
  work = newFolder();
  runner = new LocalRunner(work);
});
test.afterEach(() => rmSync(work, { recursive: true }));

test.describe('an edition', () => {
  const hour = 3_600_000;
  const inHours = (hours: number) => JSON.stringify({ at: new Date(Date.now() + hours * hour).toISOString() });
  let server: Server;
  let answer: { status: number; body: string };
  let asked: string[];
  let site: string;

  test.beforeEach(async () => {
    answer = { status: 200, body: 'null' };
    asked = [];
    server = createServer(({ url = '' }, response) => {
      asked.push(url);
      response.writeHead(answer.status).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/paper/`;
    runner.standIn('gh', `[ "$*" = "api repos/gazette/site/pages --jq .html_url" ] && echo "${site}"`);
  });
  test.afterEach(() => server.close());

  async function isDue(event: string): Promise<string> {
    const [look = {}] = stepsOf('publish', 'due');
    const { code, output, said } = await runner.run(look, { EVENT: event, GITHUB_REPOSITORY: 'gazette/site' });
    expect(code, said).toBe(0);
    return output;
  }
  const yes = 'is-due=true\n';
  const no = 'is-due=false\n';

  test('is made for each push and each person who asks, whatever the clock says', async () => {
    for (const event of ['push', 'workflow_dispatch']) expect(await isDue(event)).toBe(yes);
    expect(asked).toEqual([]);
  });

  test('is made at a tick of the clock only if its moment has come', async () => {
    expect(await isDue('schedule')).toBe(no);
    answer.body = inHours(1);
    expect(await isDue('schedule')).toBe(no);
    answer.body = inHours(-1);
    expect(await isDue('schedule')).toBe(yes);
    expect(asked).toEqual(Array(3).fill('/paper/next-edition.json'));
  });

  test('is made if the site does not say when', async () => {
    for (const body of [
      '<html>404</html>',
      '{"at":',
      '{}',
      '[]',
      '"soon"',
      '{"at":"$(touch broken)"}',
      '{"at":null}',
      '',
    ]) {
      answer.body = body;
      expect(await isDue('schedule'), body).toBe(yes);
    }
    expect(existsSync(join(work, 'broken'))).toBe(false);
    answer = { status: 503, body: 'null' };
    expect(await isDue('schedule')).toBe(yes);
  });

  test('is made if the site is down, or GitHub does not know it', async () => {
    runner.standIn('gh', 'echo http://127.0.0.1:1/');
    expect(await isDue('schedule')).toBe(yes);
    runner.standIn('gh', 'exit 1');
    expect(await isDue('schedule')).toBe(yes);
  });

  test('is not started by the clock of a server before its moment', async () => {
    answer.body = inHours(1);
    const script = join(root, '.github/schedulers/publish-when-due.ts');
    const child = spawn(join(root, 'node_modules/.bin/node'), [script], { env: { ...process.env, SITE_URL: site } });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await new Promise<void>((resolve) => child.on('close', resolve));
    expect(said).toContain('The next edition is due at');
  });
});

test('a pull request is built twice, of the content of the branch and of its own, and nothing of one is in the other', async () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: work, encoding: 'utf8' });
  git('init', '--quiet', '--initial-branch=main');
  for (const [name, value] of Object.entries({ 'user.name': 'A', 'user.email': 'a@gazette.example' }))
    git('config', name, value);
  const commit = (message: string) => {
    git('add', 'content', 'code');
    git('commit', '--quiet', '--message', message);
  };
  write(work, { 'content/paper/a.md': 'A', 'content/paper/gone.md': 'Gone', code: '1' });
  commit('main');
  git('checkout', '--quiet', '-b', 'proposal');
  rmSync(join(work, 'content/paper/gone.md'));
  write(work, { 'content/paper/a.md': 'A, changed', 'content/paper/new/b.md': 'B', code: '2' });
  commit('proposal');
  git('checkout', '--quiet', 'main');
  git('merge', '--quiet', '--no-ff', '--no-edit', 'proposal');

  // A build prints what it has read.
  runner.standIn(
    'npm',
    'echo "${OUT_DIR:-dist} of code $(cat code) at $PRESS_TIME: $(cd content && find . -type f | sort | xargs)"',
  );
  const said: string[] = [];
  let env: Record<string, string> = {};
  for (const step of stepsOf('pull-request', 'site').filter(
    ({ run }) => run !== undefined && !/npm (?:ci|run --silent)/.test(run),
  )) {
    const done = await runner.run(step, env);
    expect(done.code, done.said).toBe(0);
    said.push(...done.said.split('\n').filter((line) => line.includes(' of code ')));
    const [name = '', value = ''] = done.env.trim().split('=');
    if (name !== '') env = { ...env, [name]: value };
  }
  expect(env['PRESS_TIME']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(said).toEqual([
    `former of code 2 at ${env['PRESS_TIME']}: ./paper/a.md ./paper/gone.md`,
    `dist of code 2 at ${env['PRESS_TIME']}: ./paper/a.md ./paper/new/b.md`,
  ]);
  expect(git('status', '--short', 'content')).toBe('');
});

test('a paper that has published nothing yet has no address to note, which is no error', async () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: work, encoding: 'utf8' });
  git('init', '--quiet', '--initial-branch=main');
  write(work, { 'content/paper/outlet.yaml': 'name: Paper\n' });
  git('add', 'content');
  git('-c', 'user.name=A', '-c', 'user.email=a@gazette.example', 'commit', '--quiet', '--message', 'Begin');
  const note = stepsOf('publish', 'ledger').at(-1) ?? {};
  const { code, said } = await runner.run(note, {});
  expect(said).toBe('');
  expect(code).toBe(0);
});

// Other systems have no such units.
if (existsSync('/usr/bin/systemd-analyze')) {
  test('the units of systemd are valid', () => {
    const unit = (name: string) => join(root, '.github/schedulers', name);
    execFileSync('systemd-analyze', ['verify', unit('broadsheet-publish.service'), unit('broadsheet-publish.timer')]);
  });
}
