import { excerpt, lineAt, startOf } from '../source-text.ts';
import { blankOut, type Span } from './blank-out.ts';
import type { BodyMistake } from './body-mistake.ts';
import { foreignSyntax } from './foreign-syntax.ts';
import { findNearDirectives } from './near-directives.ts';
import { findHeldPlaces } from './placeholder-text.ts';

/**
 * Finds source that would be printed as its author typed it, though it means something else.
 *
 * @param source the Markdown, with code and directives blanked out.
 * @param html where the parser found HTML in it.
 */
export function findLeftovers(source: string, html: readonly Span[]): BodyMistake[] {
  const unescaped = source.replace(/\\(?::+|[!-/:-@[-`{-~])|<!--[^]*?-->/g, (hidden) => hidden.replace(/[^\n]/g, ' '));
  const text = blankOut(unescaped, html);
  const found = [
    ...findNearDirectives(unescaped),
    ...foreignSyntax.flatMap(({ pattern, what, fix, severity }) =>
      // The parser has judged HTML itself.
      [...(pattern.source.startsWith('<') ? text : unescaped).matchAll(pattern)].map((match) => ({
        at: startOf(match),
        message: `"${excerpt(match[0])}" ${what} → ${fix}; to show it, put it between backticks`,
        ...(severity && { severity }),
      })),
    ),
    ...findHeldPlaces(unescaped).map((place) => ({ ...place, severity: 'warning' as const })),
  ];
  const byLine = new Map<number, BodyMistake>();
  for (const { at, ...mistake } of found) {
    const line = lineAt(source, at);
    if (!byLine.has(line)) byLine.set(line, { line, ...mistake });
  }
  return [...byLine.values()];
}

const rows = /^[ \t>]*\|[^\n]*\|[ \t]*$(?:\n[ \t>]*\|[^\n]*)*/gm;

/**
 * Finds rows of tables that would be printed as typed, since no line of dashes makes a table of them.
 *
 * @param source the Markdown, with code, directives and tables blanked out.
 */
export function findLooseRows(source: string): BodyMistake[] {
  return [...source.matchAll(rows)].map((match) => {
    const [heads = '', ...others] = match[0].split('\n').map((line) => line.replace(/^[ \t>]*/, '').trim());
    const rule = `|${' --- |'.repeat(heads.replaceAll('\\|', '').split('|').length - 2)}`;
    const place = isRule(others[0]) ? 'in place of' : 'on';
    const behind = source.slice(match.index + match[0].length).trimStart();
    const isApart = others.length === 0 && isRule(behind.split('\n', 1)[0]);
    const fix = isApart ? 'take out the empty lines between its rows' : `write ${rule} ${place} the line below`;
    const message = `"${excerpt(heads)}" begins a table without a line of dashes below its heads and would be printed as typed → ${fix}`;
    return { line: lineAt(source, startOf(match)), message };
  });
}

const isRule = (line = ''): boolean => /^[ \t>]*\|[ \t|:-]*-[ \t|:-]*$/.test(line);
