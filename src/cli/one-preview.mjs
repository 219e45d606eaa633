/**
 * Is loaded before `npm run dev` (`node --import`): where a preview of this checkout runs already, ends the command with a
 * sentence, in place of an error of Astro with a stack trace. Astro writes the address of a preview into a lock file.
 */
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import process from 'node:process';
import { URL } from 'node:url';

/** Words of `astro dev` that have to do with a preview that runs, or with none. */
const others = ['--ignore-lock', '--force', '--background', '--help', 'stop', 'status', 'logs'];
const address = process.argv.some((word) => others.includes(word)) ? undefined : lockedAddress();

if (address !== undefined && (await answers(address))) {
  process.stderr.write(
    `A preview runs already at ${address} → open it there, stop it with Ctrl+C where it was started, or start another beside it: npm run dev -- --ignore-lock\n`,
  );
  process.exit(1);
}

/**
 * Returns the address of the preview that was started last.
 *
 * @returns {string | undefined}
 */
function lockedAddress() {
  try {
    return JSON.parse(readFileSync('.astro/dev.json', 'utf8')).url;
  } catch {
    return undefined;
  }
}

/**
 * Returns whether somebody listens at an address: a preview that was killed leaves its lock file.
 *
 * @param {string} url
 */
function answers(url) {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 80), timeout: 3000 });
    const end = (/** @type {boolean} */ isThere) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}
