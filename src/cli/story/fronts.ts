import { join } from 'node:path';
import { classify } from '../../reading/files.ts';
import { treeOf } from '../../reading/tree.ts';
import type { Change } from './change.ts';
import type { ContentSession } from './session.ts';
import { removeItems } from './edit-yaml.ts';

/** The file of a front: `home`, or the slug of a section. */
interface FrontFile {
  readonly front: string;
  /** Absolute path. */
  readonly file: string;
}

/** Returns the files of all fronts that have one. */
export async function frontFiles({ environment }: ContentSession): Promise<FrontFile[]> {
  const { paths } = await treeOf(environment.contentDir);
  return paths.flatMap((path) => {
    const entry = classify(path);
    return entry?.kind === 'fronts' ? [{ front: entry.id, file: join(environment.contentDir, path) }] : [];
  });
}

/**
 * Removes a story from the running orders and containers of fronts. Returns the files that listed it.
 *
 * @param front the only front to change; all, if it is left out.
 */
export async function dropFromFronts(
  session: ContentSession,
  change: Change,
  id: string,
  front?: string,
): Promise<string[]> {
  return (await frontFiles(session))
    .filter((one) => front === undefined || one.front === front)
    .map(({ file }) => file)
    .filter((file) => change.editYaml(file, (yaml) => removeItems(yaml, 'stories', (item) => isAbout(item, id))));
}

/** Returns whether an item of a running order names a story, as its id alone or with an end. */
export function isAbout(item: unknown, id: string): boolean {
  return item === id || (typeof item === 'object' && item !== null && Object.values(item).includes(id));
}
