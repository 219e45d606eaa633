import type { Block } from '../newsroom/body.ts';
import type { Correction } from '../newsroom/correction.ts';
import { absolute } from '../newsroom/permalink.ts';
import type { Picture } from '../newsroom/picture.ts';
import type { Story } from '../newsroom/story.ts';
import type { Update } from '../newsroom/update.ts';
import { openWithDateline } from '../text/dateline.ts';
import { escapeHtml } from '../text/html.ts';

/**
 * A story as HTML that stands on its own, for readers' other programs: every address absolute, every picture
 * with its credit, the owner's credit at the foot, no style.
 *
 * @param site where the site stands.
 */
export function bodyHtml(story: Story, site: string): string {
  const [first, ...rest] = story.body.map((block) => blockHtml(block, site));
  return [
    story.sponsor ? `<p><strong>Sponsored.</strong> ${escapeHtml(story.sponsor.disclosure)}</p>` : '',
    story.picture ? figureHtml(story.picture, site) : '',
    story.dateline === undefined ? (first ?? '') : openWithDateline(first ?? '', story.dateline),
    ...rest,
    ...story.corrections.map(correctionHtml),
    ...(story.live?.updates ?? []).map((update) => updateHtml(update, site)),
    creditHtml(story),
  ]
    .filter(Boolean)
    .join('\n');
}

/** A part of a body, likewise. */
export function blocksHtml(blocks: readonly Block[], site: string): string {
  return blocks.map((block) => blockHtml(block, site)).join('\n');
}

function updateHtml({ at, headline, url, body }: Update, site: string): string {
  const time = `<a href="${escapeHtml(url)}">${escapeHtml(`${at.date}, ${at.time}`)}</a>`;
  const heading = headline === undefined ? time : `${time}: ${escapeHtml(headline)}`;
  return `<h3>${heading}</h3>\n${blocksHtml(body, site)}`;
}

function blockHtml(block: Block, site: string): string {
  switch (block.type) {
    case 'prose':
      return absoluteLinks(block.html, site);
    case 'figure':
      return figureHtml(block.picture, site);
    case 'gallery':
      return [
        block.label === undefined ? '' : `<p><strong>${escapeHtml(block.label)}</strong></p>`,
        ...block.pictures.map((picture) => figureHtml(picture, site)),
      ].join('\n');
    case 'embed':
      return `<p><a href="${escapeHtml(block.embed.url)}">${escapeHtml(block.embed.title)} (${escapeHtml(block.embed.provider)})</a></p>`;
    case 'pullquote':
      return `<blockquote>${absoluteLinks(block.html, site)}${block.by === undefined ? '' : `<p>${escapeHtml(block.by)}</p>`}</blockquote>`;
  }
}

function figureHtml({ fallback, alt, caption, credit }: Picture, site: string): string {
  const image = `<img src="${escapeHtml(absolute(fallback.path, site))}" alt="${escapeHtml(alt)}" width="${fallback.width}" height="${fallback.height}">`;
  const words = [caption, credit].filter((part) => part !== undefined).map(escapeHtml);
  return `<figure>${image}<figcaption>${words.join(' ')}</figcaption></figure>`;
}

function correctionHtml({ at, text }: Correction): string {
  return `<p><strong>Correction, <time datetime="${at.iso}">${escapeHtml(at.date)}</time>:</strong> ${escapeHtml(text)}</p>`;
}

function creditHtml({ credit }: Story): string {
  if (!credit) return '';
  const agency = `<a href="${escapeHtml(credit.url ?? credit.agency.url)}">${escapeHtml(credit.line)}</a>`;
  return `<p>${agency}${credit.distributor ? `. Distributed by ${escapeHtml(credit.distributor.name)}` : ''}</p>`;
}

/** Feeds are read elsewhere, where a path from the root would lead to another site. */
function absoluteLinks(html: string, site: string): string {
  return html.replace(/ href="(\/[^"]*)"/g, (_, path: string) => ` href="${escapeHtml(absolute(path, site))}"`);
}
