/** What `npm run outlet -- new` writes, in the languages of its readers. */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/checks/read-content.ts';
import { outletFiles } from '../../../src/cli/outlet/files.ts';
import { formatProblem } from '../../../src/reading/problem.ts';
import { newFolder, write } from '../../tools/files.ts';

const now = '2026-03-02T12:00:00Z';

// cspell:disable
for (const [locale, name, sections] of [
  ['ar', 'صحيفة الميناء', ['أخبار', 'ثقافة']],
  ['ja', '港湾新聞', ['社会', '文化']],
  ['de-AT', 'Der Hafenbote', ['Politik', 'Kultur & Bühne: Kritik']],
  ['uk', '«Портові вісті»', ['Новини']],
  ['en', '#1 \'Paper\': "No"', ['yes', '1', '[x]']],
] as const) {
  // cspell:enable
  test(`a paper called ${name} has valid files and a letter in its logo`, async () => {
    const settings = { name, url: 'https://a.example', locale, timeZone: 'Asia/Tokyo', sections: [...sections] };
    const files = await outletFiles({ ...settings, host: 'netlify' }, now);
    expect(files.get('logo.svg')).toContain('<path');
    const folder = newFolder();
    write(folder, Object.fromEntries(files));
    const { content, problems } = await readContent(folder, { pressTime: now });
    expect(problems.map(formatProblem)).toEqual([]);
    expect(content?.outlet.data.navigation).toHaveLength(sections.length);
    const [staff = ''] = [...files].flatMap(([path, text]) => (path.startsWith('contributors/') ? [text] : []));
    expect(staff).toMatch(/\n# In the file of a person, delete this line:\nkind: organization\n$/);
    expect(content?.contributors.map(({ data }) => data.kind)).toEqual(['organization']);
    expect(content?.pages.map(({ data }) => data.draft)).toEqual(Array(6).fill(true));

    const first = 'stories/2026/03/first-story/index.md';
    const written = (files.get(first) ?? '')
      .replace('draft: true\n', '')
      .replace(/standfirst: .*/, 'standfirst: It is.');
    write(folder, { [first]: written.replace('Begin here.', 'It began.') });
    const { problems: told } = await readContent(folder, { pressTime: now });
    expect(told.map(formatProblem)).toEqual([
      expect.stringMatching(
        /addresses\/2026\.txt:1 file: warning: 1 published address is not in the ledger yet → run npm run ledger/,
      ),
    ]);
    rmSync(folder, { recursive: true });
  });
}
