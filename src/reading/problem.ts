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
  const fromHere = relative('', file);
  const path = fromHere.startsWith('..') || isAbsolute(fromHere) ? file : fromHere;
  const mark = severity === 'warning' ? 'warning: ' : '';
  return `${path}:${line} ${field}: ${mark}${message}`;
}

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
