import type { Problem } from '../../reading/problem.ts';
import type { Reading } from '../../reading/reading.ts';
import { listItems } from '../../reading/yaml/explain-value.ts';
import { fieldName } from '../../reading/yaml/explain.ts';
import type { Kind } from '../../schema/content.ts';
import { slugOf } from '../../text/slug.ts';
import { suggest } from '../../text/suggest.ts';
import type { Target } from '../../schema/description/references.ts';
import { nouns, textsAt, writtenReferences } from './written-references.ts';

/** The ids that files may refer to, by kind. */
export type Known = Readonly<Record<Kind, ReadonlySet<string>>>;

/** Returns the id of the entry of a kind that has a name, by the slug of that name; that of a story, by a former address. */
export type IdOfName = (kind: Target, slug: string) => string | undefined;

/** Says that there is no entry of an id, and what to do. `ids` are those that there are. */
export function unknownReference(kind: Target, id: string, ids: ReadonlySet<string>, idOfName?: IdOfName): string {
  const named = idOfName?.(kind, id);
  if (kind === 'stories' && named !== undefined) return `"${id}" is a former address of a story → write "${named}"`;
  const meant = named ?? suggest(id, ids);
  return `the ${nouns[kind]} "${id}" does not exist → ${hintOn(meant, kind, ids)}write ${placeOf(kind, id)}${meant === undefined ? guestHint(kind) : ''}`;
}

/** Of so few, all are named. */
const fewEnough = 12;

/** What goes before the advice to write an entry: the one that is meant, or the sections that there are. */
function hintOn(meant: string | undefined, kind: Target, ids: ReadonlySet<string>): string {
  if (meant !== undefined) return `did you mean "${meant}"? Otherwise `;
  const choice = choiceOf(kind, ids);
  return choice === undefined ? '' : `use one of ${choice}, or `;
}

/** Returns the sections that there are, if they are few. */
export function choiceOf(kind: Target, ids: ReadonlySet<string>): string | undefined {
  return kind === 'sections' && ids.size > 0 && ids.size <= fewEnough ? [...ids].join(', ') : undefined;
}

/**
 * Returns the problems of a file, of which those about references that are not written as slugs or ids name the entry
 * that is meant: the schema, which reports them, does not know what there is.
 */
export function withMeantReferences(reading: Reading, known: Known, idOfName: IdOfName): readonly Problem[] {
  const { problems, kind, data } = reading;
  if (!problems.some(({ message }) => isOfReference.test(message))) return problems;
  const written = writtenReferences(kind, data);
  return problems.map((problem) => {
    const reference = written.find(({ path }) => fieldName(path) === problem.field);
    if (!reference || !isOfReference.test(problem.message)) return problem;
    const { target, text, isList } = reference;
    const advice = (isList ? listAdvice : adviceOnText)(target, text, known[target], idOfName);
    return { ...problem, message: `${problem.message.split(' → ', 1)[0] ?? ''} → ${advice}` };
  });
}

const isOfReference = /is not a slug →|is not the id of a story →|must be a list → write it as a list/;

function adviceOnText(kind: Target, text: string, ids: ReadonlySet<string>, idOfName: IdOfName): string {
  const id = idIn(kind, text, ids);
  if (ids.has(id)) return `did you mean "${id}"?`;
  const meant = idOfName(kind, id) ?? (id === '' ? undefined : suggest(id, ids));
  const hint = hintOn(meant, kind, ids);
  if (kind === 'stories') return `${hint}write the folder of the story below stories/, as in "2019/05/dignified-exit"`;
  return `${hint}write ${placeOf(kind, id)}, and "${id}" here${meant === undefined ? guestHint(kind) : ''}`;
}

/** The advice on a text in the place of a list, which may hold several names. */
function listAdvice(kind: Target, text: string, ids: ReadonlySet<string>, idOfName: IdOfName): string {
  const meant = meantReferences(kind, text, ids, idOfName);
  return `write it as a list: [${meant.map(({ id }) => id).join(', ')}]${doubtsOf(kind, meant, ids)}`;
}

/** An id that a text means. */
export interface MeantReference {
  readonly id: string;
  /** The text, if the id is only the one that is most like it. */
  readonly guessedFrom?: string;
}

/** Returns what a text refers to, which may hold several names: one entry, if there is one of the whole text. */
export function meantReferences(
  kind: Target,
  text: string,
  ids: ReadonlySet<string>,
  idOfName: IdOfName,
): MeantReference[] {
  const named = (name: string): MeantReference | undefined => {
    const id = idIn(kind, name, ids);
    const known = ids.has(id) ? id : idOfName(kind, id);
    return known === undefined ? undefined : { id: known };
  };
  const guessed = (name: string): MeantReference[] => {
    const id = idIn(kind, name, ids);
    const alike = id === '' ? undefined : suggest(id, ids);
    if (alike !== undefined) return [{ id: alike, guessedFrom: name }];
    return id === '' ? [] : [{ id }];
  };
  const whole = named(text);
  if (whole) return [whole];
  return text
    .split(/[,;]/)
    .flatMap((part) => named(part) ?? listItems(part.trim()).flatMap((item) => named(item) ?? guessed(item)));
}

/** Returns what goes behind the advice to write ids: which ids are guesses, and the files that have to be written. */
export function doubtsOf(kind: Target, meant: readonly MeantReference[], ids: ReadonlySet<string>): string {
  const guesses = meant.flatMap(({ id, guessedFrom }) =>
    guessedFrom === undefined ? [] : [`"${guessedFrom}" means "${id}"`],
  );
  const missing = meant.flatMap(({ id }) => (ids.has(id) ? [] : [placeOf(kind, id)]));
  return [
    guesses.length === 0 ? '' : `, if ${guesses.join(' and ')}`,
    missing.length === 0 ? '' : `, and write ${missing.join(' and ')}${guestHint(kind)}`,
  ].join('');
}

/** Returns the id that a text seems to mean: the slug of a name, or the id of a story in an address or by its slug. */
function idIn(kind: Target, text: string, ids: ReadonlySet<string>): string {
  if (kind === 'contributors') return slugOf(text.replace(/^(?:by|por|par)\s+/i, ''));
  if (kind !== 'stories') return slugOf(text);
  const [id] = /\d{4}\/\d\d\/[^/?#\s]+/.exec(text) ?? [];
  const slug = slugOf(text);
  return id ?? [...ids].find((other) => other.endsWith(`/${slug}`)) ?? '';
}

const placeOf = (kind: Target, id: string): string =>
  kind === 'stories' ? `stories/${id}/index.md` : `${kind}/${id}.${kind === 'pages' ? 'md' : 'yaml'}`;

/** An author of one story needs no file. */
const guestHint = (kind: Target): string =>
  kind === 'contributors' ? '; for an author without a file write byline: [{ guest: Full Name }]' : '';

/** Returns how to find an entry by its name. The names are collected at the first call. */
export function idsByName(readings: readonly Reading[]): IdOfName {
  let ids: Map<string, string> | undefined;
  return (kind, slug) => {
    ids ??= new Map(
      readings.flatMap(({ kind: other, id, data }): [string, string][] => {
        if (other === 'stories') return textsAt(data, ['aliases', '*']).map(({ text }) => [`${other} ${text}`, id]);
        const name: unknown = typeof data === 'object' && data !== null && 'name' in data ? data.name : undefined;
        return typeof name === 'string' ? [[`${other} ${slugOf(name)}`, id]] : [];
      }),
    );
    return ids.get(`${kind} ${slug}`);
  };
}
