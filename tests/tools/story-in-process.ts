/** Runs the story commands in the process of the test, with flags, as `npm run story` runs them without a terminal. */
import { vi } from 'vitest';
import { runStory } from '../../src/cli/story/program.ts';

/** What a command said, and how it ended. */
export interface Said {
  readonly code: number;
  /** Standard output and standard error. */
  readonly text: string;
}

/** Runs a command. Nothing that it sets for its process is left behind. */
export async function story(contentDir: string, pressTime: string, args: readonly string[]): Promise<Said> {
  let text = '';
  const collect = (line: unknown) => void (text += `${String(line)}\n`);
  vi.spyOn(console, 'log').mockImplementation(collect);
  vi.spyOn(console, 'error').mockImplementation(collect);
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      text += String(chunk);
      return true;
    });
  }
  vi.stubEnv('CONTENT_DIR', contentDir);
  vi.stubEnv('CACHE_DIR', `${contentDir}.cache`);
  vi.stubEnv('PRESS_TIME', pressTime);
  vi.stubEnv('NO_COLOR', '1');
  const { exitCode } = process;
  const { isTTY } = process.stdin;
  process.exitCode = undefined;
  process.stdin.isTTY = false;
  try {
    return { code: await runStory(args), text };
  } finally {
    process.exitCode = exitCode;
    process.stdin.isTTY = isTTY;
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  }
}
