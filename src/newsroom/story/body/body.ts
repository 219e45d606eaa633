import { mediaSchemas, type AudioData, type DocumentData, type VideoData } from '../../../schema/fields/media.ts';
import type { z } from 'astro/zod';
import { pictureSchema, type PictureData } from '../../../schema/fields/picture.ts';
import { chartSchema, type ChartAttributes } from '../../../schema/fields/chart.ts';
import { tableSchema, type TableData } from '../../../schema/fields/table.ts';
import { typeset } from '../../../schema/typeset.ts';
import { renderBody, type Block as TextBlock } from '../../../text/markdown/markdown.ts';
import type { Attributes } from '../../../text/markdown/directives.ts';
import { directBlocks, directionOf } from '../../../text/typography/direction.ts';
import { escapeHtml } from '../../../text/html/escape-html.ts';
import { toPlainText } from '../../../text/html/plain-text.ts';
import { fill } from '../../../text/language/fill.ts';
import type { Language } from '../../../text/language/words.ts';
import { typesetHtml } from '../../../text/typography/typeset-html.ts';
import { setType } from '../../../text/typography/typography.ts';
import type { Chart } from './chart/chart.ts';
import { toEmbed, type Embed } from './embed.ts';
import type { Audio, Document, Video } from './media.ts';
import type { Picture } from '../picture.ts';
import type { Table } from './table.ts';
import type { Teaser } from '../teaser.ts';

/** A block of a story's body, ready to print. Its HTML is sanitized. */
export type Block =
  | Extract<TextBlock, { readonly type: 'prose' | 'pullquote' }>
  | (Extract<TextBlock, { readonly type: 'box' }> & { readonly title: string })
  | { readonly type: 'figure'; readonly picture: Picture }
  | { readonly type: 'gallery'; readonly label?: string; readonly pictures: readonly Picture[] }
  | { readonly type: 'table'; readonly table: Table }
  | { readonly type: 'chart'; readonly chart: Chart }
  | { readonly type: 'document'; readonly document: Document }
  | { readonly type: 'audio'; readonly audio: Audio; readonly html: string }
  | { readonly type: 'video'; readonly video: Video }
  | { readonly type: 'related'; readonly story: Teaser }
  | { readonly type: 'embed'; readonly embed: Embed };

/** Finds what a body shows besides its own text. Each returns `undefined` for what does not exist or is not public. */
export interface Surroundings {
  readonly picture: (data: PictureData) => Picture | undefined;
  readonly table: (data: TableData) => Table | undefined;
  readonly chart: (data: ChartAttributes) => Chart | undefined;
  readonly document: (data: DocumentData) => Document | undefined;
  readonly audio: (data: AudioData) => Audio | undefined;
  readonly video: (data: VideoData) => Video | undefined;
  readonly related: (id: string) => Teaser | undefined;
}

