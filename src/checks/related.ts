import { storyOfUpdate } from '../newsroom/edition/dated-update.ts';
import type { Edition } from '../newsroom/edition/edition.ts';
import { storyPath } from '../newsroom/edition/permalink.ts';
import type { Problem } from '../reading/problem.ts';
import type { Reading } from '../reading/reading.ts';
import { storyId } from '../schema/fields/slug.ts';
import type { TemporaryAddresses } from './link-targets.ts';
import { unknownReference } from './references/reference-mistakes.ts';

/**
 * Checks that every `::related` names another story that readers can see, by the rules of links. If a withdrawal or the
 * end of a license has removed that story, the problem is a warning, and the page does without the card.
 *
 * @param stories the ids of all stories, including those with mistakes.
 */
export function checkRelated(
  reading: Reading,
  edition: Edition,
  temporary: TemporaryAddresses,
  stories: ReadonlySet<string>,
): Problem[] {
  return (reading.body?.related ?? []).flatMap(({ attributes, line }): Problem[] => {
    const id = attributes['story'] ?? '';
    const problem = { file: reading.file, line, field: 'body related.story' };
    const gone = goneMessage(id, edition);
    if (gone !== undefined) return [{ ...problem, severity: 'warning', message: gone }];
    const message = mistakeIn(id, reading, edition, temporary, stories);
    return message === undefined ? [] : [{ ...problem, severity: 'error', message }];
  });
}

function mistakeIn(
  id: string,
  reading: Reading,
  { storyById }: Edition,
  temporary: TemporaryAddresses,
  stories: ReadonlySet<string>,
): string | undefined {
  if (id === '') return `is missing → ${idAdvice}`;
  if (!storyId.safeParse(id).success) {
    const meant = /\d{4}\/\d\d\/[^/?#\s]+/.exec(id)?.[0] ?? '';
    return `"${id}" is not the id of a story → ${stories.has(meant) ? `write "${meant}"` : idAdvice}`;
  }
  const own = reading.kind === 'updates' ? storyOfUpdate(reading.id) : reading.id;
  if (id === own) return 'names the story in which it stands → name another one';
  if (!stories.has(id)) return unknownReference('stories', id, stories);
  const wait = storyById.has(id) ? undefined : temporary.waitFor(storyPath(id), reading);
  return wait && `"${id}" ${wait}`;
}

const idAdvice = 'write the folder of the story below stories/, as in story="2019/05/dignified-exit"';

/** Returns the message for a story that had a page at this id and has none now; `undefined` for all others. */
function goneMessage(id: string, { notices, storyById }: Edition): string | undefined {
  const notice = notices.get(id);
  const present = notice?.kind === 'moved' ? notice.to.slice(1, -1) : id;
  if (notice?.kind === 'moved' && storyById.has(present))
    return `"${id}" is a former address of a story → write "${present}"`;
  switch (notices.get(present)?.kind) {
    case 'withdrawn':
      return `"${present}" was withdrawn, so its card is not shown → take it out`;
    case 'expired':
      return `the license of "${present}" has ended, so its card is not shown → take it out`;
    default:
      return undefined;
  }
}
