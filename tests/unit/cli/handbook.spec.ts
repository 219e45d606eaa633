/** What is made from the schemas, the handbook's tables and the JSON Schemas, says what the schemas say. */
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { withoutExample } from '../../../src/cli/handbook/field-table.ts';
import { handbookPath, generatedFiles } from '../../../src/cli/handbook/generated-files.ts';
import { classify } from '../../../src/reading/files.ts';
import { formatProblem, type Problem } from '../../../src/reading/problem.ts';
import { contentSchemas, writtenKinds, type WrittenKind } from '../../../src/schema/content.ts';
import { examples, type Example } from '../../../src/schema/examples.ts';
import { ContentTree } from '../../tools/content-tree.ts';
import { demonstration } from '../../tools/demonstration.ts';
import { root } from '../../tools/root.ts';

const contentFiles = globSync('**/*.*', { cwd: demonstration });
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test('generated files match the schemas; if not, run npm run handbook', () => {
  const made = generatedFiles(read(handbookPath));
  for (const [path, text] of made) expect(read(path), path).toBe(text);
  const schemas = globSync('.vscode/schemas/*', { cwd: root });
  expect(schemas.sort()).toEqual([...made.keys()].filter((path) => path.startsWith('.vscode')).sort());
});

test('every kind of file has its table', () => {
  const kinds = Object.keys(contentSchemas).filter(
    (kind) => kind !== 'pictures' && kind !== 'tables' && kind !== 'media' && kind !== 'theme',
  );
  expect([...writtenKinds].sort()).toEqual(kinds.sort());
});

for (const kind of writtenKinds) {
  test(`every field of ${kind} has an example, and the examples are one valid file`, () => {
    expect(withoutExample(kind)).toEqual([]);
    expect(contentSchemas[kind].safeParse(assembled(examples[kind])).error).toBeUndefined();
  });
}

/**
 * One file with all the fields: `image.alt` is put into a group, `corrections[].text` into the one item of a list, unless
 * the list has an example of its own.
 */
function assembled(fields: Readonly<Record<string, Example>>): Record<string, unknown> {
  const file: Record<string, unknown> = {};
  for (const [path, example] of Object.entries(fields)) {
    const steps = path.split('.');
    if (
      steps.some(
        (_, place) =>
          steps
            .slice(0, place + 1)
            .join('.')
            .replace(/\[\]$/, '') in fields && place < steps.length - 1,
      )
    )
      continue;
    let group = file;
    for (const step of steps.slice(0, -1)) {
      const name = step.replace('[]', '');
      const inner = (group[name] ?? (step.endsWith('[]') ? [{}] : {})) as Record<string, unknown>;
      group[name] = inner;
      group = (Array.isArray(inner) ? inner[0] : inner) as Record<string, unknown>;
    }
    group[steps.at(-1) ?? ''] = example;
  }
  return file;
}

describe('the JSON Schemas', () => {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  const schemas = new Map(
    writtenKinds.map((kind) => [kind, ajv.compile(JSON.parse(read(`.vscode/schemas/${kind}.schema.json`)) as object)]),
  );
  /** What an editor would be told of a file. */
  const mistakes = (kind: WrittenKind, data: unknown): string[] => {
    const validate = schemas.get(kind);
    validate?.(data);
    return (validate?.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  };

  test('accept all that the demonstration outlet has written', () => {
    const tree = new ContentTree(demonstration);
    const files = contentFiles.flatMap((path) => classify(path) ?? []);
    const isWritten = (file: (typeof files)[number]): file is typeof file & { kind: WrittenKind } =>
      writtenKinds.some((kind) => kind === file.kind);
    const written = files.filter(isWritten);
    expect(new Set(written.map(({ kind }) => kind)).size).toBe(writtenKinds.length);
    for (const { kind, path } of written) expect(mistakes(kind, tree.fields(path)), path).toEqual([]);
  });

  const story = { headline: 'A', standfirst: 'B', section: 'world', publishedAt: '2024-03-10T12:00:00Z' };
  const wrong: readonly [what: string, kind: WrittenKind, data: object, message: RegExp][] = [
    ['an unknown field', 'stories', { ...story, headine: 'A' }, /must NOT have additional properties/],
    ['a missing field', 'sections', { name: 'World' }, /must have required property 'description'/],
    ['an unknown genre', 'stories', { ...story, genre: 'gossip' }, /\/genre must be equal to one of/],
    ['a wrong type', 'stories', { ...story, draft: 'yes' }, /\/draft must be boolean/],
    [
      'a date without an offset',
      'stories',
      { ...story, publishedAt: '2024-03-10T12:00:00' },
      /publishedAt must match pattern/,
    ],
    ['a name that is no slug', 'stories', { ...story, section: 'The World' }, /\/section must match pattern/],
    ['a mistake in a group', 'stories', { ...story, image: { file: 'a.png', alt: 'A' } }, /\/image .*'credit'/],
    ['a mistake in a list', 'stories', { ...story, corrections: [{ text: 'A' }] }, /\/corrections\/0 .*'at'/],
    ['an email address that is none', 'contributors', { name: 'A', email: 'a at b' }, /\/email must match/],
  ];
  for (const [what, kind, data, message] of wrong) {
    test(`refuse ${what}`, () => {
      expect(mistakes('stories', story)).toEqual([]);
      expect(mistakes(kind, data).join('\n')).toMatch(message);
    });
  }

  test('are given to editors for every kind that is YAML throughout', () => {
    const folder = relative(root, demonstration);
    const settings = JSON.parse(read('.vscode/settings.json')) as { 'yaml.schemas': Record<string, string> };
    const schemaOf = Object.entries(settings['yaml.schemas']).flatMap(([schema, pattern]) =>
      globSync(`.${pattern}`, { cwd: root })
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => [path, /([a-z]+)\.schema\.json$/.exec(schema)?.[1]]),
    );
    const yaml = contentFiles.flatMap((path) => {
      const file = classify(path);
      return file && /\.ya?ml$/.test(path) ? [[`${folder}/${path}`, file.kind]] : [];
    });
    expect(schemaOf.sort()).toEqual(yaml.sort());
  });
});

test('an editor that runs the check finds file, line, severity and message in what it prints', () => {
  const tasks = JSON.parse(read('.vscode/tasks.json')) as {
    tasks: { problemMatcher: { pattern: { regexp: string } } }[];
  };
  const pattern = new RegExp(tasks.tasks[0]?.problemMatcher.pattern.regexp ?? '');
  const problem: Problem = {
    severity: 'error',
    file: join(process.cwd(), 'content/stories/2024/03/a/index.md'),
    line: 12,
    field: 'corrections[0].at',
    message: 'is "10:30": wrong → right',
  };
  expect(pattern.exec(formatProblem(problem))?.slice(1)).toEqual([
    'content/stories/2024/03/a/index.md',
    '12',
    'corrections[0].at: is "10:30": wrong → right',
    undefined,
  ]);
  expect(pattern.exec(formatProblem({ ...problem, severity: 'warning' }))?.[4]).toBe('warning');
  expect(pattern.test('1 error, 0 warnings')).toBe(false);
});
