import { z } from 'astro/zod';

/** Marks the fields that readers see in print; `typeset` gives them quotation marks and dashes. */
export const printed = z.registry<{ printed: true }>();

/** Returns whether a schema is that of printed text. */
export const isPrinted = (schema: object): boolean => printed.get(schema as z.core.$ZodType) !== undefined;

/** One line that a machine reads: it must say something, and is kept to the letter. */
export const token = oneLine();

/** One line of printed text. */
export const line = oneLine().register(printed, { printed: true });

/** Printed text of one or more sentences; Markdown is not read here. */
export const text = z
  .string()
  .trim()
  .min(1, 'is empty → fill it in')
  .refine(isVisible, 'has no character that readers see → fill it in')
  .register(printed, { printed: true });

/** An absolute address on the web. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'is not a web address → write it whole, as in https://example.org/',
});

function oneLine() {
  return z
    .string()
    .trim()
    .min(1, 'is empty → fill it in')
    .refine(isVisible, 'has no character that readers see → fill it in')
    .refine((text) => !text.includes('\n'), 'spans several lines → write it as one');
}

/** Returns whether a text has more than spaces and invisible characters; of an empty one, `min` reports that. */
function isVisible(text: string): boolean {
  return text === '' || /[^\s\p{Cf}\p{Cc}]/u.test(text);
}
