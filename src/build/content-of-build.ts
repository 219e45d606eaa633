import { codeVersion } from '../reading/code-version.ts';
import { readContent, type Intake } from '../checks/read-content.ts';
import { readEnvironment } from '../newsroom/edition/environment.ts';

const key = Symbol.for('broadsheet.content');
type Shelf = { [key]?: Promise<Intake> | undefined };

/**
 * The content of this process's build, read once. Astro loads its configuration and its content loaders as
 * separate module graphs, so what they share lies on `globalThis`.
 */
export function contentOfBuild(): Promise<Intake> {
  const shelf = globalThis as Shelf;
  const { contentDir, cacheDir, ...orders } = readEnvironment();
  return (shelf[key] ??= readContent(contentDir, orders, { cacheDir, version: codeVersion() }));
}

/** Reads everything anew at the next call: something in `content/` has changed. */
export function forgetContent(): void {
  (globalThis as Shelf)[key] = undefined;
}
