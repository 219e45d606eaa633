/** Puts the temporary folders of all unit tests into one, and removes it after the last. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-unit-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true });
}
