/** A paper whose next edition changes a story, withdraws one and moves one, on a host that can be slow, or away. */
import { cpSync, globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { ContentTree } from './content-tree.ts';
import { newFolder, write } from './files.ts';
import { gazette } from './gazette.ts';
import { serve, type Host } from './serve.ts';
import { siteOnce } from './shared-site.ts';

const pier = (text: string, fields = '') =>
  `---\nheadline: The Pier\nstandfirst: It is long.\nsection: harbour\npublishedAt: 2024-05-01T12:00:00Z\n${fields}---\n\n${text}\n`;

const first = async (contentDir: string): Promise<void> => {
  await gazette(contentDir);
  write(contentDir, { 'stories/2024/05/pier/index.md': pier('Walk on it.') });
};

const next = async (contentDir: string): Promise<void> => {
  await gazette(contentDir);
  write(contentDir, { 'stories/2024/05/long-pier/index.md': pier('Walk on it.', 'aliases: [2024/05/pier]\n') });
  const tree = new ContentTree(contentDir);
  const bridge = 'stories/2024/02/bridge-reopens/index.md';
  const corrections = [{ at: '2024-03-02T09:00:00Z', text: 'It opened at eleven.' }];
  tree.set(bridge, { headline: 'The Swing Bridge Is Open', corrections });
  tree.setBody(bridge, `${tree.body(bridge).replace('until dusk', 'until ten')}\nOne more ship came.\n`);
  tree.set('stories/2024/03/ferry-fares-rise/index.md', { killed: { at: '2024-04-01T09:00:00Z', reason: 'Wrong.' } });
};

/** The folders of the editions: the next one has other styles too, and one of them lacks the file of the styles. */
interface Editions {
  readonly first: string;
  readonly next: string;
  readonly restyled: string;
  readonly halfPublished: string;
}

async function editions(): Promise<Editions> {
  const pressTime = '2024-06-20T18:00:00Z';
  const former = await siteOnce('changing paper', { write: first, pressTime });
  const { outDir } = await siteOnce('changing paper, next edition', { write: next, pressTime });
  const [restyled, halfPublished] = [newFolder(), newFolder()];
  restyle(former.outDir, restyled);
  cpSync(restyled, halfPublished, { recursive: true });
  for (const sheet of globSync('_astro/common.*.css', { cwd: halfPublished })) {
    renameSync(join(halfPublished, sheet), join(halfPublished, '_astro/lost'));
  }
  return { first: former.outDir, next: outDir, restyled, halfPublished };
}

/** Copies a site with another common style sheet, which has a new name as after a change of its styles. */
function restyle(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  const [sheet = ''] = globSync('_astro/common.*.css', { cwd: to });
  const renamed = '_astro/common.NEWNAME1.css';
  writeFileSync(join(to, renamed), `${readFileSync(join(to, sheet), 'utf8')}body{outline:7px solid}`);
  renameSync(join(to, sheet), join(to, '_astro/former'));
  for (const file of globSync('**/*.html', { cwd: to })) {
    writeFileSync(join(to, file), readFileSync(join(to, file), 'utf8').replaceAll(sheet, renamed));
  }
}

export class ChangingPaper {
  origin = '';
  readonly #editions: Editions;
  #edition: keyof Editions = 'first';
  #lost: string | undefined;
  #host: Host | undefined;
  #silent: Server | undefined;

  private constructor(folders: Editions) {
    this.#editions = folders;
  }

  /** Opens a paper that shows its first edition. */
  static async open(): Promise<ChangingPaper> {
    const paper = new ChangingPaper(await editions());
    paper.#host = await serve((path) => (path === paper.#lost ? '/nowhere' : paper.#editions[paper.#edition]));
    paper.origin = paper.#host.origin;
    return paper;
  }

  /** Shows another edition from now on. */
  publish(edition: keyof Editions): void {
    this.#edition = edition;
  }

  /** Has no page at this path from now on. */
  lose(path: string): void {
    this.#lost = path;
  }

  /** Takes the host from the net. */
  async goAway(): Promise<void> {
    await this.#host?.close();
    this.#host = undefined;
  }

  /** Puts a host that takes requests and never answers in the place of the one that went away. */
  async beSilent(): Promise<void> {
    this.#silent = createServer(() => undefined);
    const { port } = new URL(this.origin);
    await new Promise<void>((resolve) => this.#silent?.listen(Number(port), 'localhost', resolve));
  }

  async close(): Promise<void> {
    await this.goAway();
    this.#silent?.closeAllConnections();
    this.#silent?.close();
  }
}
