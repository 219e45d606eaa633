import { excerpt, lineAt, startOf } from '../source-text.ts';
import { blankOut, type Span } from './blank-out.ts';
import type { BodyMistake } from './body-mistake.ts';
import { foreignSyntax } from './foreign-syntax.ts';
import { findNearDirectives } from './near-directives.ts';

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
    ...foreignSyntax.flatMap(({ pattern, what, fix }) =>
      // The parser has judged HTML itself.
      [...(pattern.source.startsWith('<') ? text : unescaped).matchAll(pattern)].map((match) => ({
        at: startOf(match),
        message: `"${excerpt(match[0])}" ${what} → ${fix}; to show it, put it between backticks`,
      })),
    ),
  ];
  const byLine = new Map<number, BodyMistake>();
  for (const { at, message } of found) {
    const line = lineAt(source, at);
    if (!byLine.has(line)) byLine.set(line, { line, message });
  }
  return [...byLine.values()];
}
