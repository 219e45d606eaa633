/** A content tree as its authors handle it: files with fields and bodies, and folders. */
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseYaml } from '../../src/reading/yaml/yaml.ts';
import { splitFrontMatter } from '../../src/text/markdown/front-matter.ts';
import type { Fields } from './newsroom.ts';

export class ContentTree {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The files that fit a pattern, in a fixed order. */
  files(pattern: string): string[] {
    return globSync(pattern, { cwd: this.folder }).sort();
  }

  stories(): string[] {
    return this.files('stories/*/*/*/index.md');
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  /** What an author wrote into the fields of a file. */
  fields(path: string): Fields {
    const source = readFileSync(join(this.folder, path), 'utf8');
    const parsed = parseYaml(path.endsWith('.md') ? (splitFrontMatter(source).frontMatter ?? '') : source);
    if (!parsed.ok) throw new Error(`${path}: ${parsed.reason}`);
    return parsed.data as Fields;
  }

  source(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  body(path: string): string {
    return splitFrontMatter(readFileSync(join(this.folder, path), 'utf8')).body;
  }

  /** Writes a file anew, unless it says that already. A field that is `undefined` is left out. */
  write(path: string, fields: Fields, body = ''): void {
    // YAML takes JSON as it is.
    const yaml = `${JSON.stringify(fields, null, 2)}\n`;
    this.writeBytes(path, path.endsWith('.md') ? `---\n${yaml}---\n${body}` : yaml);
  }

  writeBytes(path: string, bytes: string | Buffer): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), bytes);
  }

  /** Changes some fields of a file. */
  set(path: string, fields: Fields): void {
    this.write(path, { ...this.fields(path), ...fields }, path.endsWith('.md') ? this.body(path) : '');
  }

  setBody(path: string, body: string): void {
    if (body !== this.body(path)) this.write(path, this.fields(path), body);
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true });
  }

  move(from: string, to: string): void {
    mkdirSync(dirname(join(this.folder, to)), { recursive: true });
    renameSync(join(this.folder, from), join(this.folder, to));
  }
}
