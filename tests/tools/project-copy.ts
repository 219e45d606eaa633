/** A copy of the project, in which a test may change code, and which no other change disturbs. */
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './files.ts';
import { root } from './root.ts';

const parts = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Copies the sources, beside the packages that are there. Returns the folder. */
export function projectCopy(): string {
  const project = newFolder();
  for (const part of parts.filter((name) => existsSync(join(root, name)))) {
    cpSync(join(root, part), join(project, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  return project;
}

/**
 * Changes a source file of a copy.
 *
 * @throws Error if the file does not have the text that is to be replaced.
 */
export function changeSource(project: string, path: string, text: string, by: string): void {
  const source = readFileSync(join(project, path), 'utf8');
  if (!source.includes(text)) throw new Error(`${path} has no "${text}" → give this test another text to replace`);
  writeFileSync(
    join(project, path),
    source.replace(text, () => by),
  );
}
