/** A paper of stories at which reader modes guess: short, unsigned, or beginning with something else than a paragraph. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { write } from './files.ts';
import { gazette } from './gazette.ts';

const front = (fields: string) => `---
headline: A Headline
standfirst: The standfirst says it shortly.
section: harbour
publishedAt: 2024-03-10T12:00:00Z
${fields}
---
`;
const figure =
  '::figure{file="bolt.png" alt="A bolt" caption="A new bolt" credit="Photo: Inés Okafor" license="CC BY 4.0"}';
const long = Array.from(
  { length: 8 },
  (_, index) => `Paragraph ${index} tells of the harbor, of its boats, and of the tide.`,
);

/** The stories by slug, all of March 2024. */
export const guessedStories: Readonly<Record<string, string>> = {
  'unsigned-report': `${front('dateline: LIMA')}The boats are back.`,
  'figure-first': `${front('dateline: LIMA')}${figure}\n\n${figure}\n\nThe boats are back.`,
  'list-first': `${front('dateline: LIMA\nbylineText: The editors')}- One boat\n- Two boats\n\n> A quotation.\n\nThe boats are back.`,
  corrected: `${front('corrections:\n  - at: 2024-03-11T12:00:00Z\n    text: There are two boats.\n  - at: 2024-03-12T12:00:00Z\n    text: There are three.')}The boats are back.`,
  'corrected-long': `${front('byline: [ines-okafor, mona-tahawi]\ncorrections:\n  - at: 2024-03-11T12:00:00Z\n    text: There are two boats.')}${long.join('\n\n')}`,
  paid: `${front('genre: sponsored\nsponsor: the Trust')}${long.join('\n\n')}`,
  'paid-short': `${front('genre: sponsored\nsponsor: the Trust')}Take the boat.`,
  gallery: `${front('genre: explainer')}${long.slice(0, 3).join('\n\n')}\n\n::::gallery{label="Bolts, old and new"}\n${figure}\n\n${figure}\n::::\n\nThe last word.`,
  agency: `${front('wire:\n  agency: coast-wire\n  year: 2024')}${long.join('\n\n')}`,
};

/** Writes the paper's content: the Gazette with more stories. */
export async function guessedPaper(contentDir: string): Promise<void> {
  await gazette(contentDir);
  const picture = readFileSync(join(contentDir, 'stories/2024/02/bridge-reopens/narrow.png'));
  for (const [slug, source] of Object.entries(guessedStories)) {
    const folder = `stories/2024/03/${slug}`;
    write(contentDir, { [`${folder}/index.md`]: source });
    if (source.includes('bolt.png')) write(contentDir, { [`${folder}/bolt.png`]: picture });
  }
}
