import { join } from 'node:path';
import { classify } from '../../reading/files.ts';
import { treeOf } from '../../reading/tree.ts';
import type { Change } from './change.ts';
import type { Desk } from './desk.ts';
import { removeItems } from './edit-yaml.ts';

/** Takes a story off the running order of fronts; `where` narrows them down. Gives the files that had it. */
export async function dropFromFront(desk: Desk, change: Change, where: string, id: string): Promise<string[]> {
  const { contentDir } = desk.environment;
  const { paths } = await treeOf(contentDir);
  return paths
    .filter((path) => classify(path)?.kind === 'fronts' && path.replace(/\.ya?ml$/, '').startsWith(where))
    .map((path) => join(contentDir, path))
    .filter((file) => change.editYaml(file, (yaml) => removeItems(yaml, 'stories', (item) => isAbout(item, id))));
}

/** Is an item of a running order this story, named by itself or with more about it? */
function isAbout(item: unknown, id: string): boolean {
  return item === id || (typeof item === 'object' && item !== null && Object.values(item).includes(id));
}
