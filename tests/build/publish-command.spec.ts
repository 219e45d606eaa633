/** `npm run story -- publish`: what an editor who knows no git is told, and that no work is ever lost. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ContentTree } from '../tools/content-tree.ts';
import { newFolder, write } from '../tools/files.ts';
import { gazette } from '../tools/gazette.ts';
import { flat } from '../tools/pictures.ts';
import { story, type Said } from '../tools/story-command.ts';

// Not the name of whoever runs the tests.
process.env['GIT_CONFIG_GLOBAL'] = '/dev/null';
process.env['GIT_CONFIG_SYSTEM'] = '/dev/null';

const now = '2025-01-01T12:00:00Z';
const bridge = 'stories/2024/02/bridge-reopens/index.md';

/** An editor's clone of a paper, beside the server from which it was cloned. */
class Editor {
  readonly checkout = join(newFolder(), 'paper');
  readonly tree: ContentTree;

  private constructor(server: string, name: string) {
    execFileSync('git', ['clone', '--quiet', server, this.checkout], { stdio: 'ignore' });
    if (name !== '') {
      this.git('config', 'user.name', name);
      this.git('config', 'user.email', `${name}@gazette.example`);
    }
    this.git('config', 'user.useConfigOnly', 'true');
    this.tree = new ContentTree(join(this.checkout, 'content'));
  }

  /** Clones the paper of a server; an editor without a name is unknown to git. */
  static clone = (server: string, name: string): Editor => new Editor(server, name);

