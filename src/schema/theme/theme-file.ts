import { z } from 'astro/zod';

/** A font file of a theme, under the name at which it is published, which changes with its content. */
const fontSchema = z.strictObject({
  path: z.string().describe('Path below `content/`, as in the file system'),
  name: z.string().describe('Name in the site'),
});

/** `theme.css` after its check: what is printed of it. */
export const themeFileSchema = z.strictObject({
  css: z.string().describe('The style sheet, in its cascade layer'),
  fonts: z.array(fontSchema),
  preload: z.array(z.string()).describe('Names of the fonts that pages load ahead of all else'),
  usual: z.array(z.enum(['serif', 'sans'])).describe('Faces of styles/fonts.css that pages still need'),
  hasSections: z.boolean().describe('Whether sections have colors of their own'),
  paper: z.string().describe('Ground of the page in light colors, in hexadecimal'),
});

export type ThemeData = z.output<typeof themeFileSchema>;
