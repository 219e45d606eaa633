import type { Change } from './change.ts';
import { filesOfKind, type ContentSession } from './session.ts';
import { removeItems } from './edit-yaml.ts';
import { pathFromHere } from './paths.ts';

/**
 * Removes a story from the running orders and containers of fronts. Deletes the file of a front in which nothing is left.
 *
 * @param front the only front to change, `home` or the slug of a section; all, if it is left out.
 * @returns a line on each file that listed the story.
 */
export function dropFromFronts(session: ContentSession, change: Change, id: string, front?: string): string[] {
  return filesOfKind(session, 'fronts')
    .filter(({ id: name }) => front === undefined || name === front)
    .map(({ file }) => file)
    .filter((file) => change.editYaml(file, (yaml) => removeItems(yaml, 'stories', (item) => isAbout(item, id))))
    .map((file) => {
      if (change.written.get(file)?.trim() !== '') return `${pathFromHere(file)}: no longer lists it`;
      change.delete(file);
      return `${pathFromHere(file)}: deleted, since it listed nothing else`;
    });
}

/** Returns whether an item of a running order names a story, as its id alone or with an end. */
export function isAbout(item: unknown, id: string): boolean {
  return item === id || (typeof item === 'object' && item !== null && Object.values(item).includes(id));
}
