import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Overlay } from '../../reading/overlay.ts';
import { splitFrontMatter } from '../../text/markdown/front-matter.ts';
import { CommandError } from './command-error.ts';
import { pathFromHere } from './paths.ts';

/** A change to the content tree that is complete in memory before anything is written. Paths are absolute. */
export class Change implements Overlay {
  readonly written = new Map<string, string>();
  readonly moved = new Map<string, string>();
  readonly deleted = new Set<string>();
  /** The text of each file when it was read, by its path after the change; `undefined` for new files. */
  readonly #original = new Map<string, string | undefined>();

  /** Adds a new file. */
  create(file: string, text: string): void {
    this.#original.set(file, undefined);
    this.written.set(file, text);
  }

  /** Edits a file, on top of earlier edits. Returns whether its text changed. */
  edit(file: string, edit: (text: string) => string): boolean {
    const before = this.written.get(file) ?? this.#read(file);
    const after = edited(file, before, edit);
    if (after === before) return false;
    this.written.set(file, after);
    return true;
  }

  /** Edits a YAML file, or the front matter of a Markdown file. Returns whether its text changed. */
  editYaml(file: string, edit: (yaml: string) => string): boolean {
    return this.edit(file, file.endsWith('.md') ? (text) => withFrontMatter(text, edit) : edit);
  }

  /** Edits the text of a Markdown file below its front matter. Returns whether it changed. */
  editBody(file: string, edit: (body: string) => string): boolean {
    return this.edit(file, (text) => {
      const { body } = splitFrontMatter(text);
      return text.slice(0, text.length - body.length) + edit(body);
    });
  }

  /** Deletes a file that has been edited. */
  delete(file: string): void {
    this.written.delete(file);
    this.deleted.add(file);
  }

  /** Moves a folder. Later edits use the new paths of its files. */
  move(from: string, to: string): void {
    this.moved.set(from, to);
  }

  /**
   * Writes the whole change. If a step fails, undoes the steps before it.
   *
   * @throws CommandError if a file has changed since it was read, or would be overwritten.
   */
  apply(): void {
    const undo: (() => void)[] = [];
    try {
      for (const [from, to] of this.moved) {
        if (existsSync(to)) throw new CommandError(`${pathFromHere(to)} is there already → choose another slug`);
        mkdirSync(dirname(to), { recursive: true });
        renameSync(from, to);
        undo.push(() => renameSync(to, from));
      }
      for (const [file, text] of this.written) undo.push(this.#write(file, text));
      for (const file of this.deleted) {
        const text = this.#unchanged(file);
        rmSync(file);
        undo.push(() => writeFileSync(file, text));
      }
    } catch (error) {
      for (const step of undo.reverse()) step();
      throw error;
    }
  }

  #read(file: string): string {
    const text = readFileSync(this.#oldPath(file), 'utf8');
    this.#original.set(file, text);
    return text;
  }

  #oldPath(file: string): string {
    for (const [from, to] of this.moved) if (file.startsWith(`${to}/`)) return from + file.slice(to.length);
    return file;
  }

  /** Returns the text of a file that nobody has changed since it was read. */
  #unchanged(file: string): string {
    const text = readFileSync(file, 'utf8');
    if (text === this.#original.get(file)) return text;
    throw new CommandError(`${pathFromHere(file)} was changed meanwhile → save it in your editor and try again`);
  }

  /** Writes a file. Returns a function that undoes it. */
  #write(file: string, text: string): () => void {
    const original = this.#original.get(file);
    if (original === undefined) {
      mkdirSync(dirname(file), { recursive: true });
      // The flag makes this fail if somebody has created the file since.
      writeFileSync(file, text, { flag: 'wx' });
      return () => rmSync(file);
    }
    this.#unchanged(file);
    // A rename is atomic: programs that read the file never see half of it.
    const unfinished = `${file}.unfinished`;
    writeFileSync(unfinished, text);
    renameSync(unfinished, file);
    return () => writeFileSync(file, original);
  }
}

function withFrontMatter(text: string, edit: (yaml: string) => string): string {
  const { frontMatter, body } = splitFrontMatter(text);
  if (frontMatter === undefined) return text;
  const start = text.indexOf('\n') + 1;
  const fence = text.slice(start + frontMatter.length, text.length - body.length);
  return text.slice(0, start) + edit(frontMatter) + fence + body;
}

/** Applies an edit. Adds the file's name to errors. */
function edited(file: string, text: string, edit: (text: string) => string): string {
  try {
    return edit(text);
  } catch (error) {
    if (error instanceof CommandError) throw new CommandError(`${pathFromHere(file)}: ${error.message}`);
    throw error;
  }
}
