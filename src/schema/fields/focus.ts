import { z } from 'astro/zod';

/** A place in a picture, in percent of its width from the left and of its height from the top. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

const percents = { top: 0, left: 0, center: 50, bottom: 100, right: 100 } as const;

type Word = keyof typeof percents;

/** Returns the place that an author has written, such as `30% 20%` or `top left`; `undefined` if it is none. */
export function toFocus(written: string): Focus | undefined {
  const text = written.trim().toLowerCase();
  const [, across, down] = /^(\d{1,3})%[\s,]+(\d{1,3})%$/.exec(text)?.map(Number) ?? [];
  if (across !== undefined && down !== undefined) {
    return across <= 100 && down <= 100 ? { x: across, y: down } : undefined;
  }
  const words = text.replace(/^(left|right)[\s-]+(top|bottom|center)$/, '$2 $1');
  const [word, vertical, horizontal] = /^(?=\w)(top|center|bottom)?[\s-]*(left|center|right)?$/.exec(words) ?? [];
  if (!word) return undefined;
  return { x: percents[(horizontal ?? 'center') as Word], y: percents[(vertical ?? 'center') as Word] };
}

/** Where the most important thing in a picture is. */
export const focus = z
  .string()
  .trim()
  .refine(
    (written) => toFocus(written) !== undefined,
    'is not a place in the picture → write a side or a corner, such as top or bottom right, or how far the most important thing is from the left and from the top, as in 30% 20%',
  )
  .describe(
    'Where the most important thing is, which stays in view where the picture is cropped: `top`, `bottom right`, or percent from the left and from the top',
  );
