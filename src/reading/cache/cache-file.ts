import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const checksumLength = 32;

/**
 * Reads what `writeCacheFile` wrote. A file that is missing, cut short, damaged or of another version of the code counts
 * as absent: a cache may cost time, but never says something wrong.
 */
export function readCacheFile(file: string, version: string): unknown {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(checksumLength);
    if (!checksum(body).equals(bytes.subarray(0, checksumLength))) return undefined;
    const stored = deserialize(body) as { version: string; value: unknown };
    return stored.version === version ? stored.value : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a value for the next build. The file appears under its name whole or not at all. */
export function writeCacheFile(file: string, version: string, value: unknown): void {
  const body = serialize({ version, value });
  const unfinished = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(unfinished, Buffer.concat([checksum(body), body]));
  renameSync(unfinished, file);
}

function checksum(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
