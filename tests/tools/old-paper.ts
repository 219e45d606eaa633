/** A paper with a long memory: fifteen years of stories, with a needle in the oldest and in the newest. */
import { join } from 'node:path';
import { write } from './files.ts';
import { gazette } from './gazette.ts';

export const firstYear = 2010;
export const lastYear = 2024;

/** Where every month of the year 2017 has a story that is opinion, and the others have one in May. */
function stories(): Record<string, string> {
  const files: Record<string, string> = {};
  const add = (year: number, month: number, fields: string, body: string) => {
    const place = `${year}/${String(month).padStart(2, '0')}`;
    files[`stories/${place}/report/index.md`] =
      `---\nheadline: Report of ${place}\nstandfirst: What happened in ${place}.\nsection: harbour\nbyline: [mona-tahawi]\n` +
      `publishedAt: ${place.replace('/', '-')}-15T12:00:00Z\n${fields}---\n\n${body}\n`;
  };
  for (let year = firstYear; year <= lastYear; year += 1) {
    const needle = year === firstYear || year === lastYear ? ' One quokka was seen on the quay.' : '';
    add(year, 5, '', `Ships came and ships went, as every year.${needle}`);
  }
  for (let month = 1; month <= 12; month += 1) {
    add(2017, month, 'genre: opinion\ntopics: [bridges]\n', 'We hold that ships should whistle.');
  }
  // The one story that is live, with an update from each of two reporters.
  files['stories/2014/06/regatta/index.md'] =
    '---\nheadline: Regatta\nstandfirst: As it happens.\nsection: harbour\ngenre: live\npublishedAt: 2014-06-20T12:00:00Z\n---\n\nBoats race.\n';
  files['stories/2014/06/regatta/updates/2014-06-20T1400.md'] =
    '---\nheadline: They are off\nkey: true\nbyline: [mona-tahawi]\n---\n\nTwenty boats started.\n';
  files['stories/2014/06/regatta/updates/2014-06-20T1400-quay.md'] = '---\n---\n\nThe quay is full.\n';
  // The one story whose headline has the word that many bodies have, in neither the first nor the last year.
  files['stories/2013/05/ships/index.md'] =
    '---\nheadline: Ships\nstandfirst: All about them.\nsection: council\npublishedAt: 2013-05-20T12:00:00Z\n---\n\nThat is all.\n';
  return files;
}

/** Writes the paper's content, to a folder of its own unless one is named. Returns it. */
export async function oldPaper(folder?: string): Promise<string> {
  const contentDir = await gazette(folder);
  write(contentDir, stories());
  return contentDir;
}

/** A folder beside the content, for what is printed. */
export const beside = (contentDir: string, name: string): string => join(contentDir, '..', name);
