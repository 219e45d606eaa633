import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gazette } from './gazette.ts';
import { root } from './root.ts';
import { write } from './files.ts';

/** The look of the Harbour Gazette in these tests: another face for the text, dark blue, and a green for one section. */
export const lookOfGazette = `/* The look of the Harbour Gazette. */
@font-face {
  font-family: 'Quay Sans';
  src: url('fonts/quay sans.woff2') format('woff2');
  font-weight: 200 900;
}

:root {
  --brand-blue: #12356b;
  --accent: light-dark(var(--brand-blue), #a9c4f2);
  --paper: light-dark(#fbfcfe, #10141b);
  --serif: 'Quay Sans', Verdana, sans-serif;
  --display: Georgia, 'Liberation Serif', serif;
  --measure: 36rem;
}

[data-section='council'] {
  --accent: light-dark(#0c4f33, #8ad3ae);
}
`;

/** Writes the Gazette with a look of its own. */
export async function dressedPaper(folder: string): Promise<void> {
  await gazette(folder);
  write(folder, {
    'theme.css': lookOfGazette,
    'fonts/quay sans.woff2': readFileSync(
      join(root, 'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'),
    ),
  });
}
