import { ContentTree } from './content-tree.ts';
import { write } from './files.ts';
import { gazette } from './gazette.ts';

/** The sections of a paper that has more than fit into a row, in their order. */
export const sectionNames = [
  'Harbour',
  'Council',
  'Courts and Policing',
  'Education and Universities',
  'Health',
  'Business',
  'Environment, Weather and the Estuary',
  'Arts',
  'Sport',
  'Obituaries',
  'Letters to the Editor',
  'Transport',
] as const;

const slugOf = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '-');

/** Writes the Gazette with twelve sections, and its story of the bridge in the last of them. */
export async function manySections(folder: string): Promise<void> {
  await gazette(folder);
  const tree = new ContentTree(folder);
  tree.set('outlet.yaml', { navigation: sectionNames.map(slugOf) });
  tree.set('stories/2024/02/bridge-reopens/index.md', { section: 'transport' });
  for (const name of sectionNames.slice(2)) {
    write(folder, { [`sections/${slugOf(name)}.yaml`]: `name: ${name}\ndescription: All of it.\n` });
  }
}
