import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** A checkout: the folder of the tree, or one above it, as its authors keep it in git. */
export class Checkout {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#git('init', '--quiet');
    this.commit();
  }

  stage(): void {
    this.#git('add', '--all');
  }

  commit(): void {
    this.stage();
    const author = ['-c', 'user.name=Author', '-c', 'user.email=author@gazette.example'];
    this.#git(...author, 'commit', '--quiet', '--allow-empty', '--message', 'Edit');
  }

  /** Makes it a folder like any other. */
  end(): void {
    rmSync(join(this.#folder, '.git'), { recursive: true });
  }

  #git(...args: string[]): void {
    execFileSync('git', ['-C', this.#folder, ...args], { stdio: 'ignore' });
  }
}
