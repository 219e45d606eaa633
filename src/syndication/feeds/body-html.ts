import render from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { Block } from '../../newsroom/story/body/body.ts';
import type { Correction } from '../../newsroom/story/correction.ts';
import { absolute } from '../../newsroom/edition/permalink.ts';
import type { Picture } from '../../newsroom/story/picture.ts';
import type { Review } from '../../newsroom/story/review.ts';
import type { Audio } from '../../newsroom/story/body/media.ts';
import type { Table } from '../../newsroom/story/body/table.ts';
import type { Teaser } from '../../newsroom/story/teaser.ts';
import { labeledHeadline } from '../../newsroom/story/genre.ts';
import type { Story } from '../../newsroom/story/story.ts';
import type { Update } from '../../newsroom/story/update.ts';
import { openWithDateline } from '../../text/dateline.ts';
import { escapeHtml } from '../../text/html/html.ts';

/**
 * Returns a story as self-contained HTML for feed readers: absolute URLs, a credit for each picture, the agency's
 * credit at the end, no styles.
 *
 * @param site the address of the site, with a slash at the end.
 */
export function bodyHtml(story: Story, site: string): string {
  return [
    story.sponsor ? `<p><strong>Sponsored.</strong> ${escapeHtml(story.sponsor.disclosure)}</p>` : '',
    story.review ? reviewHtml(story.review) : '',
    story.picture ? figureHtml(story.picture, site) : '',
    blocksHtml(openWithDateline(story.body, story.dateline), story.url, site),
    ...story.corrections.map(correctionHtml),
    ...(story.live?.updates ?? []).map((update) => updateHtml(update, site)),
    creditHtml(story),
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * Returns blocks of a body as self-contained HTML.
 *
 * @param page the URL of the story, to which fragments and relative links are resolved.
 */
export function blocksHtml(blocks: readonly Block[], page: string, site: string): string {
  return blocks.map((block) => blockHtml(block, page, site)).join('\n');
}

function updateHtml({ at, headline, url, body }: Update, site: string): string {
  const time = `<a href="${escapeHtml(url)}">${escapeHtml(`${at.date}, ${at.time}`)}</a>`;
  const heading = headline === undefined ? time : `${time}: ${escapeHtml(headline)}`;
  return `<h3>${heading}</h3>\n${blocksHtml(body, url, site)}`;
}

function blockHtml(block: Block, page: string, site: string): string {
  switch (block.type) {
    case 'prose':
      return absoluteLinks(block.html, page, site);
    case 'box':
      return `<p><strong>${escapeHtml(block.title)}</strong></p>\n${absoluteLinks(block.html, page, site)}`;
    case 'figure':
      return figureHtml(block.picture, site);
    case 'gallery':
      return [
        block.label === undefined ? '' : `<p><strong>${escapeHtml(block.label)}</strong></p>`,
        ...block.pictures.map((picture) => figureHtml(picture, site)),
      ].join('\n');
    case 'table':
      return tableHtml(block.table);
    case 'chart':
      return tableHtml(block.chart.table);
    case 'document': {
      const { title, href, size } = block.document;
      return `<p><a href="${escapeHtml(absolute(href, site))}">${escapeHtml(title)}</a> (PDF, ${escapeHtml(size)})</p>`;
    }
    case 'audio':
      return `${recordingHtml('Listen', block.audio, site)}\n${absoluteLinks(block.html, page, site)}`;
    case 'video': {
      const { poster } = block.video;
      const image = `<img src="${escapeHtml(absolute(poster.path, site))}" alt="" width="${poster.width}" height="${poster.height}">`;
      return `<p>${image}</p>\n${recordingHtml('Watch', block.video, site)}`;
    }
    case 'related':
      return relatedHtml(block.story, site);
    case 'embed':
      return `<p><a href="${escapeHtml(block.embed.url)}">${escapeHtml(block.embed.title)} (${escapeHtml(block.embed.provider)})</a></p>`;
    case 'pullquote':
      return `<blockquote>${absoluteLinks(block.html, page, site)}${block.by === undefined ? '' : `<p>${escapeHtml(block.by)}</p>`}</blockquote>`;
  }
}

function figureHtml({ fallback, alt, caption, credit, license }: Picture, site: string): string {
  const image = `<img src="${escapeHtml(absolute(fallback.path, site))}" alt="${escapeHtml(alt)}" width="${fallback.width}" height="${fallback.height}">`;
  const texts = [caption, license === undefined ? credit : `${credit} (${license})`]
    .filter((part) => part !== undefined)
    .map(escapeHtml);
  return `<figure>${image}<figcaption>${texts.join(' ')}</figcaption></figure>`;
}

function reviewHtml({ kindName, subject, rating }: Review): string {
  const stars = rating?.stars === undefined ? '' : ` ${rating.stars}`;
  const verdict = rating ? `<br>Rating: ${escapeHtml(rating.text)}${stars}` : '';
  return `<p>${escapeHtml(kindName)}: <strong>${escapeHtml(subject)}</strong>${verdict}</p>`;
}

function tableHtml({ caption, source, columns, rows }: Table): string {
  const cell = (tag: string, text: string, column: number) => {
    const align = column > 0 && columns[column]?.isNumeric ? ' align="right"' : '';
    return `<${tag}${align}>${escapeHtml(text)}</${tag.slice(0, 2)}>`;
  };
  const head = columns.map(({ name }, column) => cell('th scope="col"', name, column));
  const body = rows.map((row) =>
    row.map((text, column) => cell(column === 0 ? 'th scope="row"' : 'td', text, column)).join(''),
  );
  const lines = [head.join(''), ...body].map((cells) => `<tr>${cells}</tr>`);
  const table = `<table><caption>${escapeHtml(caption)}</caption>\n${lines.join('\n')}\n</table>`;
  return source === undefined ? table : `${table}\n<p>Source: ${escapeHtml(source)}</p>`;
}

function relatedHtml(story: Teaser, site: string): string {
  const label = story.sponsor ? ` (${escapeHtml(story.sponsor.label)})` : '';
  return `<p>Related: <a href="${escapeHtml(absolute(story.href, site))}">${escapeHtml(labeledHeadline(story))}</a>${label}</p>`;
}

function recordingHtml(verb: string, { caption, credit, href }: Audio, site: string): string {
  return `<p>${verb}: <a href="${escapeHtml(absolute(href, site))}">${escapeHtml(caption)}</a> ${escapeHtml(credit)}</p>`;
}

function correctionHtml({ at, text }: Correction): string {
  return `<p><strong>Correction, <time datetime="${at.iso}">${escapeHtml(at.date)}</time>:</strong> ${escapeHtml(text)}</p>`;
}

function creditHtml({ credit }: Story): string {
  if (!credit) return '';
  const agency = `<a href="${escapeHtml(credit.url ?? credit.agency.url)}">${escapeHtml(credit.line)}</a>`;
  return `<p>${agency}${credit.distributor ? `. Distributed by ${escapeHtml(credit.distributor.name)}` : ''}</p>`;
}

/** Makes all links absolute. Parses the markup, so that nothing is escaped twice. */
function absoluteLinks(html: string, page: string, site: string): string {
  const document = parseDocument(html);
  for (const { attribs } of DomUtils.findAll((element) => 'href' in element.attribs, document.children)) {
    attribs['href'] = absoluteHref(attribs['href'] ?? '', page, site);
  }
  return render(document, { encodeEntities: 'utf8' });
}

function absoluteHref(href: string, page: string, site: string): string {
  if (href.startsWith('/')) return absolute(href, site);
  if (URL.canParse(href)) return href;
  return URL.canParse(href, page) ? new URL(href, page).href : href;
}
