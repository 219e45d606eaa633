import { createLogUpdate } from 'log-update';

/** Logs of CI, files and terminals without a cursor show each line once. */
const isLive = process.stdout.isTTY && !process.env['CI'] && process.env['TERM'] !== 'dumb';

const live = createLogUpdate(process.stdout, { showCursor: true });
let line = '';

/** The terminal of a build: one line at the foot that changes, and all other lines above it. */
export const terminal = {
  isLive,

  /** Shows the line at the foot. */
  show(text: string): void {
    line = text;
    live(text);
  },

  /** Prints a line in a terminal that cannot change one. */
  say(text: string): void {
    process.stdout.write(`${text}\n`);
  },

  /** Lets something be written above the line at the foot. */
  above(write: () => void): void {
    if (line !== '') live.clear();
    write();
    if (line !== '') live(line);
  },

  /** Removes the line at the foot. */
  clear(): void {
    if (line !== '') live.clear();
    line = '';
  },
};
