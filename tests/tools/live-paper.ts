/** A paper that covers an event live, and publishes a new edition while somebody reads. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { write } from './files.ts';
import { gazette } from './gazette.ts';
import { serve, type Host } from './serve.ts';
import { siteOnce } from './shared-site.ts';

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

/** What reporters do to a story between two editions. */
export interface LiveChange {
  /** Written, by path below the folder of the story. */
  readonly files: Readonly<Record<string, string>>;
  readonly removed?: readonly string[];
}

/** Two editions of a paper, of which a host shows the first, and of each story the second once it is published. */
export class LivePaper {
  readonly origin: string;
  readonly #host: Host;
  readonly #published: Set<string>;

  private constructor(host: Host, published: Set<string>) {
    this.origin = host.origin;
    this.#host = host;
    this.#published = published;
  }

  /** Opens a paper in which each of some stories has updates of the minutes 1 to 3, and then is changed or stays. */
  static async open(changes: Readonly<Record<string, LiveChange | undefined>>): Promise<LivePaper> {
    const first = async (contentDir: string) => {
      await gazette(contentDir);
      for (const slug of Object.keys(changes)) write(join(contentDir, folderOf(slug)), firstFiles);
    };
    const second = async (contentDir: string) => {
      await first(contentDir);
      for (const [slug, { files = {}, removed = [] } = {}] of Object.entries(changes)) {
        write(join(contentDir, folderOf(slug)), files);
        for (const path of removed) rmSync(join(contentDir, folderOf(slug), path));
      }
    };
    const pressTime = '2024-06-20T18:00:00Z';
    const former = await siteOnce('live paper', { write: first, pressTime });
    const next = await siteOnce('live paper, next edition', { write: second, pressTime });
    const published = new Set<string>();
    const slugOf = (path: string) => /^\/2024\/06\/([^/]+)\//.exec(path)?.[1] ?? '';
    const host = await serve((path) => (published.has(slugOf(path)) ? next : former).outDir);
    return new LivePaper(host, published);
  }

  /** Puts the next edition of a story in the place of the former one. */
  publish(slug: string): void {
    this.#published.add(slug);
  }

  close(): Promise<void> {
    return this.#host.close();
  }
}

const firstFiles = {
  'index.md': summary(),
  ...Object.fromEntries([1, 2, 3].map((minute) => [updateFile(minute), updateText(`Report of minute ${minute}`)])),
};
