import { parseEvents, SCALAR_STYLE } from 'js-yaml';
import { fieldName, type DataMistake } from './explain.ts';
import { schemaAt } from './schema-node.ts';
import { brief, isInQuotes, quoted, scalarsIn, whole, type ScalarPlace } from './yaml-events.ts';
import type { z } from 'astro/zod';
import { isPrinted } from '../../schema/fields/words.ts';
import { withoutMarkup } from '../../text/html/without-markup.ts';
import { withoutWrappingQuotes } from '../../text/typography/wrapping-quotes.ts';

/** What YAML makes of a plain word instead of text. */
const readAs: Readonly<Record<string, string>> = { number: 'a number', boolean: 'true or false', object: 'nothing' };

/**
 * Finds values of YAML that can be read but do not say what their author wrote: words behind ` #`, which are a comment,
 * words such as `1984` or `null`, which are no text, and forms that are not filled in. A comment behind a slug, a date, a list, a number or true and
 * false is none of these; neither is one on a line of its own.
 */
export function fieldTraps(yaml: string, schema: z.ZodType, data: unknown): DataMistake[] {
  return scalarsIn(yaml, parseEvents(yaml, {})).flatMap((place): DataMistake[] => {
    const kind = textKind(schemaAt(schema, place.path));
    if (kind === undefined) return [];
    const message =
      (kind === 'text' ? (cutMistake(yaml, place) ?? openMistake(yaml, place)) : undefined) ??
      wordMistake(yaml, place, data);
    return message === undefined ? [] : [{ path: place.path, message }];
  });
}

/**
 * Finds texts in typographic quotation marks, which YAML takes for a part of the text. In straight ones around them, they
 * are meant: a headline may be one whole quotation.
 */
export function curlyQuotes(yaml: string, schema: z.ZodType): DataMistake[] {
  if (!/(?:^|[\s:,[{-])[“”„«»＂‘‚‹›]/.test(yaml)) return [];
  return scalarsIn(yaml, parseEvents(yaml, {})).flatMap(({ path, event }): DataMistake[] => {
    const isText = event.style === SCALAR_STYLE.PLAIN && textKind(schemaAt(schema, path)) === 'text';
    const text = isText ? yaml.slice(event.valueStart, event.valueEnd) : '';
    const words = withoutWrappingQuotes(text);
    if (words === undefined) return [];
    const start = typeof path.at(-1) === 'number' ? '' : `${fieldName(path.slice(-1))}: `;
    const message = `stands in curly quotation marks, which readers see → write ${start}${whole(quoted(words))}, or ${start}${whole(quoted(text))} if it is a quotation`;
    return [{ path, message }];
  });
}

/** Finds texts with marks of HTML or Markdown: fields are printed as they are typed. */
export function markup(data: unknown, schema: z.ZodType, path: readonly PropertyKey[] = []): DataMistake[] {
  if (typeof data === 'object' && data !== null) {
    const fields: [PropertyKey, unknown][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
    return fields.flatMap(([key, value]) => markup(value, schema, [...path, key]));
  }
  const plain = typeof data === 'string' ? withoutMarkup(data) : data;
  if (plain === data || typeof plain !== 'string' || textKind(schemaAt(schema, path)) !== 'text') return [];
  return [
    { path, message: `has marks of HTML or Markdown, which readers see as typed → write ${written(path, plain)}` },
  ];
}

/** The mistake of a text that ends where a comment begins. */
function cutMistake(yaml: string, { path, event, end }: ScalarPlace): string | undefined {
  const isPlain = event.style === SCALAR_STYLE.PLAIN;
  if (!isPlain && !isInQuotes(event)) return undefined;
  const value = event.valueStart === -1 ? '' : yaml.slice(event.valueStart - (isPlain ? 0 : 1), end);
  const [, sameLine, nextLine] = /^:?(?:[ \t]+(#.*)|[ \t]*\r?\n[ \t]+(#\S.*))/.exec(yaml.slice(end)) ?? [];
  const lost = sameLine ?? nextLine;
  if (lost === undefined || (!isPlain && !/^#\S/.test(lost))) return undefined;
  const text = `${isPlain ? value : value.slice(1, -1)} ${lost}`.trim();
  return `"${brief(lost)}" is lost, since a space and # begin a comment → put all of it in quotation marks: ${written(path, withoutWrappingQuotes(text) ?? text)}`;
}

/** The mistake of a text that was copied from the form of a message or a guide, and not filled in. */
function openMistake(yaml: string, { event }: ScalarPlace): string | undefined {
  const isOpen = event.valueStart !== -1 && yaml.slice(event.valueStart, event.valueEnd) === '…';
  return isOpen ? 'still says "…" → write what belongs there' : undefined;
}

/** The mistake of a word that YAML takes for something else than text. */
function wordMistake(yaml: string, { path, event }: ScalarPlace, data: unknown): string | undefined {
  const value = path.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), data);
  if (event.valueStart === -1 || typeof value === 'string' || value === undefined) return undefined;
  const word = yaml.slice(event.valueStart, event.valueEnd);
  const what = readAs[typeof value] ?? 'no text';
  return `"${brief(word)}" is read as ${what} → put it in quotation marks: ${written(path, word)}`;
}

function written(path: readonly PropertyKey[], text: string): string {
  const key = path.at(-1);
  return `${typeof key === 'number' ? '-' : `${fieldName([key ?? ''])}:`} ${whole(quoted(text))}`;
}

/** Whether a field holds printed text or a name such as a slug; `undefined` for what machines read, and for lists. */
function textKind(schema: ReturnType<typeof schemaAt>): 'text' | 'name' | undefined {
  let node = schema;
  while (node?._zod) {
    const { def } = node._zod;
    if (def.type === 'string') {
      if (isPrinted(node)) return 'text';
      const hasPattern = def.checks?.some(({ _zod }) => _zod.def.check === 'string_format') === true;
      return hasPattern && def.format === undefined ? 'name' : undefined;
    }
    node = def.in ?? def.innerType ?? def.options?.[0];
  }
  return undefined;
}