  git(...args: readonly string[]): string {
    return execFileSync('git', ['-C', this.checkout, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  }

  publish(...args: readonly string[]): Promise<Said> {
    return story(this.tree.folder, now, ['publish', ...args]);
  }

  /** The subject of the last commit, here and on the server. */
  lastCommits = (): readonly string[] =>
    ['HEAD', 'origin/HEAD'].map((one) => this.git('log', '-1', '--format=%s', one).trim());
}

let server: string;
let ann: Editor;

test.beforeEach(async () => {
  server = join(newFolder(), 'server.git');
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', server]);
  const first = newFolder();
  await gazette(join(first, 'content'));
  write(first, { 'note.txt': 'Not content.\n' });
  const run = (...args: readonly string[]) => execFileSync('git', ['-C', first, ...args], { stdio: 'ignore' });
  run('init', '--quiet', '--initial-branch=main');
  run('add', '--all');
  run('-c', 'user.name=x', '-c', 'user.email=x@gazette.example', 'commit', '--quiet', '--message', 'Begin');
  run('push', '--quiet', server, 'main');
  ann = Editor.clone(server, 'ann');
});

test.afterEach(() => {
  for (const folder of [dirname(server), dirname(ann.checkout)]) rmSync(folder, { recursive: true });
});

test('what has changed in content/ is committed with its headlines and pushed, and nothing else', async () => {
  ann.tree.set(bridge, { headline: 'The Bridge Is Open' });
  ann.tree.write(
    'stories/2024/12/fog/index.md',
    { headline: 'Fog', standfirst: 'It is thick.', section: 'harbour', publishedAt: '2024-12-31T12:00:00Z' },
    '\nIt is.\n',
  );
  write(ann.checkout, { 'note.txt': 'Mine alone.\n' });
  ann.git('add', 'note.txt');
  const { code, text } = await ann.publish();
  expect(text).toContain('published on main');
  expect(code).toBe(0);
  expect(ann.lastCommits()).toEqual(Array(2).fill('Publish The Bridge Is Open; Fog'));
  expect(ann.git('status', '--porcelain', '--untracked-files=no')).toBe('M  note.txt\n');

  rmSync(join(ann.checkout, 'content/stories/2024/12/fog'), { recursive: true });
  expect((await ann.publish('--message', 'Take back the fog')).code).toBe(0);
  expect(ann.lastCommits()).toEqual(Array(2).fill('Take back the fog'));
});

test('the work of others is kept, and what both have changed is told, with nothing lost', async () => {
  const bo = Editor.clone(server, 'bo');
  bo.tree.set('stories/2024/03/ferry-fares-rise/index.md', { headline: 'Fares Fall' });
  bo.tree.set(bridge, { headline: 'Bo Was First' });
  expect((await bo.publish()).code).toBe(0);

  ann.tree.set(bridge, { headline: 'Ann Was Second' });
  const { code, text } = await ann.publish();
  expect(code).toBe(1);
  expect(text).toMatch(
    /your work is committed here, but not published: somebody else has changed the same lines of content\/stories\/2024\/02\/bridge-reopens\/index\.md → /,
  );
  expect(ann.tree.fields(bridge)['headline']).toBe('Ann Was Second');
  expect(ann.git('status', '--porcelain', '--untracked-files=no')).toBe('');

  // As the message says: pull, choose, publish.
  ann.git('config', 'merge.conflictStyle', 'merge');
  expect(() => ann.git('pull', '--quiet', '--no-rebase')).toThrow();
  expect((await ann.publish()).text).toMatch(/git has left the marks of a conflict|<<<<<<</);
  ann.tree.writeBytes(bridge, ann.git('show', `HEAD:content/${bridge}`));
  expect(await ann.publish()).toMatchObject({ code: 0 });
  expect(ann.git('show', `origin/main:content/${bridge}`)).toContain('Ann Was Second');
  expect((await ann.publish()).text).toContain('nothing was published');

  bo.git('pull', '--quiet');
  bo.tree.set(bridge, { headline: 'Bo Was First Again' });
  expect((await bo.publish()).code).toBe(0);
  ann.tree.set('outlet.yaml', { tagline: 'News from three banks' });
  expect((await ann.publish()).code).toBe(0);
  expect(ann.lastCommits()).toEqual(Array(2).fill('Change outlet.yaml'));
  expect(ann.tree.fields(bridge)['headline']).toBe('Bo Was First Again');
});

const fog = 'stories/2024/12/fog';
const fogFields = { headline: 'Fog', standfirst: 'It is thick.', section: 'harbour' };

for (const { kind, isDeletedByAnn, what } of [
  {
    kind: 'deleted here and changed there',
    isDeletedByAnn: true,
    what: 'you have deleted it, and somebody else has changed it',
  },
  {
    kind: 'changed here and deleted there',
    isDeletedByAnn: false,
    what: 'somebody else has deleted it, and you have changed it',
  },
]) {
  for (const isKept of [true, false]) {
    test(`a file that was ${kind} is ${isKept ? 'kept' : 'deleted'} once an editor has said so`, async () => {
      const file = `${fog}/index.md`;
      ann.tree.write(file, { ...fogFields, publishedAt: '2024-12-31T12:00:00Z' }, '\nIt is.\n');
      expect((await ann.publish()).code).toBe(0);
      const bo = Editor.clone(server, 'bo');
      const [deleting, changing] = isDeletedByAnn ? [ann, bo] : [bo, ann];
      rmSync(join(deleting.tree.folder, fog), { recursive: true });
      changing.tree.set(file, { headline: 'Thick Fog' });
      expect((await bo.publish()).code).toBe(0);

      const first = await ann.publish();
      expect(first.code).toBe(1);
      expect(first.text).toContain(
        `your work is committed here, but not published: content/${file}: ${what} → run git pull --no-rebase, and run publish again, which says how to decide`,
      );
      expect(() => ann.git('pull', '--quiet', '--no-rebase')).toThrow();
      const before = bo.git('rev-parse', 'origin/main');
      const again = await ann.publish();
      expect(again.text).toContain(
        `content/${file}: ${what} → run git add content/${file} to keep it, or git rm content/${file} to delete it`,
      );
      expect(again).toMatchObject({ code: 1 });
      bo.git('fetch', '--quiet');
      expect(bo.git('rev-parse', 'origin/main')).toBe(before);

      // A file that is gone is a decision too.
      if (isKept) ann.git('add', `content/${file}`);
      else if (isDeletedByAnn) ann.git('rm', '--quiet', `content/${file}`);
      else rmSync(join(ann.tree.folder, fog), { recursive: true });
      expect((await ann.publish()).text).toContain('published on main');
      bo.git('fetch', '--quiet');
      expect(bo.git('ls-tree', '--name-only', '-r', 'origin/main').includes(file)).toBe(isKept);
    });
  }
}

test('a picture that both have replaced is that of the one whom an editor chooses', async () => {
  const picture = 'stories/2024/02/bridge-reopens/bridge.png';
  const [mine, theirs] = [await flat({ width: 1200, height: 700 }), await flat({ width: 1200, height: 900 })];
  const bo = Editor.clone(server, 'bo');
  bo.tree.writeBytes(picture, theirs);
  expect((await bo.publish()).code).toBe(0);
  ann.tree.writeBytes(picture, mine);
  expect((await ann.publish()).text).toContain(
    `content/${picture}: you and somebody else have changed it → run git pull`,
  );
  expect(() => ann.git('pull', '--quiet', '--no-rebase')).toThrow();
  expect((await ann.publish()).text).toContain(
    `run git checkout --ours content/${picture} to keep yours, or git checkout --theirs content/${picture} to take the other, and then git add content/${picture}`,
  );
  ann.git('checkout', '--quiet', '--theirs', `content/${picture}`);
  ann.git('add', `content/${picture}`);
  expect((await ann.publish()).text).toContain('published on main');
  const stored = execFileSync('git', ['-C', server, 'show', `main:content/${picture}`]);
  expect(stored.equals(theirs)).toBe(true);
});

test('warnings on what is published are told', async () => {
  ann.tree.set(bridge, { headline: 'The **Bridge** Is Open' });
  const { code, text } = await ann.publish();
  expect(text).toMatch(/headline: warning: has marks of HTML or Markdown/);
  expect(text).not.toContain('ledger');
  expect(code).toBe(0);
  ann.tree.writeBytes('addresses/2024.txt', '');
  expect((await ann.publish()).text).toMatch(/addresses\/2024\.txt:1 .* not in the ledger yet → run npm run ledger/);
  ann.tree.set(bridge, { headline: 'The Bridge Is Open' });
  expect((await ann.publish()).text).toMatch(/not in the ledger yet/);
});

test('a mistake in the content stops it before anything is committed', async () => {
  ann.tree.set(bridge, { section: 'harbor' });
  const { code, text } = await ann.publish();
  expect(text).toMatch(/section.*did you mean "harbour"/);
  expect(text).toContain('nothing was published → mend this first');
  expect(code).toBe(1);
  expect(ann.lastCommits()).toEqual(Array(2).fill('Begin'));
});

test('who publishes on top of a mistake of somebody else is told that no edition is printed', async () => {
  const ben = Editor.clone(server, 'ben');
  ben.tree.set(bridge, { section: 'nowhere' });
  ben.git('commit', '--all', '--quiet', '--message', 'Not checked');
  ben.git('push', '--quiet');
  ann.tree.set('outlet.yaml', { tagline: 'News from three banks' });
  const said = await ann.publish();
  expect(said.code).toBe(1);
  expect(said.text).toContain(`${bridge}:`);
  expect(said.text).toContain('your work is on main, but no edition is printed');
  expect(ann.lastCommits()).toEqual(Array(2).fill('Change outlet.yaml'));
  ann.tree.set(bridge, { section: 'council' });
  expect((await ann.publish()).text).toContain('published on main');
  rmSync(dirname(ben.checkout), { recursive: true });
});

test('an editor whom git does not know, a server that is away or refuses, and a folder without git are told plainly', async () => {
  const nobody = Editor.clone(server, '');
  nobody.tree.set(bridge, { headline: 'By Nobody' });
  expect((await nobody.publish()).text).toContain('git does not know who you are → run git config');
  expect(nobody.git('status', '--porcelain', '--untracked-files=no')).toBe(` M content/${bridge}\n`);

  ann.tree.set(bridge, { headline: 'Refused' });
  write(server, { 'hooks/pre-receive': '#!/bin/sh\necho "main is closed" >&2\nexit 1\n' });
  execFileSync('chmod', ['+x', join(server, 'hooks/pre-receive')]);
  expect((await ann.publish()).text).toMatch(
    /committed here, but not published: the server refused it \(main is closed\) → /,
  );
  rmSync(join(server, 'hooks/pre-receive'));

  ann.git('remote', 'set-url', 'origin', `${server}.gone`);
  expect((await ann.publish()).text).toMatch(
    /committed here, but not published: .* → run publish again when the server can be reached/,
  );
  ann.git('remote', 'set-url', 'origin', server);
  expect((await ann.publish()).text).toContain('published on main');
  expect(ann.lastCommits()).toEqual(Array(2).fill('Publish Refused'));

  const alone = await gazette();
  expect((await story(alone, now, ['publish'])).text).toContain('content/ is in no git repository → ');
});

test('a paper that was cloned from Broadsheet is published on its own server', async () => {
  const own = join(newFolder(), 'own.git');
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', own]);
  const before = execFileSync('git', ['-C', server, 'rev-parse', 'main'], { encoding: 'utf8' });
  try {
    ann.git('remote', 'rename', 'origin', 'broadsheet');
    ann.git('remote', 'add', 'origin', own);
    for (const headline of ['Bridge Reopens Early', 'Bridge Reopens Late']) {
      ann.tree.set(bridge, { headline });
      expect(await ann.publish('--yes')).toMatchObject({ code: 0 });
      const subject = execFileSync('git', ['-C', own, 'log', '-1', '--format=%s', 'main'], { encoding: 'utf8' });
      expect(subject.trim()).toBe(`Publish ${headline}`);
    }
    expect(execFileSync('git', ['-C', server, 'rev-parse', 'main'], { encoding: 'utf8' })).toBe(before);
  } finally {
    rmSync(dirname(own), { recursive: true });
  }
});
