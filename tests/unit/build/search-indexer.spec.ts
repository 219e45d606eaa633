import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { expect, test } from 'vitest';
import { Indexer } from '../../../src/build/search/indexer.ts';

test('a Pagefind process that is killed is an error, not a wait without an end', async () => {
  const started: ChildProcess[] = [];
  const onStart = (message: unknown) => {
    started.push((message as { readonly process: ChildProcess }).process);
  };
  subscribe('child_process', onStart);
  const indexer = await Indexer.load(1000);
  const index = await indexer.createIndex({ maxFragments: 1 });
  unsubscribe('child_process', onStart);
  const waiting = indexer.whileRunning(new Promise(() => undefined));
  started[0]?.kill('SIGKILL');
  await expect(waiting).rejects.toThrow('Pagefind has ended before its index was written (SIGKILL).');
  await expect(indexer.whileRunning(index.writeFiles({ outputPath: '' }))).rejects.toThrow('Pagefind has ended');
});
