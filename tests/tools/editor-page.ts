/** The editor in the browser at work on a folder, which is the browser's private file system with a copy of a content tree. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect } from './reader.ts';

/** The folder of the content in the repository, as the settings of the site with an editor say. */
const folder = 'content/courier';

/** A file of the repository: its path, and its bytes in Base64. */
type File = readonly [path: string, bytes: string];

/** Copies a content tree into the private file system, and has the editor find it where it asks for a folder. */
export async function handOver(page: Page, contentDir: string): Promise<void> {
  const files = globSync('**/*.*', { cwd: contentDir }).map((path): File => [
    `${folder}/${path}`,
    readFileSync(join(contentDir, path)).toString('base64'),
  ]);
  await page.addInitScript(() => {
    const choose = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('repository');
    Object.assign(window, { showDirectoryPicker: choose });
  });
  await page.goto('/saved/');
  await page.evaluate(async (given: readonly File[]) => {
    const home = await navigator.storage.getDirectory();
    const repository = await home.getDirectoryHandle('repository', { create: true });
    // By this folder the editor knows a repository.
    await repository.getDirectoryHandle('.git', { create: true });
    for (const [path, bytes] of given) {
      let parent = repository;
      const names = path.split('/');
      for (const name of names.slice(0, -1)) parent = await parent.getDirectoryHandle(name, { create: true });
      const file = await parent.getFileHandle(names.at(-1) ?? '', { create: true });
      const stream = await file.createWritable();
      await stream.write(Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)));
      await stream.close();
    }
  }, files);
}

/** Opens the editor and has it read the folder. */
export async function openEditor(page: Page): Promise<void> {
  await page.goto('/admin/');
  await page.getByRole('button', { name: 'Work with Local Repository' }).click();
  await expect(page.getByText('Live updates', { exact: true }).first()).toBeVisible();
}

/** Returns the files of the content in the private file system, by path below the content. */
export async function filesOf(page: Page): Promise<Map<string, Buffer>> {
  const files = await page.evaluate(async () => {
    const found: [string, string][] = [];
    async function walk(parent: FileSystemDirectoryHandle, path: string): Promise<void> {
      for await (const handle of parent.values()) {
        if (handle instanceof FileSystemDirectoryHandle) {
          await walk(handle, `${path}${handle.name}/`);
        } else if (handle instanceof FileSystemFileHandle) {
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
          found.push([path + handle.name, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))]);
        }
      }
    }
    const home = await navigator.storage.getDirectory();
    await walk(await home.getDirectoryHandle('repository'), '');
    return found;
  });
  return new Map(files.map(([path, bytes]) => [path.replace(`${folder}/`, ''), Buffer.from(bytes, 'base64')]));
}

/** Writes the files of the private file system into a folder. */
export async function writeFiles(page: Page, contentDir: string): Promise<void> {
  for (const [path, bytes] of await filesOf(page)) {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    writeFileSync(join(contentDir, path), bytes);
  }
}

/** Returns a field of the form by its path, or the end of its path, as in `image.alt`. */
export const field = (page: Page, path: string): Locator =>
  page.locator(`.field[data-key-path="${path}"], .field[data-key-path$=":${path}"]`).last();

/** Scrolls down the form until a field is there: the editor makes fields when they are seen. */
export async function reach(page: Page, path: string): Promise<Locator> {
  const found = field(page, path);
  await page.mouse.move(620, 600);
  for (let tries = 0; tries < 40 && (await found.count()) === 0; tries++) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(100);
  }
  await found.scrollIntoViewIfNeeded();
  return found;
}

/** Types into a field. */
export async function fill(page: Page, path: string, text: string): Promise<void> {
  const found = await reach(page, path);
  await found.locator('input, textarea, [contenteditable="true"]').first().fill(text);
}

/** Inserts a part into the text where the cursor is. */
export async function insert(page: Page, part: string): Promise<void> {
  await field(page, 'body').getByRole('button', { name: 'Insert', exact: true }).first().click();
  await page.getByRole('menuitem', { name: part, exact: true }).click();
}

/** Chooses a file of the reporter's computer for a field, and gives it a name. */
export async function upload(page: Page, path: string, name: string, file: string): Promise<void> {
  await (await reach(page, path)).getByRole('button', { name: 'Browse' }).click();
  const dialog = page.getByRole('dialog');
  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Upload' }).click();
  const mimeType = name.endsWith('.png') ? 'image/png' : 'image/jpeg';
  await (await choosing).setFiles({ name, mimeType, buffer: readFileSync(file) });
  await dialog.getByRole('option', { name }).click();
  await dialog.getByRole('button', { name: 'Insert' }).click();
}

/** Saves the form, and waits until the editor has done so. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);
  await expect(page.getByText('Live updates', { exact: true }).first()).toBeVisible();
}
