/** The demonstration outlet with the editor in the browser. */
import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** What `outlet.yaml` says of the editor. */
const settings = `admin:
  backend: github
  repository: courier/site
  folder: content/courier
`;

/** Writes the content of the demonstration outlet, and asks for `/admin/`. */
export function paperWithEditor(contentDir: string): Promise<void> {
  cpSync(join(root, 'content/meridian-courier'), contentDir, { recursive: true });
  appendFileSync(join(contentDir, 'outlet.yaml'), settings);
  return Promise.resolve();
}
