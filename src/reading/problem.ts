import { isAbsolute, relative } from 'node:path';

/** Something in `content/` that an author has to mend, or ought to look at. */
export interface Problem {
  /** An error stops the build; a warning is only told. */
  readonly severity: 'error' | 'warning';
  /** Absolute path. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The field, as in `image.alt`, or the part of the file: `body`, `file`. */
  readonly field: string;
  /** What is wrong → how to mend it; one line. */
  readonly message: string;
}

/** A problem of one file, without the path of the file. */
export type FileMistake = Omit<Problem, 'file'>;

/** One line, in the form that terminals and editors make clickable: `file:line field: what → mend`. */
export function formatProblem({ severity, file, line, field, message }: Problem): string {
  const mark = severity === 'warning' ? 'warning: ' : '';
  return `${shownPath(file)}:${line} ${field}: ${mark}${message}`;
}

/** Returns the path of a file as messages show it: from the current folder, if it is in there. */
export function shownPath(file: string): string {
  const fromHere = relative('', file);
  return (fromHere.startsWith('..') || isAbsolute(fromHere) ? file : fromHere).replaceAll(/\p{Cc}/gu, visible);
}

/** Writes a control character of a file name, which a terminal would obey, as an escape. */
const visible = (character: string): string => JSON.stringify(character).slice(1, -1);

/** By file and line, so that an author mends each file from top to bottom. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) =>
    a.file === b.file ? a.line - b.line || (a.field < b.field ? -1 : 1) : a.file < b.file ? -1 : 1,
  );
}

/** Are there errors among the problems, or only warnings? */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
