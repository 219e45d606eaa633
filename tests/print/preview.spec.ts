/** The author's live preview: it shows what is held back, and what was saved a moment ago. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { ContentTree } from '../tools/content-tree.ts';
import { gazette, newFolder, startPreview } from '../tools/press.ts';

test('an author sees a draft, and every change of it as soon as the file is saved', async () => {
  const tree = new ContentTree(await gazette());
  const cacheDir = newFolder();
  const path = 'stories/2024/03/quay/index.md';
  const fields = { headline: 'Quay to Close', standfirst: 'It is old.', section: 'harbour', draft: true };
  tree.write(path, { ...fields, publishedAt: '2024-03-10T12:00:00Z' }, '\nThe first wording.\n');
  const preview = await startPreview({ contentDir: tree.folder, cacheDir, pressTime: '2025-01-01T00:00:00Z' });
  const shown = async (address: string) => (await fetch(`${preview.origin}${address}`)).text();
  try {
    expect(await shown('/2024/03/quay/')).toContain('The first wording.');
    tree.setBody(path, '\nThe second wording.\n');
    await expect.poll(() => shown('/2024/03/quay/')).toContain('The second wording.');
    tree.set(path, { headline: 'Quay Stays Open' });
    await expect.poll(() => shown('/')).toContain('Quay Stays Open');
    tree.write(
      'stories/2024/03/pier/index.md',
      { ...fields, headline: 'A Pier', publishedAt: '2024-03-11T12:00:00Z' },
      '\nNew.\n',
    );
    await expect.poll(() => shown('/2024/03/pier/')).toContain('A Pier');
  } finally {
    await preview.stop();
    for (const folder of [dirname(tree.folder), cacheDir]) rmSync(folder, { recursive: true });
  }
});
