import { pictureSchema, type PictureData } from '../schema/picture.ts';
import { renderBody, type Block as TextBlock } from '../text/markdown.ts';
import { toPlainText } from '../text/html.ts';
import type { Picture } from './picture.ts';

/** A piece of a story's body, ready to print. HTML has passed the sanitiser. */
export type Block = Exclude<TextBlock, { type: 'figure' }> | { readonly type: 'figure'; readonly picture: Picture };

/**
 * The body of a story.
 *
 * @param find gives the picture of a figure, by what the author wrote of it.
 */
export function toBody(markdown: string, find: (data: PictureData) => Picture | undefined): Block[] {
  return renderBody(markdown).flatMap((block): Block[] => {
    if (block.type !== 'figure') return [block];
    const data = pictureSchema.safeParse(block.attributes);
    const picture = data.success ? find(data.data) : undefined;
    return picture ? [{ type: 'figure', picture }] : [];
  });
}

/** What a body says in words alone, for search. A pull quote repeats the text, so it is not counted again. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'prose') return toPlainText(block.html);
      return block.type === 'figure' ? (block.picture.caption ?? '') : '';
    })
    .filter(Boolean)
    .join(' ');
}
