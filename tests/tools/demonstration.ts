import { join } from 'node:path';
import { demonstrations } from '../../src/newsroom/outlet-folder.ts';
import { root } from './root.ts';

/** The content of the outlet that shows what Broadsheet does, absolute. */
export const demonstration = join(root, 'content', demonstrations[0] ?? '');
