/** What authors get for one file by itself. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { classify } from '../../src/reading/files.ts';
import { readBody } from '../../src/reading/read-body.ts';
import { readFile } from '../../src/reading/read-file.ts';
import { isWrittenKind } from '../../src/schema/content.ts';
import type { Reading } from '../../src/reading/reading.ts';
import { newFolder, write } from './files.ts';

const storyPath = 'stories/2024/03/a-story/index.md';

/** Reads one file of a content tree. */
export async function readOne(source: string | Buffer, path: string = storyPath): Promise<Reading> {
  const file = classify(path);
  if (!file || !isWrittenKind(file.kind)) throw new Error(`${path} is no file with words.`);
  const folder = newFolder();
  try {
    write(folder, { [path]: source });
    const settings = { locale: 'en-GB', timeZone: 'Europe/London' };
    return await readFile(folder, { ...file, kind: file.kind }, 'digest', settings, readBody);
  } finally {
    rmSync(join(folder), { recursive: true });
  }
}

/** The problems of one file, each as `severity line field: message`. */
export async function toldOf(source: string | Buffer, path?: string): Promise<string[]> {
  const { problems } = await readOne(source, path);
  return problems.map(({ severity, line, field, message }) => `${severity} ${line} ${field}: ${message}`);
}
