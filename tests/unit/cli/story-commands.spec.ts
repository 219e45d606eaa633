/** The story commands with flags: what each does, what it leaves alone, and what it refuses. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { storyCommands } from '../../../src/cli/story/program.ts';
import { ContentTree } from '../../tools/content-tree.ts';
import { write } from '../../tools/files.ts';
import { freshGazette } from '../../tools/gazette.ts';
import { deskAt } from '../../tools/story-desk.ts';

const now = '2025-01-01T12:00:00Z';
const bridge = 'stories/2024/02/bridge-reopens/index.md';
let tree: ContentTree;

const { run, done, refused, source, checked } = deskAt(now, () => tree.folder);

beforeEach(async () => {
  tree = new ContentTree(await freshGazette());
});

test('every command explains itself, with examples', async () => {
  const commands = (await storyCommands()).map((one) => one.name());
  expect(commands.length).toBeGreaterThan(12);
  const help = await done('--help');
  for (const name of commands) {
    expect(help).toMatch(new RegExp(`^  ${name}\\b.* [A-Z]`, 'm'));
    const text = await done(name, '--help');
    expect(text).toContain(`Usage: npm run story -- ${name}`);
    expect(text).toMatch(new RegExp(`Examples:\n  \\$ npm run story -- ${name}`));
  }
});

test('what is not understood exits with 2', async () => {
  for (const args of [
    [],
    ['bury', 'bridge-reopens'],
    ['kill', 'bridge-reopens', '--raeson', 'x'],
    ['list', '--days', 'x'],
  ]) {
    expect((await run(...args)).code).toBe(2);
  }
  expect((await run('kill', 'bridge-reopens', '--raeson', 'x')).text).toContain('Did you mean --reason?');
});

test('without a terminal, all that is missing is told at once', async () => {
  await refused(['new'], /^<headline>, --section, --standfirst missing → /, 2);
  await refused(['kill', 'bridge-reopens'], /^--reason missing → /, 2);
  await refused(['correct'], /^<story>, --text missing → /, 2);
  await refused(['move', 'bridge-reopens'], /^--section missing/, 2);
  await refused(['rename', 'bridge-reopens'], /^<slug> missing/, 2);
  await refused(['schedule', 'lock-gates'], /^--at missing/, 2);
});

describe('new', () => {
  const some = ['--section', 'harbour', '--standfirst', 'A standfirst: "so".'];

  test('writes a valid draft into the folder of its month, by the clock of the outlet', async () => {
    tree.set('outlet.yaml', { timeZone: 'Asia/Tokyo' });
    const more = [
      '--byline',
      'mona-tahawi,ines-okafor',
      '--topics',
      'bridges',
      '--genre',
      'opinion',
      '--dateline',
      'QUAY',
    ];
    const text = await done('new', "The Pilot's “Çafé”: 12% Off", ...some, ...more, '--at', '2025-01-31T20:00:00Z');
    const path = 'stories/2025/02/the-pilots-cafe-12-off/index.md';
    expect(text).toContain(path);
    expect(tree.fields(path)).toEqual({
      headline: "The Pilot's “Çafé”: 12% Off",
      standfirst: 'A standfirst: "so".',
      section: 'harbour',
      genre: 'opinion',
      topics: ['bridges'],
      byline: ['mona-tahawi', 'ines-okafor'],
      publishedAt: '2025-01-31T20:00:00Z',
      dateline: 'QUAY',
      draft: true,
    });
    expect(await checked()).toContain('0 errors');
  });

  test('dates a story now unless told otherwise, and takes times by the clock of the outlet', async () => {
    await done('new', 'One', ...some);
    expect(tree.fields('stories/2025/01/one/index.md')['publishedAt']).toBe('2025-01-01T12:00:00+00:00');
    await done('new', 'Two', ...some, '--at', '2025-07-01 09:30');
    expect(tree.fields('stories/2025/07/two/index.md')['publishedAt']).toBe('2025-07-01T09:30:00+01:00');
    await refused(['new', 'Three', ...some, '--at', '2025-03-30 01:30'], /passed over in Europe\/London/, 2);
    await refused(
      ['new', 'Three', ...some, '--at', '2025-10-26 01:30'],
      /happens twice .* write .*\+01:00 or .*\+00:00/,
      2,
    );
    await refused(['new', 'Three', ...some, '--at', 'tomorrow'], /is no moment → write/, 2);
    await refused(['new', 'Three', ...some, '--at', '2025-02-30 09:00'], /is no moment → write/, 2);
    await refused(['new', 'Three', ...some, '--at', '2026-12-01'], /has no hour → write "2026-12-01 09:00"/, 2);
    await refused(['new', 'Three', ...some, '--at', '1.12.2026 6:00'], /→ write 2026-12-01T06:00:00\+00:00\n/, 2);
  });

  test('takes any other field', async () => {
    await done('new', 'One', ...some, '--set', 'kicker=The Tide: A Series', '--set', 'alsoIn=[council]');
    const { kicker, alsoIn } = tree.fields('stories/2025/01/one/index.md');
    expect({ kicker, alsoIn }).toEqual({ kicker: 'The Tide: A Series', alsoIn: ['council'] });
    await refused(['new', 'Two', ...some, '--set', 'kicker='], /has no value.* → write kicker=…, or leave it out/, 2);
    await refused(['new', 'Two', ...some, '--set', 'review={subject: A, rating: 4,5}'], /a part of it has none →/, 2);
    await refused(['new', 'Two', ...some, '--set', 'review.rating=4'], /→ write it as field=value/, 2);
  });

  test('never writes over a story, nor onto the former address of one', async () => {
    await refused(['new', 'Bridge Reopens', ...some, '--at', '2024-02-01 09:00'], /is there already → .*--slug/);
    tree.set(bridge, { aliases: ['2024/02/old-bridge'] });
    await refused(
      ['new', 'Old Bridge', ...some, '--at', '2024-02-01 09:00'],
      /former address of "2024\/02\/bridge-reopens" → /,
    );
  });

  test('refuses what would break the site, with the lines of the check', async () => {
    const wrong = [
      '--section',
      'harbor',
      '--standfirst',
      'x',
      '--byline',
      'nobody',
      '--genre',
      'gossip',
      '--set',
      'x=1',
    ];
    const { text } = await run('new', 'One', ...wrong);
    for (const part of ['section', 'genre', 'byline[0]', 'x']) expect(text).toContain(` ${part}: `);
    await refused(['new', 'One', ...wrong], /nothing was changed → mend this first/);
  });

  test('asks for a slug where the headline gives none', async () => {
    await refused(['new', '🙂🎉', ...some], /the headline has no letters for a slug → give one, as in --slug/, 2);
    await refused(
      ['new', 'Fog', ...some, '--slug', 'The Fog'],
      /"The Fog" is not a slug.* did you mean "the-fog"\? → /,
    );
    for (const slug of ['../../../../evil', '../../../pages/fog', 'a/b', '/etc/fog', '..']) {
      await refused(['new', 'Fog', ...some, '--slug', slug], new RegExp(`^"${slug}" is not a slug`));
    }
    await done('new', '🙂🎉', ...some, '--slug', 'fog');
    expect(await done('new', 'Łódź, 港の霧', ...some)).toContain('/lodz-gang-no-wu/');
  });
});

describe('move', () => {
  test('changes the section and nothing else of the file', async () => {
    const before = source(bridge);
    await done('move', 'bridge-reopens', '--section', 'council');
    expect(source(bridge)).toBe(
      before.replace('section: harbour', 'section: council').replace('alsoIn: [council]\n', ''),
    );
    expect(source('fronts/home.yaml')).toContain('2024/02/bridge-reopens');
  });

  test('takes the story off the front of the section that it leaves', async () => {
    const front = '# By hand.\nstories:\n  - 2024/02/bridge-reopens # the lead\n  - 2024/03/ferry-fares-rise # stays\n';
    write(tree.folder, { 'fronts/harbour.yaml': front });
    const text = await done('move', '2024/02/bridge-reopens', '--section', 'council');
    expect(text).toContain('fronts/harbour.yaml: no longer lists it');
    expect(source('fronts/harbour.yaml')).toBe('# By hand.\nstories:\n  - 2024/03/ferry-fares-rise # stays\n');
  });

  test('leaves no empty list behind, and no file without a line', async () => {
    const splash = 'containers:\n  - kind: splash\n    stories:\n      - 2024/02/bridge-reopens\n    size: large\n';
    for (const [front, left] of [
      ['stories:\n  - 2024/02/bridge-reopens\n', undefined],
      ['# By hand.\nstories: [2024/02/bridge-reopens]\n', '# By hand.\n'],
      [splash, 'containers:\n  - kind: splash\n    size: large\n'],
    ] as const) {
      tree.set(bridge, { section: 'harbour', alsoIn: [] });
      write(tree.folder, { 'fronts/harbour.yaml': front });
      const text = await done('move', 'bridge-reopens', '--section', 'council');
      expect(text).toContain(
        `fronts/harbour.yaml: ${left === undefined ? 'deleted, since it listed nothing else' : 'no longer'}`,
      );
      if (left === undefined) expect(existsSync(join(tree.folder, 'fronts/harbour.yaml'))).toBe(false);
      else expect(source('fronts/harbour.yaml')).toBe(left);
    }
    expect(await checked()).toContain('0 errors');
  });

  test('leaves a front alone whose name only begins with that of the section', async () => {
    const front = 'stories:\n  - 2024/02/bridge-reopens\n';
    write(tree.folder, {
      'sections/harbour-news.yaml': 'name: Harbour News\ndescription: From the quay.\n',
      'fronts/harbour-news.yaml': front,
    });
    tree.set(bridge, { alsoIn: ['harbour-news'] });
    await done('move', 'bridge-reopens', '--section', 'council');
    expect(source('fronts/harbour-news.yaml')).toBe(front);
  });

  test('refuses a section that is not, and the one it is in', async () => {
    await refused(
      ['move', 'bridge-reopens', '--section', 'counsel'],
      /section "counsel" does not exist → did you mean "council"/,
    );
    await refused(['move', 'bridge-reopens', '--section', 'harbour'], /is in harbour already/);
  });
});

describe('rename', () => {
  test('moves the folder, writes the alias, and has every link, card and front name the new address', async () => {
    const before = source(bridge);
    const fare = 'stories/2024/03/ferry-fares-rise/index.md';
    const linked = source(fare).replace(
      'halcyon_.',
      'halcyon_. See [it](/2024/02/bridge-reopens/#top) `(/2024/02/bridge-reopens/)`.\n\n::related{story="2024/02/bridge-reopens"}\n\nOn.',
    );
    write(tree.folder, { [fare]: linked });
    const picture = readFileSync(join(tree.folder, 'stories/2024/02/bridge-reopens/bridge.png'));
    const text = await done('rename', '/2024/02/bridge-reopens/', 'bridge-turns');
    expect(tree.has('stories/2024/02/bridge-reopens')).toBe(false);
    expect(readFileSync(join(tree.folder, 'stories/2024/02/bridge-turns/bridge.png'))).toEqual(picture);
    const closing = "credit: 'Photo: Inés Okafor'\n---\n";
    expect(source('stories/2024/02/bridge-turns/index.md')).toBe(
      before.replace(closing, closing.replace('---', 'aliases: [2024/02/bridge-reopens]\n---')),
    );
    const relinked = linked.replace('[it](/2024/02/bridge-reopens/#top)', '[it](/2024/02/bridge-turns/#top)');
    expect(source(fare)).toBe(relinked.replace('"2024/02/bridge-reopens"', '"2024/02/bridge-turns"'));
    expect(source('fronts/home.yaml')).toBe('stories:\n  - 2024/02/bridge-turns\n');
    expect(text).toContain('fronts/home.yaml: names its new address');
    expect(await checked()).toContain('0 errors');
  });

  test('keeps former addresses through several names, and takes back one that it had', async () => {
    await done('rename', 'bridge-reopens', 'two');
    await done('rename', 'two', '2024/03/three');
    expect(tree.fields('stories/2024/03/three/index.md')['aliases']).toEqual(['2024/02/bridge-reopens', '2024/02/two']);
    await done('rename', 'three', '2024/02/two');
    expect(tree.fields('stories/2024/02/two/index.md')['aliases']).toEqual(['2024/02/bridge-reopens', '2024/03/three']);
  });

  test('keeps the first address at the head of the list when the story goes back to it', async () => {
    const aliases = (slug: string) => tree.fields(`stories/2024/02/${slug}/index.md`)['aliases'];
    await done('rename', 'bridge-reopens', 'two');
    await done('rename', 'two', 'bridge-reopens');
    expect(aliases('bridge-reopens')).toEqual(['2024/02/bridge-reopens', '2024/02/two']);
    expect(await checked()).toContain('0 errors');
    await done('rename', 'bridge-reopens', 'three');
    expect(aliases('three')).toEqual(['2024/02/bridge-reopens', '2024/02/two']);
    await done('rename', 'three', 'two');
    expect(aliases('two')).toEqual(['2024/02/bridge-reopens', '2024/02/three']);
    expect(await checked()).toContain('0 errors');
  });

  test('leaves no alias of an address that nobody has seen, unless told to', async () => {
    await done('rename', 'lock-gates', 'oak-gates');
    expect(tree.fields('stories/2030/01/oak-gates/index.md')['aliases']).toBeUndefined();
    await done('rename', 'oak-gates', 'gates', '--alias');
    expect(tree.fields('stories/2030/01/gates/index.md')['aliases']).toEqual(['2030/01/oak-gates']);
  });

  test('refuses an address that is taken, that was another story’s, or that is none', async () => {
    await refused(['rename', 'bridge-reopens', '2024/03/ferry-fares-rise'], /is there already → /);
    tree.set('stories/2024/03/ferry-fares-rise/index.md', { aliases: ['2024/02/fares'] });
    await refused(['rename', 'bridge-reopens', 'fares'], /former address of "2024\/03\/ferry-fares-rise" → /);
    await refused(['rename', 'bridge-reopens', 'Bridge!'], /"Bridge!" is not a slug/);
    await refused(['rename', 'bridge-reopens', '../evil'], /^"\.\.\/evil" is not a slug/);
    await refused(['rename', 'bridge-reopens', '2024/02/../../../x'], /^"\.\.\/\.\.\/\.\.\/x" is not a slug/);
    await refused(['rename', 'bridge-reopens', '2024/13/x'], /lies where nothing is read|is not/);
  });
});

describe('kill', () => {
  test('says when and why, takes the story off the fronts, and changes nothing else', async () => {
    const before = source(bridge);
    const about = source('pages/about.md');
    await done('kill', bridge, '--reason', "It was a hoax: there's no bridge.");
    const killed = `killed:\n  at: 2025-01-01T12:00:00+00:00\n  reason: "It was a hoax: there's no bridge."\n---\n`;
    expect(source(bridge)).toBe(
      before.replace("credit: 'Photo: Inés Okafor'\n---\n", `credit: 'Photo: Inés Okafor'\n${killed}`),
    );
    expect(existsSync(join(tree.folder, 'fronts/home.yaml'))).toBe(false);
    expect(source('pages/about.md')).toBe(about);
  });

  test('takes the story out of the containers of fronts, and leaves every other byte', async () => {
    const front = (...stories: string[]) =>
      `containers:\n  - kind: row # today\n    stories:\n${stories.map((id) => `      - ${id}\n`).join('')}`;
    const alone = '  - {kind: splash, stories: [2024/02/bridge-reopens], size: large}\n';
    write(tree.folder, {
      'fronts/harbour.yaml': front('2024/02/bridge-reopens', '2024/03/ferry-fares-rise') + alone,
    });
    await done('kill', bridge, '--reason', 'It was a hoax.');
    expect(source('fronts/harbour.yaml')).toBe(
      front('2024/03/ferry-fares-rise') + alone.replace('[2024/02/bridge-reopens]', '[]'),
    );
  });

  test('is refused for unknown, killed and unpublished stories', async () => {
    await refused(
      ['kill', 'bridge-reopen', '--reason', 'x'],
      /no story "bridge-reopen" → did you mean "2024\/02\/bridge-reopens"/,
    );
    await refused(['kill', 'nothing-like-it', '--reason', 'x'], /no story "nothing-like-it" → name it by/);
    await refused(['kill', 'lock-gates', '--reason', 'x'], /has not run.* → set draft: true, or delete/);
    await done('kill', 'bridge-reopens', '--reason', 'x');
    await refused(['kill', 'bridge-reopens', '--reason', 'y'], /was killed on 2025-01-01T12:00:00\+00:00 → /);
    await refused(['correct', 'bridge-reopens', '--text', 'y'], /was killed → /);
    await refused(['schedule', 'bridge-reopens', '--at', 'now'], /was killed → /);
  });

  test('is refused while the story itself has mistakes, which are told', async () => {
    tree.set(bridge, { headine: 'x' });
    await refused(
      ['kill', 'bridge-reopens', '--reason', 'x'],
      /headine: unknown field[^]*has mistakes → mend them first/,
    );
  });

  test('is done although another file has mistakes', async () => {
    write(tree.folder, { 'topics/tides.yaml': 'nam: Tides\n' });
    await done('kill', 'bridge-reopens', '--reason', 'x');
  });
});

describe('correct', () => {
  test('adds to the list, and leaves every other byte', async () => {
    const crlf = source(bridge)
      .replaceAll('\n', '\r\n')
      .replace('section: harbour', '# The desk: do not touch.\r\nsection:   "harbour"  # ok');
    write(tree.folder, { [bridge]: crlf });
    await done('correct', 'bridge-reopens', '--text', 'It opened at 11, not 10.');
    const first = 'corrections:\r\n  - at: 2025-01-01T12:00:00+00:00\r\n    text: It opened at 11, not 10.\r\n';
    expect(source(bridge)).toBe(crlf.replace("Okafor'\r\n---\r\n", `Okafor'\r\n${first}---\r\n`));
    await done('correct', 'bridge-reopens', '--text', 'Again: #2.', '--at', '2024-12-31 18:00');
    const second = "  - at: 2024-12-31T18:00:00+00:00\r\n    text: 'Again: #2.'\r\n";
    expect(source(bridge)).toBe(crlf.replace("Okafor'\r\n---\r\n", `Okafor'\r\n${first}${second}---\r\n`));
  });

  test('is refused before the story ran, and for a moment that cannot be', async () => {
    await refused(['correct', 'lock-gates', '--text', 'x'], /has not run → mend its text/);
    await refused(['correct', 'bridge-reopens', '--text', 'x', '--at', '2026-01-01 09:00'], /is still to come → /);
    await refused(
      ['correct', 'bridge-reopens', '--text', 'x', '--at', '2023-01-01 09:00'],
      /is before the story ran, .* → /,
    );
    await refused(['correct', 'bridge-reopens', '--text', '   '], /corrections\[0\]\.text: is empty → /);
  });
});

describe('schedule', () => {
  const gates = 'stories/2030/01/lock-gates/index.md';

  test('sets when a story runs, and lifts the draft', async () => {
    write(tree.folder, { [gates]: source(gates).replace('---\n\n', 'draft: true # until checked\n---\n\n') });
    const before = source(gates);
    await done('schedule', 'lock-gates', '--at', '2030-01-20 06:00');
    expect(source(gates)).toBe(
      before.replace('2030-01-15T12:00:00Z', '2030-01-20T06:00:00+00:00').replace('true # until', 'false # until'),
    );
    expect(await done('schedule', 'lock-gates', '--at', 'now')).toMatch(
      /warning: falls into 2025\/01.* → run npm run story -- rename 2030\/01\/lock-gates 2025\/01\/lock-gates /,
    );
    expect(await checked()).toContain('0 errors');
  });

  test('puts a story under embargo', async () => {
    const before = source(gates);
    await done('schedule', 'lock-gates', '--at', '2030-01-20 06:00', '--embargo');
    const at = '2030-01-20T06:00:00+00:00';
    expect(source(gates)).toBe(before.replace('2030-01-15T12:00:00Z', `${at}\nembargoUntil: ${at}`));
    await refused(
      ['schedule', 'lock-gates', '--at', '2030-01-19 06:00'],
      /under embargo until .* → schedule it then or later/,
    );
    await done('schedule', 'lock-gates', '--at', '2030-01-19 06:00', '--embargo');
    expect(tree.fields(gates)['embargoUntil']).toBe('2030-01-19T06:00:00+00:00');
  });

  test('is refused for what has run, for the past, and for an embargo that holds nothing back', async () => {
    await refused(['schedule', 'bridge-reopens', '--at', '2026-01-01 06:00'], /has run, .* → set updatedAt/);
    await refused(['schedule', 'lock-gates', '--at', '2024-01-01 06:00'], /is past → /);
    await refused(['schedule', 'lock-gates', '--at', 'now', '--embargo'], /would hold nothing back → /);
  });
});

test('list tells what is held back and why, the next to run first', async () => {
  const draft = (publishedAt: string) =>
    `---\nheadline: H\nstandfirst: S\nsection: harbour\npublishedAt: ${publishedAt}\ndraft: true\n---\n`;
  write(tree.folder, {
    'stories/2024/12/fresh/index.md': draft('2024-12-30T12:00:00Z'),
    'stories/2024/11/forgotten/index.md': draft('2024-11-30T12:00:00Z'),
  });
  const ids = (text: string) =>
    [...text.matchAll(/^(\w+) +\S+ +\S+\/(\S+) /gm)].map(([, state, slug]) => `${state ?? ''} ${slug ?? ''}`);
  expect(ids(await done('list'))).toEqual([
    'draft forgotten',
    'draft fresh',
    'scheduled lock-gates',
    'embargoed storm-warning',
  ]);
  expect(ids(await done('list', '--drafts'))).toEqual(['draft forgotten', 'draft fresh']);
  expect(ids(await done('list', '--embargoed'))).toEqual(['embargoed storm-warning']);
  expect(ids(await done('list', '--stale'))).toEqual(['draft forgotten']);
  expect(ids(await done('list', '--stale', '--days', '1'))).toEqual(['draft forgotten', 'draft fresh']);
  expect(ids(await done('list', '--stale', '--embargoed'))).toEqual(['draft forgotten', 'embargoed storm-warning']);
  expect(await done('list', '--stale', '--days', '99')).toBe('0 stories\n');
});

test('check fails if there is an error', async () => {
  expect(await run('check')).toEqual({ code: 0, text: '0 errors, 0 warnings\n' });
  write(tree.folder, { 'topics/tides.yaml': 'nam: Tides\n' });
  const failed = await run('check');
  expect(failed.code).toBe(1);
  expect(failed.text).toMatch(/nam: unknown field[^]*\n1 error, 0 w/);
});

test('stories of one slug are told apart by their folders', async () => {
  tree.write('stories/2024/03/bridge-reopens/index.md', { ...tree.fields(bridge), image: undefined });
  await refused(
    ['move', 'bridge-reopens', '--section', 'council'],
    /could be 2024\/02\/bridge-reopens or 2024\/03\/bridge-reopens → write which/,
  );
});
