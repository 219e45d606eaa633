/** What an author reads about a body in which words would be lost or source printed. */
import { beforeEach, describe, expect, test } from 'vitest';
import { inspectBody } from '../../../src/text/body/inspect-body.ts';
import { mistakesOfBodies, soundBodies } from '../../tools/mistakes-of-bodies.ts';
import { write } from '../../tools/files.ts';
import { freshGazette } from '../../tools/gazette.ts';
import { problemLines } from '../../tools/problem-lines.ts';

for (const { kind, body, line = 1, message, severity } of mistakesOfBodies) {
  test(`${kind} is reported once, with its line and its fix`, async () => {
    const { mistakes } = await inspectBody(body);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toEqual({
      line,
      message: expect.stringMatching(message) as unknown,
      ...(severity && { severity }),
    });
    expect(mistakes[0]?.message).toMatch(/^.+ → .+$/);
  });
}

for (const body of soundBodies) {
  test(`nothing is reported of ${JSON.stringify(body)}`, async () => {
    expect((await inspectBody(body)).mistakes).toEqual([]);
  });
}

describe('in a whole paper', () => {
  let folder = '';
  const fields = 'headline: A\nstandfirst: B\nsection: harbour\npublishedAt: 2024-03-10T12:00:00Z\n';
  const file = 'stories/2024/03/a/index.md';

  beforeEach(async () => {
    folder = await freshGazette();
  });

  function linesOf(files: Readonly<Record<string, string>>): Promise<string[]> {
    write(folder, files);
    return problemLines(folder);
  }

  const story = (more: string, body: string) => `---\n${fields}${more}---\n\n${body}`;

  test('lost words are an error and lost marks a warning, with lines of the file', async () => {
    const lines = await linesOf({ [file]: story('', 'One <u>two</u>.\n\n<iframe></iframe>\n') });
    expect(lines).toEqual([
      expect.stringMatching(/^stories\/2024\/03\/a\/index\.md:8 body: warning: <u> has no effect here → /),
      expect.stringMatching(/^stories\/2024\/03\/a\/index\.md:10 body: <iframe> does not pass/),
    ]);
  });

  test('an update is held to the same rules as its story', async () => {
    const lines = await linesOf({
      [file]: story('genre: live\n', ''),
      'stories/2024/03/a/updates/2024-03-12T1000.md': '---\n---\n\n:::pullquote\nOne.\n',
    });
    expect(lines).toEqual([expect.stringMatching(/updates\/2024-03-12T1000\.md:4 body: pullquote is not closed/)]);
  });

  test('a story without a text is reported, unless it is a draft, withdrawn or live', async () => {
    const lines = await linesOf({
      [file]: story('', ''),
      'stories/2024/03/b/index.md': story('draft: true\n', ''),
      'stories/2024/03/c/index.md': story('killed:\n  at: 2024-03-11T12:00:00Z\n  reason: Forged.\n', ''),
      'stories/2024/03/d/index.md': story('genre: live\n', '\n'),
      'pages/help.md': '---\nheadline: A\nstandfirst: B\n---\n',
    });
    expect(lines).toEqual([
      expect.stringMatching(/^pages\/help\.md:1 body: warning: has no text → /),
      expect.stringMatching(/^stories\/2024\/03\/a\/index\.md:1 body: warning: has no text → /),
    ]);
  });

  test('the text of a new draft may not run', async () => {
    const lines = await linesOf({
      [file]: story('', 'Begin here.\n'),
      'stories/2024/03/b/index.md': story('draft: true\n', 'Begin here.\n'),
    });
    expect(lines).toEqual([expect.stringMatching(/index\.md:8 body: says "Begin here\.".* → write the text, or /)]);
  });

  test('a description that says "Image of" or repeats the caption is reported', async () => {
    const figure = (alt: string) => `::figure{file="bridge.png" alt="${alt}" caption="The bridge." credit="C"}\n`;
    const bridge = 'stories/2024/02/bridge-reopens/index.md';
    const image = (alt: string) => `image:\n  file: bridge.png\n  alt: ${alt}\n  caption: Half open\n  credit: C\n`;
    const body = `Words.\n\n${figure('An image of the bridge')}\n${figure('The bridge')}\n${figure('Two arches')}`;
    const source = story(image('Photo of it'), body).replace('2024-03-10', '2024-02-10');
    expect(await linesOf({ [bridge]: source })).toEqual([
      expect.stringMatching(/index\.md:8 image\.alt: warning: .* → say at once what/),
      expect.stringMatching(/index\.md:15 body figure\.alt: warning: .* → say at once what/),
      expect.stringMatching(/index\.md:17 body figure\.alt: warning: repeats the caption → /),
    ]);
  });
});
