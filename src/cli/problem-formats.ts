import { hash } from 'node:crypto';
import { relative, sep } from 'node:path';
import { kindOf } from '../checks/report.ts';
import { formatProblem, type Problem } from '../reading/problem.ts';
import { counted } from '../text/counted.ts';
import { git } from './story/git/git.ts';

/** The path of a file as a host of repositories names it: from the root of the repository, with forward slashes. */
export type PathInRepository = (file: string) => string;

/** GitHub shows so many annotations of one severity for each step of a workflow, and drops the others without a word. */
const annotationsPerSeverity = 10;

/** Returns how to name files from the root of the repository that has `contentDir`; without one, from here. */
export function pathsInRepository(contentDir: string): PathInRepository {
  const prefix = prefixInRepository(contentDir);
  return (file) =>
    prefix === undefined ? slashed(relative('', file)) : `${prefix}${slashed(relative(contentDir, file))}`;
}

/** Formats problems as JSON for programs: each with its kind, in the order of their files. */
export function asJson(problems: readonly Problem[], pathOf: PathInRepository): string[] {
  const rows = problems.map((problem) => ({ ...problem, file: pathOf(problem.file), kind: kindOf(problem) }));
  return [JSON.stringify(rows, null, 2)];
}

/**
 * Formats problems as workflow commands of GitHub, which shows each message at its line: errors first. The last lines
 * list the problems beyond the number that GitHub shows, and a notice counts them.
 */
export function asAnnotations(problems: readonly Problem[], pathOf: PathInRepository): string[] {
  const lists = (['error', 'warning'] as const).map((severity) => problems.filter((one) => one.severity === severity));
  const shown = lists.flatMap((list) => list.slice(0, annotationsPerSeverity));
  const [errors = [], warnings = []] = lists.map((list) => list.slice(annotationsPerSeverity));
  const others = [...errors, ...warnings];
  const count = [
    ...(errors.length > 0 ? [counted(errors.length, 'more error')] : []),
    ...(warnings.length > 0 ? [counted(warnings.length, 'more warning')] : []),
  ].join(' and ');
  return [
    ...shown.map((problem) => annotation(problem, pathOf)),
    ...(others.length > 0 ? [`::notice title=npm run check::${count} → see the log of this step`] : []),
    ...others.map(formatProblem),
  ];
}

/** Formats problems as a code quality report of GitLab, which shows each message at its line. */
export function asCodeQuality(problems: readonly Problem[], pathOf: PathInRepository): string[] {
  const seen = new Map<string, number>();
  const issues = problems.map((problem) => {
    const path = pathOf(problem.file);
    // A problem that only moves within its file is the same, and two that say the same of one file are two.
    const same = [path, problem.field, problem.message].join('\n');
    const number = (seen.get(same) ?? 0) + 1;
    seen.set(same, number);
    return {
      description: `${problem.field}: ${problem.message}`,
      check_name: kindOf(problem),
      fingerprint: hash('sha256', `${same}\n${number}`),
      severity: problem.severity === 'error' ? 'critical' : 'minor',
      location: { path, lines: { begin: problem.line } },
    };
  });
  return [JSON.stringify(issues, null, 2)];
}

function annotation({ severity, file, line, field, message }: Problem, pathOf: PathInRepository): string {
  const inData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const inProperty = (text: string) => inData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${severity} file=${inProperty(pathOf(file))},line=${line},title=${inProperty(field)}::${inData(message)}`;
}

/** Returns the path of a folder from the root of its repository, with a slash at its end; `undefined` without git. */
function prefixInRepository(folder: string): string | undefined {
  try {
    const { ok, stdout } = git(folder, 'rev-parse', '--show-prefix');
    return ok ? stdout : undefined;
  } catch {
    return undefined;
  }
}

const slashed = (path: string): string => path.replaceAll(sep, '/');
