/** A clone of the repository with all that is not committed yet, in which a test may be an outlet. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newFolder } from './files.ts';
import { root } from './root.ts';

export class Clone {
  readonly folder = newFolder();

  /** Copies the repository and commits everything, on the branch `main`. Packages are those of the repository. */
  constructor() {
    const listed = execFileSync('git', ['-C', root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard']);
    for (const path of listed.toString().split('\0')) {
      if (path === '' || !existsSync(join(root, path))) continue;
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      cpSync(join(root, path), join(this.folder, path), { verbatimSymlinks: true });
    }
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
    this.git('init', '--quiet', '--initial-branch', 'main');
    // A link is no folder, so .gitignore does not name it.
    this.git('config', 'core.excludesFile', join(this.folder, '.git/excluded'));
    execFileSync('sh', ['-c', 'echo node_modules > .git/excluded'], { cwd: this.folder });
    this.commit('Begin');
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', message);
  }

  /**
   * Runs git. Returns what it said.
   *
   * @throws Error with what it said, if it failed.
   */
  git(...args: string[]): string {
    const author = ['-c', 'user.name=Ann', '-c', 'user.email=ann@harbor-post.example'];
    return execFileSync('git', ['-C', this.folder, ...author, ...args], { stdio: 'pipe' }).toString();
  }
}
