/** The clock and a withdrawal never stop an edition: what they take away is pointed out, and is no error. */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { formatProblem } from '../../../src/reading/problem.ts';
import { withOverlay } from '../../../src/reading/overlay.ts';
import { newFolder } from '../../tools/files.ts';
import { freshGazette } from '../../tools/gazette.ts';
import { ContentTree } from '../../tools/content-tree.ts';
import { story } from '../../tools/story-in-process.ts';
import type { Fields } from '../../tools/newsroom.ts';
import { filesOfOutlet, moments, smallOutlet, type Files } from '../../tools/small-outlet.ts';
import { problemLines, readTree } from '../../tools/problem-lines.ts';

/** How many outlets are drawn by lot. */
const outlets = Number(process.env['OUTLETS'] ?? 10);

let folder = '';

beforeAll(() => {
  folder = join(newFolder(), 'content');
  mkdirSync(folder);
});

afterAll(() => rmSync(dirname(folder), { recursive: true }));

/** Returns the errors of an outlet at a press time, one line each. */
async function errorsOf(files: Files, pressTime: string): Promise<string[]> {
  const written = new Map([...files].map(([path, text]) => [join(folder, path), text]));
  const { problems } = await withOverlay({ written, moved: new Map() }, () => readTree(folder, pressTime));
  return problems.filter(({ severity }) => severity === 'error').map(formatProblem);
}

test('no passing moment and no withdrawal makes an error in an outlet without one', async () => {
  let turns = 0;
  let kills = 0;
  const property = fc.asyncProperty(smallOutlet, fc.constantFrom(...moments), async (outlet, killTime) => {
    const files = filesOfOutlet(outlet);
    const errors: string[][] = [];
    for (const pressTime of ['2024-01-01T00:00:00Z', ...moments]) {
      errors.push(await errorsOf(files, pressTime));
      if (errors.at(-2)?.length !== 0) continue;
      expect(errors.at(-1), `at ${pressTime}, by the clock alone`).toEqual([]);
      turns += 1;
    }
    if ((await errorsOf(files, killTime)).length > 0) return;
    for (const { id, fields } of outlet.stories) {
      const { publishedAt, draft, killed } = fields;
      const hasRun = !draft && publishedAt <= killTime && !(killed && killed.at <= killTime);
      if (!hasRun) continue;
      const withdrawn = filesOfOutlet(outlet, id, { killed: { at: killTime, reason: 'It was not so.' } });
      expect(await errorsOf(withdrawn, killTime), `${id} is withdrawn at ${killTime}`).toEqual([]);
      kills += 1;
    }
  });
  await fc.assert(property, { numRuns: outlets });
  expect(turns).toBeGreaterThan(outlets / 3);
  expect(kills).toBeGreaterThan(0);
});

const april: Fields = {
  headline: 'Barges Stop',
  standfirst: 'They stopped.',
  section: 'harbour',
  publishedAt: '2024-04-10T12:00:00Z',
};
const agency = { agency: 'wire', year: 2024 };
const now = '2024-07-02T00:00:00Z';
const emptyList = 'leads to a list in which no story stands now → take the link out until one does';
const withdrawn = 'leads to a story that was withdrawn → take the link out';

/** What vanishes with the story `april`: how it comes, and the address that goes. */
const vanishing: readonly [what: string, fields: Fields, link: string, warning: string][] = [
  ['a topic', { topics: ['barges'] }, '/topics/barges/', emptyList],
  ['a month of the archive', {}, '/archive/2024/04/', emptyList],
  ['a month of its section', {}, '/harbour/2024/04/', emptyList],
  ['a month of another section', { alsoIn: ['council'] }, '/council/2024/04/', emptyList],
  ['a series of one part', { series: 'canal' }, '/series/canal/', emptyList],
  ['the story', {}, '/2024/04/april/', withdrawn],
  ['a former address', { aliases: ['2024/04/before'] }, '/2024/04/before/', withdrawn],
  ['a live feed', { genre: 'live' }, '/2024/04/april/feed.xml', withdrawn],
];

