import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';
import nodeDestination from 'astro/logger/node';
import { terminal } from './terminal.ts';

/** Labels of lines that say what a build says itself, for all pages and not only for those that Astro renders. */
const replaced: readonly (string | null)[] = [
  'assets',
  'build',
  'content',
  'router',
  'SKIP_FORMAT',
  'types',
  'vite',
  '@astrojs/sitemap',
  null,
];

/**
 * Astro announces an error of an integration as one that was not expected. Most of ours are mistakes of the content, and
 * Astro prints every error behind this line, with its stack if it has one.
 */
const isOfOurHook = ({ level, label, message }: AstroLoggerMessage): boolean =>
  level === 'error' && label === 'broadsheet' && message.startsWith('An unhandled error occurred while running the');

let isBuild = false;
/** Lines that wait until the build has said everything else. */
const held: (() => void)[] = [];

/** The logger of `astro.config.mjs`: as Astro's own, but a build shows its progress, and warnings come last. */
export default function buildLogger(config?: Parameters<typeof nodeDestination>[0]): AstroLoggerDestination {
  const { write } = nodeDestination(config);
  return {
    write(message: AstroLoggerMessage) {
      if (!isBuild) write(message);
      else if (isOfOurHook(message)) return;
      else if (message.level === 'warn') held.push(() => write(message));
      else if (message.level !== 'info' || !replaced.includes(message.label)) terminal.above(() => write(message));
    },
  };
}

/** From now on, this process builds. With `--verbose`, Astro says everything as it comes. */
export function beginBuildLog(): void {
  isBuild = !process.argv.includes('--verbose');
  // A build that fails has warnings too.
  process.once('exit', printHeld);
}

/** Prints problems of the content after all else. */
export function holdProblems(lines: readonly string[]): void {
  held.push(...lines.map((line) => () => console.error(line)));
}

/** Prints everything that waits. */
export function printHeld(): void {
  terminal.clear();
  for (const print of held.splice(0)) print();
}
