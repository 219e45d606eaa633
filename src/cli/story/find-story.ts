import { formatProblem } from '../../reading/problem.ts';
import { isPublishable } from '../../newsroom/edition/gate.ts';
import type { Entry } from '../../schema/content.ts';
import { suggest } from '../../text/suggest.ts';
import { fileOf, type Desk } from './desk.ts';
import { DeskError } from './desk-error.ts';

/**
 * The story that an editor names: by its folder, its file, its address, or its slug if no other has the same.
 *
 * @param mayBeFaulty takes a story with mistakes too, if its front matter can be read.
 * @throws DeskError if there is none, there are several, or it has mistakes that must be mended first.
 */
export function findStory(desk: Desk, name: string, mayBeFaulty = false): Entry<'stories'> {
  const id = idOf(desk, name);
  const mistakes = desk.problems.filter(({ file, severity }) => file === fileOf(desk, id) && severity === 'error');
  const story = desk.content.stories.find((candidate) => candidate.id === id);
  if (story && (mayBeFaulty || mistakes.length === 0)) return story;
  throw new DeskError([...mistakes.map(formatProblem), `the story "${id}" has mistakes → mend them first`].join('\n'));
}

/** Is a story public at press time? */
export const hasRun = (desk: Desk, story: Entry<'stories'>): boolean =>
  isPublishable(story, desk.environment.pressTime) || story.data.killed !== undefined;

/** The story of whose former addresses this is one. */
export const holderOfAlias = ({ content }: Desk, id: string): Entry<'stories'> | undefined =>
  content.stories.find(({ data }) => data.aliases.includes(id));

const slugOfId = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

function idOf(desk: Desk, name: string): string {
  const { storyIds } = desk;
  const wanted =
    /(\d{4}\/\d\d\/[^/?#]+)(?:\/(?:index\.md)?)?(?:[?#].*)?$/.exec(name)?.[1] ?? name.replaceAll(/^\/|\/$/g, '');
  if (storyIds.includes(wanted)) return wanted;
  const sameSlug = storyIds.filter((id) => slugOfId(id) === wanted);
  if (sameSlug[0] !== undefined && sameSlug.length === 1) return sameSlug[0];
  if (sameSlug.length > 1) throw new DeskError(`"${name}" could be ${sameSlug.join(' or ')} → write which`);
  const renamed = holderOfAlias(desk, wanted);
  if (renamed) throw new DeskError(`the story "${wanted}" is called "${renamed.id}" now → use that`);
  const meant = wanted.includes('/') ? suggest(wanted, storyIds) : idWithSlugLike(wanted, storyIds);
  const mend =
    meant === undefined ? 'name it by its folder below stories/, or by its slug' : `did you mean "${meant}"?`;
  throw new DeskError(`there is no story "${name}" → ${mend}`);
}

function idWithSlugLike(slug: string, storyIds: readonly string[]): string | undefined {
  const meant = suggest(slug, storyIds.map(slugOfId));
  return storyIds.find((id) => slugOfId(id) === meant);
}