describe('what vanishes with a story', () => {
  let tree: ContentTree;

  beforeEach(async () => {
    tree = new ContentTree(await freshGazette());
    tree.write('topics/barges.yaml', { name: 'Barges' });
    tree.write('series/canal.yaml', { name: 'The Canal', description: 'It leaks.' });
  });

  const problems = (pressTime = now) => problemLines(tree.folder, pressTime);
  const errors = async (pressTime = now) => (await problems(pressTime)).filter((line) => !line.includes(': warning: '));
  const withdraw = () => tree.set('stories/2024/04/april/index.md', { killed: { at: now, reason: 'Forged.' } });

  for (const [what, fields, link, warning] of vanishing) {
    test(`${what} stops no withdrawal, which points the link out`, async () => {
      tree.write('stories/2024/04/april/index.md', { ...april, ...fields }, '\nWords.\n');
      tree.write(
        'stories/2024/05/other/index.md',
        { ...april, publishedAt: '2024-05-10T12:00:00Z' },
        `\n[b](${link})\n`,
      );
      expect(await errors()).toEqual([]);
      withdraw();
      expect(await problems()).toContainEqual(expect.stringContaining(`: warning: the link ${link} ${warning}`));
      expect(await errors()).toEqual([]);
    });
  }

  for (const [what, fields, link] of vanishing.filter(([name]) => !['the story', 'a former address'].includes(name))) {
    test(`${what} stops no edition when the license of its only story ends`, async () => {
      const url = 'https://wire.example';
      tree.write('agencies/owner.yaml', { name: 'Owner', url });
      tree.write('agencies/wire.yaml', { name: 'Wire', url, license: { until: '2024-07-01T00:00:00Z' } });
      // The contract of whoever passed the copy on counts too.
      tree.write(
        'stories/2024/04/april/index.md',
        { ...april, ...fields, wire: { ...agency, agency: 'owner', distributor: 'wire' } },
        '\nWords.\n',
      );
      tree.write('pages/help.md', { headline: 'H', standfirst: 'H.' }, `\n[b](${link})\n`);
      expect(await problems('2024-06-30T23:59:59Z')).toEqual([]);
      expect(await problems()).toEqual([expect.stringMatching(/^pages\/help\.md:\d+ body: warning: the link /)]);
    });
  }

  test('fields that are taken out of a withdrawn story leave no error behind', async () => {
    tree.write('stories/2024/04/april/index.md', { ...april, topics: ['barges'], series: 'canal', genre: 'live' });
    const all = ['/topics/barges/', '/series/canal/', '/archive/2024/04/', '/2024/04/april/feed.xml'];
    tree.write('pages/help.md', { headline: 'H', standfirst: 'H.' }, all.map((link) => `\n[b](${link})\n`).join(''));
    expect(await problems()).toEqual([]);
    tree.write('stories/2024/04/april/index.md', { ...april, killed: { at: now, reason: 'Forged.' } });
    expect(await problems()).toHaveLength(all.length);
    expect(await errors()).toEqual([]);
  });

  test('a story that is listed in the urgent line and on fronts is withdrawn by hand all the same', async () => {
    const fields = { ...april, killed: { at: now, reason: 'Forged.' } };
    tree.write('stories/2024/04/april/index.md', fields, '\nWords.\n');
    tree.write('urgent.yaml', { text: 'Shut', story: '2024/04/april', until: '2031-01-01T00:00:00Z' });
    tree.write('fronts/harbour.yaml', { stories: ['2024/04/april'] });
    expect(await problems('2024-07-01T23:59:59Z')).toEqual([]);
    expect(await errors()).toEqual([]);
    expect((await problems()).filter((line) => line.includes('was withdrawn → take it out here'))).toHaveLength(2);
    const urgentAt = async (pressTime: string) => (await readTree(tree.folder, pressTime)).released?.edition.urgent;
    expect(await urgentAt('2024-07-01T23:59:59Z')).toBeDefined();
    // It must not go on saying what the story said.
    expect(await urgentAt(now)).toBeUndefined();
  });

  const kill = async () => {
    const { code, text } = await story(tree.folder, now, ['kill', 'april', '--reason', 'Forged.']);
    expect(code, text).toBe(0);
    return text;
  };

  test('the command withdraws a story with which lists and addresses vanish, and points out every link to them', async () => {
    const fields = {
      topics: ['barges'],
      alsoIn: ['council'],
      series: 'canal',
      aliases: ['2024/04/before'],
      genre: 'live',
    };
    const links = [
      '/topics/barges/',
      '/archive/2024/04/',
      '/harbour/2024/04/',
      '/council/2024/04/',
      '/series/canal/',
      '/2024/04/april/',
      '/2024/04/before/',
      '/2024/04/april/feed.xml',
    ];
    tree.write('stories/2024/04/april/index.md', { ...april, ...fields }, '\nWords.\n');
    tree.write('pages/help.md', { headline: 'H', standfirst: 'H.' }, links.map((link) => `\n[b](${link})\n`).join(''));
    const told = await kill();
    for (const link of links) expect(told).toContain(`: warning: the link ${link} leads to `);
  });

  test('a story with mistakes can be withdrawn, and its mistakes stop no edition then', async () => {
    const fields = {
      ...april,
      topics: ['no-topic'],
      image: { file: 'lost.png', alt: 'A', credit: 'B' },
      genre: 'live',
    };
    tree.write(
      'stories/2024/04/april/index.md',
      fields,
      '\n[x](/nowhere/)\n\n# One\n\n::figure{file="gone.png" alt="A" credit="B"}\n',
    );
    tree.write('stories/2024/04/april/updates/2024-04-11T1000.md', { headlin: 'X' }, '\n[x](/nowhere/)\n');
    for (const stray of ['updates/bad.md', 'draft2.md', 'index.markdown']) {
      tree.writeBytes(`stories/2024/04/april/${stray}`, 'Words.\n');
    }
    expect((await errors()).length).toBeGreaterThan(8);
    await kill();
    expect(await errors()).toEqual([]);
  });

  test('a mistake of the withdrawal itself is an error', async () => {
    tree.write('stories/2024/04/april/index.md', {
      ...april,
      killed: { at: '2024-04-09T00:00:00Z', reason: 'Forged.' },
    });
    expect(await errors()).toEqual([expect.stringContaining('killed.at: is before publishedAt')]);
  });
});

