import { z } from 'astro/zod';
import { linkTarget } from '../fields/link-target.ts';
import { line, text } from '../fields/words.ts';

/** The link by which readers give money or join. */
export const supportSchema = z.strictObject({
  label: line.describe('Words of the link, as in "Become a member"'),
  to: linkTarget.describe('Path or address that it leads to'),
  title: line.optional().describe('Heading over the pitch; the words of the link if left out'),
  pitch: text.describe('Why a reader should, below each story'),
});
