import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { digests } from './files.ts';
import { story, type Said } from './story-in-process.ts';

/** The story commands at a moment, over a content tree that may be another one for each test. */
export function deskAt(now: string, folder: () => string) {
  const run = (...args: readonly string[]): Promise<Said> => story(folder(), now, args);

  return {
    run,
    source: (path: string): string => readFileSync(join(folder(), path), 'utf8'),

    /** Runs a command that must be done. */
    done: async (...args: readonly string[]): Promise<string> => {
      const { code, text } = await run(...args);
      expect(text).not.toMatch(/ {4}at /);
      expect(code, text).toBe(0);
      return text;
    },

    /** Runs a command that must be refused, and asserts that not a byte of the tree changed. */
    refused: async (args: readonly string[], message: RegExp, exitCode = 1): Promise<void> => {
      const before = digests(folder());
      const { code, text } = await run(...args);
      expect(text).toMatch(message);
      expect(text).toContain('→');
      expect(code).toBe(exitCode);
      expect(digests(folder())).toEqual(before);
    },

    /** What the check of the whole tree says. */
    checked: async (): Promise<string> => (await run('check')).text,
  };
}
