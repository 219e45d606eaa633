import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';

/** Knows the files of a content tree as they were when they last could be read, so that the preview can show them. */
export class LastGood {
  readonly #contentDir: string;
  /** By absolute path: the files that git does not have as they are. */
  readonly #texts = new Map<string, string>();

  constructor(contentDir: string) {
    this.#contentDir = contentDir;
  }

  /**
   * Remembers the files that can be read. Called after each change.
   *
   * @param unread absolute paths of the files that cannot be read.
   * @returns the last good texts of those, as far as they are known.
   */
  update(unread: readonly string[]): ReadonlyMap<string, string> {
    const broken = new Set(unread);
    for (const file of this.#uncommitted()) {
      if (!broken.has(file) && existsSync(file)) this.#texts.set(file, readFileSync(file, 'utf8'));
    }
    return new Map(
      unread.flatMap((file): [string, string][] => {
        const text = this.#texts.get(file) ?? this.#committed(file);
        return text === undefined ? [] : [[file, text]];
      }),
    );
  }

  /** Returns the written files that differ from those in git; all of them if there is no git. */
  #uncommitted(): string[] {
    const listed = this.#git('ls-files', '-z', '--modified', '--others', '.')?.split('\0');
    const paths = listed ?? globSync('**/*.{md,yaml,yml}', { cwd: this.#contentDir });
    return paths.filter((path) => /\.(?:md|ya?ml)$/.test(path)).map((path) => resolve(this.#contentDir, path));
  }

  /** Returns a file as it is staged or, if it is broken there too, as it was committed. */
  #committed(file: string): string | undefined {
    const path = `./${relative(this.#contentDir, file).replaceAll('\\', '/')}`;
    const staged = this.#git('show', `:${path}`);
    return staged === readFileSync(file, 'utf8') ? this.#git('show', `HEAD:${path}`) : staged;
  }

  #git(...args: readonly string[]): string | undefined {
    try {
      return execFileSync('git', ['-C', this.#contentDir, ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 1 << 28,
      });
    } catch {
      return undefined;
    }
  }
}
