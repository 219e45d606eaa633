/**
 * Is loaded before a command of package.json (`node --import`): where no packages are installed, ends it with a sentence,
 * in place of an error of Node. It runs on any Node, before ours is installed, so it is no TypeScript.
 */
import { existsSync } from 'node:fs';
import process from 'node:process';

if (!existsSync('node_modules/astro')) {
  process.stderr.write('The packages of Broadsheet are not installed → run npm ci\n');
  process.exit(1);
}
