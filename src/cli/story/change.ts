import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Proposal } from '../../reading/overlay.ts';
import { splitFrontMatter } from '../../text/markdown/front-matter.ts';
import { DeskError } from './desk-error.ts';
import { pathFromHere } from './paths.ts';

/** A change to the content tree, thought out in full before a byte of it is written. Paths are absolute. */
export class Change implements Proposal {
  readonly written = new Map<string, string>();
  readonly moved = new Map<string, string>();
  /** What stood in each file when it was read, by the path at which it will lie; `undefined` for new files. */
  readonly #found = new Map<string, string | undefined>();

  /** A file that is not there yet. */
  create(file: string, text: string): void {
    this.#found.set(file, undefined);
    this.written.set(file, text);
  }

  /** Edits a file; `edit` may be given what an earlier edit left. Gives whether anything was different then. */
  edit(file: string, edit: (text: string) => string): boolean {
    const before = this.written.get(file) ?? this.#read(file);
    const after = edited(file, before, edit);
    if (after === before) return false;
    this.written.set(file, after);
    return true;
  }

  /** Edits the YAML of a file: all of it, or its front matter if it is Markdown. */
  editYaml(file: string, edit: (yaml: string) => string): boolean {
    return this.edit(file, file.endsWith('.md') ? (text) => withFrontMatter(text, edit) : edit);
  }

  /** Edits the text of a Markdown file below its front matter. */
  editBody(file: string, edit: (body: string) => string): boolean {
    return this.edit(file, (text) => {
      const { body } = splitFrontMatter(text);
      return text.slice(0, text.length - body.length) + edit(body);
    });
  }

  /** Moves a folder with all that is in it; its files are edited at their new places from now on. */
  move(from: string, to: string): void {
    this.moved.set(from, to);
  }

  /**
   * Writes the change, or nothing of it: what was done is undone if a later step fails.
   *
   * @throws DeskError if a file was changed meanwhile, or one would have to be overwritten.
   */
  apply(): void {
    const undo: (() => void)[] = [];
    try {
      for (const [from, to] of this.moved) {
        if (existsSync(to)) throw new DeskError(`${pathFromHere(to)} is there already → choose another slug`);
        mkdirSync(dirname(to), { recursive: true });
        renameSync(from, to);
        undo.push(() => renameSync(to, from));
      }
      for (const [file, text] of this.written) undo.push(this.#write(file, text));
    } catch (error) {
      for (const step of undo.reverse()) step();
      throw error;
    }
  }

  #read(file: string): string {
    const text = readFileSync(this.#placeNow(file), 'utf8');
    this.#found.set(file, text);
    return text;
  }

  /** Where a file lies before the move. */
  #placeNow(file: string): string {
    for (const [from, to] of this.moved) if (file.startsWith(`${to}/`)) return from + file.slice(to.length);
    return file;
  }

  /** Writes one file and gives what undoes that. */
  #write(file: string, text: string): () => void {
    const found = this.#found.get(file);
    if (found === undefined) {
      mkdirSync(dirname(file), { recursive: true });
      // Never over a file that somebody put there meanwhile.
      writeFileSync(file, text, { flag: 'wx' });
      return () => rmSync(file);
    }
    if (readFileSync(file, 'utf8') !== found) {
      throw new DeskError(`${pathFromHere(file)} was changed meanwhile → save it in your editor and try again`);
    }
    // Whole or not at all: a reader of the file never sees half of it.
    const unfinished = `${file}.unfinished`;
    writeFileSync(unfinished, text);
    renameSync(unfinished, file);
    return () => writeFileSync(file, found);
  }
}

function withFrontMatter(text: string, edit: (yaml: string) => string): string {
  const { frontMatter, body } = splitFrontMatter(text);
  if (frontMatter === undefined) return text;
  const start = text.indexOf('\n') + 1;
  const fence = text.slice(start + frontMatter.length, text.length - body.length);
  return text.slice(0, start) + edit(frontMatter) + fence + body;
}

/** A mistake in an edit names the file it happened in. */
function edited(file: string, text: string, edit: (text: string) => string): string {
  try {
    return edit(text);
  } catch (error) {
    if (error instanceof DeskError) throw new DeskError(`${pathFromHere(file)}: ${error.message}`);
    throw error;
  }
}