/** Returns the body of a story as blocks, with the typography and the words of the outlet's language. */
export function toBody(markdown: string, { locale, words }: Language, find: Surroundings): Block[] {
  if (markdown === '') return [];
  return renderBody(markdown).flatMap((block): Block[] => {
    switch (block.type) {
      case 'prose':
        return [{ ...block, html: setHtml(block.html) }];
      case 'box':
        return [{ ...block, title: set(block.title ?? words.box[block.kind]), html: setHtml(block.html) }];
      case 'pullquote':
        return [{ ...block, html: setHtml(block.html), ...(block.by !== undefined && { by: set(block.by) }) }];
      case 'figure':
        return pictureFor(block.attributes).map((picture) => ({ type: 'figure', picture }));
      case 'gallery': {
        const { figures, label, ...gallery } = block;
        const pictures = figures.flatMap(pictureFor);
        return pictures.length > 0 ? [{ ...gallery, ...(label !== undefined && { label: set(label) }), pictures }] : [];
      }
      case 'table': {
        const table = shown(tableSchema, block.attributes, find.table);
        return table ? [{ type: 'table', table }] : [];
      }
      case 'chart': {
        const chart = shown(chartSchema, block.attributes, find.chart);
        return chart ? [{ type: 'chart', chart }] : [];
      }
      case 'document': {
        const document = shown(mediaSchemas.document, block.attributes, find.document);
        return document ? [{ type: 'document', document }] : [];
      }
      case 'audio': {
        const audio = shown(mediaSchemas.audio, block.attributes, find.audio);
        return audio ? [{ type: 'audio', audio, html: setHtml(block.html) }] : [];
      }
      case 'video': {
        const video = shown(mediaSchemas.video, block.attributes, find.video);
        return video ? [{ type: 'video', video }] : [];
      }
      case 'related': {
        const story = find.related(block.attributes['story'] ?? '');
        return story ? [{ type: 'related', story }] : [];
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
    return directBlocks(typesetHtml(withFootnoteWords(html), locale), directionOf(locale));
  }

  /** Replaces the English words that Markdown adds to footnotes. */
  function withFootnoteWords(html: string): string {
    if (!html.includes('footnote-label')) return html;
    const back = (_: string, number: string) =>
      `aria-label="${escapeHtml(fill(words.body.backToReference, { number }))}"`;
    return html
      .replace(/(?<=footnote-label"[^>]*>)Footnotes(?=<)/, () => escapeHtml(words.body.footnotes))
      .replaceAll(/aria-label="Back to reference ([\d-]+)"/g, back);
  }

  /** Returns what a directive shows; `undefined` if its attributes are invalid, which the checks report. */
  function shown<D, T>(
    schema: z.ZodType<D>,
    attributes: Attributes,
    toView: (data: D) => T | undefined,
  ): T | undefined {
    const { success, data } = schema.safeParse(attributes);
    return success ? toView(typeset(schema, data, locale)) : undefined;
  }

  function pictureFor(attributes: Attributes): Picture[] {
    const picture = shown(pictureSchema, attributes, find.picture);
    return picture ? [picture] : [];
  }
}

/** Returns a body whose external links have `rel="sponsored"`, which search engines require. */
export function withSponsoredLinks(body: readonly Block[]): Block[] {
  return body.map((block) =>
    'html' in block
      ? { ...block, html: block.html.replaceAll(/<a (?=[^>]*\bhref="(?:https?:)?\/\/)/gi, '<a rel="sponsored" ') }
      : block,
  );
}

/** Returns the plain text of a body. Pull quotes repeat the text, and cards are of other stories, so both are left out. */
export function wordsOf(blocks: readonly Block[]): string {
  return textsOf(blocks).join(' ');
}

/** Returns the plain text of a body in its parts: paragraphs, captions, titles. */
export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(textsOfBlock).filter(Boolean);
}

function textsOfBlock(block: Block): string[] {
  switch (block.type) {
    case 'prose':
      return block.html.split(/(?<=<\/p>)/).map(toPlainText);
    case 'box':
      return [block.title, ...block.html.split(/(?<=<\/(?:p|li)>)/).map(toPlainText)];
    case 'figure':
      return [block.picture.caption ?? ''];
    case 'gallery':
      return [block.label ?? '', ...block.pictures.map(({ caption = '' }) => caption)];
    case 'table':
      return textsOfTable(block.table);
    case 'chart':
      return textsOfTable(block.chart.table);
    case 'document':
      return [block.document.title];
    case 'audio':
      return [block.audio.caption, ...block.html.split(/(?<=<\/(?:p|li)>)/).map(toPlainText)];
    case 'video':
      return [block.video.caption];
    case 'embed':
      return [block.embed.title];
    case 'related':
    case 'pullquote':
      return [];
  }
}

const textsOfTable = ({ caption, columns, rows }: Table): string[] => [
  caption,
  ...columns.map(({ name }) => name),
  ...rows.flat(),
];
