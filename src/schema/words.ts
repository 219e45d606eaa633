import { z } from 'astro/zod';
import { setType } from '../text/typography.ts';

/** One line that a machine reads: it must say something, and is kept to the letter. */
export const token = z
  .string()
  .trim()
  .min(1, 'is empty → fill it in')
  .refine((text) => !text.includes('\n'), 'spans several lines → write it as one');

/** One line of printed text, set with proper quotation marks and dashes. */
export const line = token.transform(setType);

/** Printed text of one or more sentences, set likewise; Markdown is not read here. */
export const text = z.string().trim().min(1, 'is empty → fill it in').transform(setType);

/** An absolute address on the web. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'is not a web address → write it whole, as in https://example.org/',
});
