import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { write } from './files.ts';
import { gazette } from './gazette.ts';

/** The stories of the front of the Council, in its order, and whether they have a picture. */
const stories = [
  ['budget', false],
  ['vote', true],
  ['audit', true],
  ['hall', true],
  ['clerk', true],
  ['roof', false],
  ['minutes', true],
  ['seats', false],
  ['mayor', true],
] as const;

const front = `containers:
  - kind: splash
  - kind: row
    title: Row
    count: 3
  - kind: package
    title: Package
    count: 3
`;

/** Writes the Gazette with a front of the Council where stories with pictures stand beside others without. */
export async function fewPictures(folder: string): Promise<void> {
  await gazette(folder);
  const picture = readFileSync(join(folder, 'stories/2024/02/bridge-reopens/bridge.png'));
  const image = `image:\n  file: hall.png\n  alt: The hall\n  credit: Gazette\n`;
  for (const [index, [slug, hasPicture]] of stories.entries()) {
    const path = `stories/2024/06/${slug}`;
    write(folder, {
      [`${path}/index.md`]:
        `---\nheadline: The Council Deliberates on the ${slug} Again\n` +
        `standfirst: Members talked until midnight about what it costs, who asked for it, and whether it can wait.\n` +
        `section: council\nbyline: [ines-okafor]\npublishedAt: 2024-06-${String(20 - index).padStart(2, '0')}T12:00:00Z\n` +
        `${hasPicture ? image : ''}---\n\nThey meet again.\n`,
      ...(hasPicture && { [`${path}/hall.png`]: picture }),
    });
  }
  write(folder, { 'fronts/council.yaml': front });
}
