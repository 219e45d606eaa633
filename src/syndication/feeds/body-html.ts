import render from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { Block } from '../../newsroom/story/body/body.ts';
import type { Correction } from '../../newsroom/story/correction.ts';
import { absolute } from '../../newsroom/edition/permalink.ts';
import type { Outlet } from '../../newsroom/edition/outlet.ts';
import type { Picture } from '../../newsroom/story/picture.ts';
import type { Review } from '../../newsroom/story/review.ts';
import type { Audio } from '../../newsroom/story/body/media.ts';
import type { Table } from '../../newsroom/story/body/table.ts';
import type { Teaser } from '../../newsroom/story/teaser.ts';
import { labeledHeadline } from '../../newsroom/story/genre.ts';
import type { Story } from '../../newsroom/story/story.ts';
import type { Update } from '../../newsroom/story/update.ts';
import { openWithDateline } from '../../text/dateline.ts';
import { escapeHtml } from '../../text/html/escape-html.ts';
import { fill, formFor } from '../../text/language/fill.ts';
import { dateAndTime } from '../../text/language/moment.ts';

/** What the HTML needs of the outlet: the address of the site, with a slash at the end, and the words of its language. */
type Site = Pick<Outlet, 'url' | 'locale' | 'words'>;

/**
 * Returns a story as self-contained HTML for feed readers: absolute URLs, a credit for each picture, the agency's
 * credit at the end, no styles.
 */
