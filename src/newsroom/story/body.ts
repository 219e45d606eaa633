import { pictureSchema, type PictureData } from '../../schema/fields/picture.ts';
import { typeset } from '../../schema/typeset.ts';
import { renderBody, type Block as TextBlock } from '../../text/markdown/markdown.ts';
import type { Attributes } from '../../text/markdown/directives.ts';
import { directBlocks, directionOf } from '../../text/typography/direction.ts';
import { toPlainText } from '../../text/html/plain-text.ts';
import { typesetHtml } from '../../text/typography/typeset-html.ts';
import { setType } from '../../text/typography/typography.ts';
import { toEmbed, type Embed } from './embed.ts';
import type { Picture } from './picture.ts';

/** A piece of a story's body, ready to print. HTML has passed the sanitizer. */
export type Block =
  | Exclude<TextBlock, { type: 'figure' | 'gallery' | 'embed' }>
  | { readonly type: 'figure'; readonly picture: Picture }
  | { readonly type: 'gallery'; readonly label?: string; readonly pictures: readonly Picture[] }
  | { readonly type: 'embed'; readonly embed: Embed };

/**
 * The body of a story, set in the outlet's language.
 *
 * @param locale a BCP 47 tag.
 * @param find gives the picture of a figure, by what the author wrote of it.
 */
export function toBody(markdown: string, locale: string, find: (data: PictureData) => Picture | undefined): Block[] {
  if (markdown === '') return [];
  return renderBody(markdown).flatMap((block): Block[] => {
    switch (block.type) {
      case 'prose':
        return [{ ...block, html: setHtml(block.html) }];
      case 'pullquote':
        return [{ ...block, html: setHtml(block.html), ...(block.by !== undefined && { by: set(block.by) }) }];
      case 'figure':
        return pictureFor(block.attributes).map((picture) => ({ type: 'figure', picture }));
      case 'gallery': {
        const { figures, label, ...gallery } = block;
        const pictures = figures.flatMap(pictureFor);
        return pictures.length > 0 ? [{ ...gallery, ...(label !== undefined && { label: set(label) }), pictures }] : [];
      }
      case 'embed': {
        const embed = toEmbed(block.attributes);
        return embed ? [{ type: 'embed', embed: { ...embed, title: set(embed.title) } }] : [];
      }
    }
  });

  function set(text: string): string {
    return setType(text, locale);
  }

  function setHtml(html: string): string {
    return directBlocks(typesetHtml(html, locale), directionOf(locale));
  }

  /** The picture of a figure, or none where there is a mistake; the checks have told of it. */
  function pictureFor(attributes: Attributes): Picture[] {
    const data = pictureSchema.safeParse(attributes);
    const picture = data.success ? find(typeset(pictureSchema, data.data, locale)) : undefined;
    return picture ? [picture] : [];
  }
}

/** What a body says in words alone, for search. A pull quote repeats the text, so it is not counted again. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.type) {
        case 'prose':
          return toPlainText(block.html);
        case 'figure':
          return block.picture.caption ?? '';
        case 'gallery':
          return [block.label, ...block.pictures.map(({ caption }) => caption)].filter(Boolean).join(' ');
        case 'embed':
          return block.embed.title;
        case 'pullquote':
          return '';
      }
    })
    .filter(Boolean)
    .join(' ');
}
