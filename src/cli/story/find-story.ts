import { formatProblem } from '../../reading/problem.ts';
import { isPublishable } from '../../newsroom/edition/gate.ts';
import type { Entry } from '../../schema/content.ts';
import { suggest } from '../../text/suggest.ts';
import { fileOf, type ContentSession } from './session.ts';
import { CommandError } from './command-error.ts';

/**
 * Finds a story by its folder, its file, its address, or its slug if that is unique.
 *
 * @param allowMistakes accepts a story with mistakes too, if its front matter can be read.
 * @throws CommandError if no story or several match, or the story has mistakes.
 */
export function findStory(session: ContentSession, name: string, allowMistakes = false): Entry<'stories'> {
  const id = idOf(session, name);
  const mistakes = session.problems.filter(
    ({ file, severity }) => file === fileOf(session, id) && severity === 'error',
  );
  const story = session.content.stories.find((candidate) => candidate.id === id);
  if (story && (allowMistakes || mistakes.length === 0)) return story;
  throw new CommandError(
    [...mistakes.map(formatProblem), `the story "${id}" has mistakes → mend them first`].join('\n'),
  );
}

/** Returns whether a story has been published by press time. Withdrawn stories count as published. */
export const hasRun = (session: ContentSession, story: Entry<'stories'>): boolean =>
  isPublic(session, story) || story.data.killed !== undefined;

/** Returns whether readers see a story, which then can be corrected or withdrawn. */
export const isPublic = (session: ContentSession, story: Entry<'stories'>): boolean =>
  isPublishable(story, session.environment.pressTime);

/** Returns the story that has an id among its former addresses. */
export const holderOfAlias = ({ content }: ContentSession, id: string): Entry<'stories'> | undefined =>
  content.stories.find(({ data }) => data.aliases.includes(id));

const slugOfId = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

function idOf(session: ContentSession, name: string): string {
  const { storyIds } = session;
  const wanted =
    /(\d{4}\/\d\d\/[^/?#]+)(?:\/(?:index\.md)?)?(?:[?#].*)?$/.exec(name)?.[1] ?? name.replaceAll(/^\/|\/$/g, '');
  if (storyIds.includes(wanted)) return wanted;
  const sameSlug = storyIds.filter((id) => slugOfId(id) === wanted);
  if (sameSlug[0] !== undefined && sameSlug.length === 1) return sameSlug[0];
  if (sameSlug.length > 1) throw new CommandError(`"${name}" could be ${sameSlug.join(' or ')} → write which`);
  const renamed =
    holderOfAlias(session, wanted) ??
    session.content.stories.find(({ data }) => data.aliases.some((alias) => slugOfId(alias) === wanted));
  if (renamed) throw new CommandError(`the story "${wanted}" is called "${renamed.id}" now → use that`);
  const meant = wanted.includes('/') ? suggest(wanted, storyIds) : idWithSlugLike(wanted, storyIds);
  const alike = storyIds.filter((id) => slugOfId(id).includes(wanted)).slice(0, 3);
  const named = meant === undefined ? alike : [meant];
  const mend =
    named.length === 0
      ? 'name it by its folder below stories/, or by its slug'
      : `did you mean ${named.map((id) => `"${id}"`).join(' or ')}?`;
  throw new CommandError(`there is no story "${name}" → ${mend}`);
}

function idWithSlugLike(slug: string, storyIds: readonly string[]): string | undefined {
  const meant = suggest(slug, storyIds.map(slugOfId));
  return storyIds.find((id) => slugOfId(id) === meant);
}
