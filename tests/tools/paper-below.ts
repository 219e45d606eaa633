import { ContentTree } from './content-tree.ts';
import { write } from './files.ts';
import { gazette } from './gazette.ts';

/** Writes the Gazette with a story of each kind of address: moved, withdrawn, live, and with links of its author's. */
export async function paperBelow(folder: string): Promise<void> {
  await gazette(folder);
  const tree = new ContentTree(folder);
  tree.set('stories/2024/02/bridge-reopens/index.md', { aliases: ['2024/02/bridge-shut'] });
  write(folder, {
    'stories/2024/05/pier/index.md':
      '---\nheadline: Pier\nstandfirst: Gone.\nsection: harbour\npublishedAt: 2024-05-01T12:00:00Z\nkilled: { at: 2024-05-02T12:00:00Z, reason: Wrong. }\n---\n\nWords.\n',
    'stories/2024/06/regatta/index.md':
      '---\nheadline: Regatta\nstandfirst: Boats.\nsection: harbour\ngenre: live\npublishedAt: 2024-06-20T08:00:00Z\n---\n\nSee [the bridge](/2024/02/bridge-reopens/), [bridges](/topics/bridges/?x=1&y=2#top), [home](/) and [harbour](/harbour/).\n',
    'stories/2024/06/regatta/updates/2024-06-20T1000.md': '---\nheadline: Start\n---\n\n[Go](/about/).\n',
  });
}
