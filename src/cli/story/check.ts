import { InvalidArgumentError, Option, type Command } from 'commander';
import { codeVersion } from '../../reading/cache/code-version.ts';
import { readContent } from '../../checks/read-content.ts';
import { hasErrors, type Problem } from '../../reading/problem.ts';
import { kindOf, report, usualLimit } from '../../checks/report.ts';
import { counted } from '../../text/counted.ts';
import { commandEnvironment } from '../environment.ts';
import { asAnnotations, asCodeQuality, asJson, pathsInRepository } from '../problem-formats.ts';
import { command } from './command.ts';

const formats = ['text', 'json', 'github', 'gitlab'] as const;

interface Options {
  readonly limit?: number;
  readonly kind?: string;
  readonly format: (typeof formats)[number];
}

/** Returns the command `check`, which `npm run check` runs too: it lists every problem in `content/`. */
export function checkCommand(): Command {
  return command(
    'check',
    'Lists every problem in content/, or their kinds if there are many; exits 1 if any is an error',
    ['', '--kind link --limit 500', '--format github'],
  )
    .option('--limit <number>', `how many problems are listed one by one; ${usualLimit} if left out`, wholeNumber)
    .option('--kind <word>', 'only problems of the kinds that have this word in their name')
    .addOption(
      new Option(
        '--format <format>',
        'text for people, json for programs, github to mark the lines of a pull request, gitlab for a code quality report',
      )
        .choices(formats)
        .default('text'),
    )
    .action(check);
}

async function check({ limit, kind, format }: Options): Promise<void> {
  const { contentDir, cacheDir, ...options } = commandEnvironment();
  const { problems } = await readContent(contentDir, options, { cacheDir, version: codeVersion() });
  const chosen = kind === undefined ? problems : problems.filter((problem) => isOfKind(problem, kind));
  const errors = chosen.filter(({ severity }) => severity === 'error').length;
  const sum = `${counted(errors, 'error')}, ${counted(chosen.length - errors, 'warning')}`;
  const pathOf = pathsInRepository(contentDir);
  const lines = {
    text: () => [...report(chosen, cacheDir, limit), sum],
    json: () => asJson(chosen.slice(0, limit), pathOf),
    github: () => [...asAnnotations(chosen, pathOf), sum],
    gitlab: () => asCodeQuality(chosen.slice(0, limit), pathOf),
  };
  for (const line of lines[format]()) console.log(line);
  process.exitCode = hasErrors(problems) ? 1 : 0;
}

const isOfKind = (problem: Problem, word: string): boolean =>
  kindOf(problem).toLowerCase().includes(word.toLowerCase());

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Write it as a whole number, as in 200.');
  return Number(text);
}
