import sharp, { type FormatEnum } from 'sharp';

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly color?: Readonly<Record<'r' | 'g' | 'b' | 'alpha', number>>;
}

/** Sharp's names of formats, by the endings that are called otherwise. */
export const formats: Readonly<Record<string, keyof FormatEnum>> = { jpg: 'jpeg' };

/** A picture of one color, in the format that an ending names. */
export function flat({ width, height, color = { r: 200, g: 60, b: 60, alpha: 1 } }: Sheet, ending = 'png') {
  return sharp({ create: { width, height, channels: 4, background: color } })
    .toFormat(formats[ending] ?? (ending as keyof FormatEnum))
    .toBuffer();
}
