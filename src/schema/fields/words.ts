import { z } from 'astro/zod';
import { hasVisible } from '../../text/characters.ts';

/** Registers the fields that readers see. `typeset` sets their quotation marks and dashes. */
export const printed = z.registry<{ printed: true }>();

/** Registers the texts that may have several sentences, for which an editor needs room. */
export const roomy = z.registry<{ roomy: true }>();

/** Returns whether the text of a schema is printed. */
export const isPrinted = (schema: object): boolean => printed.get(schema as z.core.$ZodType) !== undefined;

/** A nonempty line for machines, kept as written. */
export const token = oneLine();

/** A line of printed text. */
export const line = oneLine().register(printed, { printed: true });

/** Printed text of one or more sentences, without Markdown. */
export const text = z
  .string()
  .trim()
  .min(1, 'is empty → fill it in')
  .refine(isVisible, 'has no character that readers see → fill it in')
  .register(printed, { printed: true })
  .register(roomy, { roomy: true });

/** An absolute address on the web. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: ({ input }) => {
    const isHost = typeof input === 'string' && /^(?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?:[/?#:]\S*)?$/i.test(input);
    const meant = isHost ? `https://${input.replace('//', '')}` : 'it whole, as in https://example.org/';
    return `is not a web address → write ${meant}`;
  },
});

function oneLine() {
  return z
    .string()
    .trim()
    .min(1, { error: 'is empty → fill it in', abort: true })
    .refine(isVisible, 'has no character that readers see → fill it in')
    .refine((text) => !text.includes('\n'), 'spans several lines → write it as one');
}

/** Returns whether a text has visible characters. An empty text passes, since `min` reports it. */
function isVisible(text: string): boolean {
  return text === '' || hasVisible(text);
}