export function bodyHtml(story: Story, site: Site): string {
  return [
    story.sponsor
      ? `<p><strong>${escapeHtml(site.words.story.sponsored)}</strong> ${escapeHtml(story.sponsor.disclosure)}</p>`
      : '',
    story.review ? reviewHtml(story.review, site) : '',
    story.picture ? figureHtml(story.picture, site) : '',
    blocksHtml(openWithDateline(story.body, story.dateline), story.url, site),
    ...story.corrections.map((correction) => correctionHtml(correction, site)),
    ...(story.live?.updates ?? []).map((update) => updateHtml(update, site)),
    creditHtml(story, site),
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * Returns blocks of a body as self-contained HTML.
 *
 * @param page the URL of the story, to which fragments and relative links are resolved.
 */
export function blocksHtml(blocks: readonly Block[], page: string, site: Site): string {
  return blocks.map((block) => blockHtml(block, page, site)).join('\n');
}

function updateHtml({ at, headline, url, body }: Update, site: Site): string {
  const time = `<a href="${escapeHtml(url)}">${escapeHtml(dateAndTime(at, site))}</a>`;
  const heading =
    headline === undefined ? time : fill(site.words.text.labeled, { label: time, text: escapeHtml(headline) });
  return `<h3>${heading}</h3>\n${blocksHtml(body, url, site)}`;
}

function blockHtml(block: Block, page: string, site: Site): string {
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
      return tableHtml(block.table, site);
    case 'chart':
      return tableHtml(block.chart.table, site);
    case 'document': {
      const { title, href, size } = block.document;
      return `<p><a href="${escapeHtml(absolute(href, site.url))}">${escapeHtml(title)}</a> ${escapeHtml(fill(site.words.body.document, { size }))}</p>`;
    }
    case 'audio':
      return `${recordingHtml(site.words.body.listen, block.audio, site)}\n${absoluteLinks(block.html, page, site)}`;
    case 'video': {
      const { poster } = block.video;
      const image = `<img src="${escapeHtml(absolute(poster.path, site.url))}" alt="" width="${poster.width}" height="${poster.height}">`;
      return `<p>${image}</p>\n${recordingHtml(site.words.body.watch, block.video, site)}`;
    }
    case 'related':
      return relatedHtml(block.story, site);
    case 'embed':
      return `<p><a href="${escapeHtml(block.embed.url)}">${escapeHtml(fill(site.words.text.noted, { text: block.embed.title, note: block.embed.provider }))}</a></p>`;
    case 'pullquote':
      return `<blockquote>${absoluteLinks(block.html, page, site)}${block.by === undefined ? '' : `<p>${escapeHtml(block.by)}</p>`}</blockquote>`;
  }
}

function figureHtml({ fallback, alt, caption, credit, license }: Picture, site: Site): string {
  const image = `<img src="${escapeHtml(absolute(fallback.path, site.url))}" alt="${escapeHtml(alt)}" width="${fallback.width}" height="${fallback.height}">`;
  const texts = [caption, license === undefined ? credit : fill(site.words.text.noted, { text: credit, note: license })]
    .filter((part) => part !== undefined)
    .map(escapeHtml);
  return `<figure>${image}<figcaption>${texts.join(' ')}</figcaption></figure>`;
}

function reviewHtml({ kindName, subject, rating }: Review, { words }: Site): string {
  const stars = rating?.stars === undefined ? '' : ` ${rating.stars}`;
  const verdict = rating ? `<br>${escapeHtml(fill(words.story.rating, { rating: rating.text }))}${stars}` : '';
  const name = { label: escapeHtml(kindName), text: `<strong>${escapeHtml(subject)}</strong>` };
  return `<p>${fill(words.text.labeled, name)}${verdict}</p>`;
}

function tableHtml({ caption, source, columns, rows }: Table, { words }: Site): string {
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
  return source === undefined ? table : `${table}\n<p>${escapeHtml(fill(words.body.source, { source }))}</p>`;
}

function relatedHtml(story: Teaser, site: Site): string {
  const { labeled, noted } = site.words.text;
  const link = `<a href="${escapeHtml(absolute(story.href, site.url))}">${escapeHtml(labeledHeadline(story, site))}</a>`;
  const text = story.sponsor ? fill(noted, { text: link, note: escapeHtml(story.sponsor.label) }) : link;
  return `<p>${fill(labeled, { label: escapeHtml(site.words.body.related), text })}</p>`;
}

function recordingHtml(verb: string, { caption, credit, href }: Audio, site: Site): string {
  const text = `<a href="${escapeHtml(absolute(href, site.url))}">${escapeHtml(caption)}</a> ${escapeHtml(credit)}`;
  return `<p>${fill(site.words.text.labeled, { label: escapeHtml(verb), text })}</p>`;
}

function correctionHtml({ at, text }: Correction, { locale, words }: Site): string {
  const name = escapeHtml(formFor(words.story.corrections, 1, locale));
  const time = `<time datetime="${at.iso}">${escapeHtml(at.date)}</time>`;
  const label = `<strong>${fill(words.text.noted, { text: name, note: time })}</strong>`;
  return `<p>${fill(words.text.labeled, { label, text: escapeHtml(text) })}</p>`;
}

function creditHtml({ credit }: Story, { words }: Site): string {
  if (!credit) return '';
  const agency = `<a href="${escapeHtml(credit.url ?? credit.agency.url)}">${escapeHtml(credit.line)}</a>`;
  if (!credit.distributor) return `<p>${agency}</p>`;
  return `<p>${agency}<br>${escapeHtml(fill(words.story.distributedBy, { name: credit.distributor.name }))}</p>`;
}

/** Makes all links absolute. Parses the markup, so that nothing is escaped twice. */
function absoluteLinks(html: string, page: string, site: Site): string {
  const document = parseDocument(html);
  for (const { attribs } of DomUtils.findAll((element) => 'href' in element.attribs, document.children)) {
    attribs['href'] = absoluteHref(attribs['href'] ?? '', page, site);
  }
  return render(document, { encodeEntities: 'utf8' });
}

function absoluteHref(href: string, page: string, site: Site): string {
  if (href.startsWith('/')) return absolute(href, site.url);
  if (URL.canParse(href)) return href;
  return URL.canParse(href, page) ? new URL(href, page).href : href;
}
