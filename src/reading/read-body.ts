import type { WrittenKind } from '../schema/content.ts';
import { inspectBody, type BodyFacts } from '../text/body/inspect-body.ts';
import { printableBody } from '../text/characters.ts';
import type { MarkdownFile } from '../text/markdown/front-matter.ts';
import { typedCorrections } from '../text/markdown/typed-correction.ts';
import type { FileMistake } from './problem.ts';

const typedCorrection =
  'a correction is typed into the text → move it to the front matter, as corrections: [{ at: 2020-05-22T14:30:00-04:00, text: "…" }]; it is printed on the story, listed and told to search engines from there';

/**
 * Reads the body of a Markdown file for what the checks need to know of it, and for its mistakes. Lines count from the
 * top of the file.
 */
export async function readBody(
  kind: WrittenKind,
  { body, bodyLine }: MarkdownFile,
): Promise<{ facts: BodyFacts; mistakes: FileMistake[] }> {
  const facts = shifted(await inspectBody(printableBody(body)), bodyLine - 1);
  const typed = kind === 'stories' ? typedCorrections(body) : [];
  return {
    facts,
    mistakes: [
      ...facts.mistakes.map(({ line, message, severity }) => mistake(line, message, severity)),
      ...typed.map((line) => mistake(line + bodyLine - 1, typedCorrection)),
    ],
  };
}

function mistake(line: number, message: string, severity: FileMistake['severity'] = 'error'): FileMistake {
  return { severity, line, field: 'body', message };
}

function shifted({ mistakes, placeholders, length, isEmpty, ...facts }: BodyFacts, by: number): BodyFacts {
  const shift = <T extends { readonly line: number }>(list: readonly T[]) =>
    list.map((item) => ({ ...item, line: item.line + by }));
  return {
    links: shift(facts.links),
    figures: shift(facts.figures),
    tables: shift(facts.tables),
    charts: shift(facts.charts),
    media: shift(facts.media),
    related: shift(facts.related),
    embeds: shift(facts.embeds),
    mistakes: shift(mistakes),
    placeholders: placeholders.map((line) => line + by),
    length,
    isEmpty,
  };
}
