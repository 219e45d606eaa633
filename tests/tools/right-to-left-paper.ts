import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { demonstrations } from '../../src/newsroom/outlet-folder.ts';
import { root } from './root.ts';

/** Writes the content of the demonstration outlet that is read from right to left. */
export const rightToLeftPaper = (contentDir: string): Promise<void> =>
  cp(join(root, 'content', demonstrations[1] ?? ''), contentDir, { recursive: true });
