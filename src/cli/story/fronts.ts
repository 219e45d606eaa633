import { join } from 'node:path';
import { classify } from '../../reading/files.ts';
import { treeOf } from '../../reading/tree.ts';
import type { Change } from './change.ts';
import type { ContentSession } from './session.ts';
import { removeItems } from './edit-yaml.ts';

/**
 * Removes a story from the running orders and containers of fronts. Returns the files that listed it.
 *
 * @param where the beginning of the paths of the fronts to change, such as `fronts/`.
 */
export async function dropFromFront(
  session: ContentSession,
  change: Change,
  where: string,
  id: string,
): Promise<string[]> {
  const { contentDir } = session.environment;
  const { paths } = await treeOf(contentDir);
  return paths
    .filter((path) => classify(path)?.kind === 'fronts' && path.replace(/\.ya?ml$/, '').startsWith(where))
    .map((path) => join(contentDir, path))
    .filter((file) => change.editYaml(file, (yaml) => removeItems(yaml, 'stories', (item) => isAbout(item, id))));
}

/** Returns whether an item of a running order names a story, as its id alone or with an end. */
function isAbout(item: unknown, id: string): boolean {
  return item === id || (typeof item === 'object' && item !== null && Object.values(item).includes(id));
}
