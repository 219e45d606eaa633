/** A paper that covers an event live, and prints one edition after another while somebody reads. */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beside } from './old-paper.ts';
import { write } from './files.ts';
import { gazette } from './gazette.ts';
import { build, type Orders } from './press.ts';
import { serve, type Host } from './serve.ts';

/** What is long enough to be scrolled through. */
const paragraph = 'The boats keep to the eastern bank, where the current is weaker and the wind comes over the quay. ';

/** The file of an update of some minute after fourteen hours. */
export const updateFile = (minute: number): string => `updates/2024-06-20T140${minute}.md`;

const folderOf = (slug: string): string => `stories/2024/06/${slug}`;

export function updateText(headline: string, fields = ''): string {
  return `---\nheadline: ${headline}\n${fields}---\n\n${paragraph.repeat(6)}\n\n${paragraph.repeat(4)}\n`;
}

/** What stands in the file of each of the stories. */
export const summary = (fields = ''): string =>
  `---\nheadline: Regatta\nstandfirst: As it happens.\nsection: harbour\ngenre: live\npublishedAt: 2024-06-20T12:00:00Z\n${fields}---\n\n${paragraph}\n`;

export class LivePaper {
  readonly origin: string;
  readonly #orders: Orders;
  readonly #host: Host;

  private constructor(orders: Orders, host: Host) {
    this.#orders = orders;
    this.#host = host;
    this.origin = host.origin;
  }

  /** Opens a paper and prints its first edition, in which each of some stories has updates of the minutes 1 to 3. */
  static async open(slugs: readonly string[]): Promise<LivePaper> {
    const contentDir = await gazette();
    const outDir = beside(contentDir, 'dist');
    const orders = { contentDir, outDir, cacheDir: beside(contentDir, 'cache'), pressTime: '2024-06-20T18:00:00Z' };
    const paper = new LivePaper(orders, await serve(outDir));
    for (const slug of slugs) {
      write(join(contentDir, folderOf(slug)), {
        'index.md': summary(),
        ...Object.fromEntries(
          [1, 2, 3].map((minute) => [updateFile(minute), updateText(`Report of minute ${minute}`)]),
        ),
      });
    }
    await paper.print('', {});
    return paper;
  }

  /** Writes files of a story, takes others away, and prints an edition in the place of the former one. */
  async print(slug: string, files: Readonly<Record<string, string>>, removed: readonly string[] = []): Promise<void> {
    const folder = join(this.#orders.contentDir, folderOf(slug));
    write(folder, files);
    for (const path of removed) rmSync(join(folder, path));
    const { code, output } = await build(this.#orders);
    if (code !== 0) throw new Error(output);
  }

  async close(): Promise<void> {
    await this.#host.close();
    rmSync(dirname(this.#orders.contentDir), { recursive: true });
  }
}