describe('a link is an error, at whatever press time,', () => {
  const cases: readonly [what: string, link: string, message: RegExp][] = [
    ['to a topic without a file', '/topics/none/', /leads nowhere/],
    ['to a series without a file', '/series/none/', /leads nowhere/],
    ['to a month in which no story ran', '/archive/1999/04/', /leads nowhere/],
    ['to a month of a section that does not exist', '/none/2024/04/', /leads nowhere/],
    ['to the feed of a story that is not live', '/2024/02/bridge-reopens/feed.xml', /leads nowhere/],
  ];
  for (const [what, link, message] of cases) {
    test(what, async () => {
      const tree = new ContentTree(await freshGazette());
      tree.write('pages/help.md', { headline: 'H', standfirst: 'H.' }, `\n[b](${link})\n`);
      for (const pressTime of [now, '2035-01-01T00:00:00Z']) {
        const { problems } = await readTree(tree.folder, pressTime);
        expect(problems).toEqual([
          expect.objectContaining({ severity: 'error', message: expect.stringMatching(message) as unknown }),
        ]);
      }
    });
  }

  test('from a scheduled story to one that runs later, before either has run', async () => {
    const tree = new ContentTree(await freshGazette());
    const first = { ...april, publishedAt: '2031-01-01T00:00:00Z' };
    const write = (draft: boolean, publishedAt: string) => {
      tree.write('stories/2031/01/first/index.md', { ...first, draft }, '\n[b](/2031/01/second/)\n');
      tree.write('stories/2031/01/second/index.md', { ...first, publishedAt }, '\nWords.\n');
    };
    const found = async (pressTime: string) =>
      (await readTree(tree.folder, pressTime)).problems.map(({ severity, message }) => `${severity}: ${message}`);
    write(false, '2031-01-02T00:00:00Z');
    expect(await found(now)).toEqual([
      'error: the link /2031/01/second/ leads to a story that is not public yet when this text comes out, at 2031-01-01T00:00:00.000Z → remove it, or let that story run first',
    ]);
    expect(await found('2031-01-01T12:00:00Z')).toEqual([
      expect.stringMatching(/^error: .*not public yet → remove it/),
    ]);
    expect(await found('2031-01-02T00:00:00Z')).toEqual([]);
    write(true, '2031-01-02T00:00:00Z');
    expect(await found(now)).toEqual([]);
    write(false, '2031-01-01T00:00:00Z');
    expect(await found(now)).toEqual([]);
  });
});
