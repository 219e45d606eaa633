import { belowBase } from '../../text/site-url.ts';
import type { Card } from './card.ts';
import type { Piece } from './excerpt.ts';
import { find } from './find.ts';

const base = import.meta.env.BASE_URL;

/** Makes the element of a result from the page's template. */
export function cardElement(template: HTMLTemplateElement, card: Card): HTMLElement {
  const copy = document.importNode(template.content, true);
  const { published, picture } = card;
  find(copy, '.kicker', HTMLElement).textContent = card.label;
  const genre = find(copy, '.genre', HTMLElement);
  genre.textContent = card.genreLabel;
  genre.hidden = card.genreLabel === '';
  genre.dataset['genre'] = card.genre;
  const sponsor = find(copy, '.sponsor', HTMLElement);
  sponsor.textContent = card.sponsor;
  sponsor.hidden = card.sponsor === '';
  const link = find(copy, 'a', HTMLAnchorElement);
  link.href = belowBase(card.href, base);
  link.replaceChildren(...card.headline.map(pieceNode));
  const date = find(copy, 'time', HTMLTimeElement);
  date.dateTime = published.iso;
  date.textContent = published.date;
  find(copy, '.byline', HTMLElement).textContent = card.byline && `By ${card.byline}`;
  find(copy, '.excerpt', HTMLElement).replaceChildren(...card.excerpt.map(pieceNode));
  const frame = find(copy, '.picture', HTMLElement);
  if (picture) frame.append(pictureElement(picture));
  else frame.remove();
  return find(copy, '.result', HTMLElement);
}

/** The headline names the result, so its picture needs no words. */
function pictureElement({ source, width, height }: NonNullable<Card['picture']>): HTMLImageElement {
  return Object.assign(document.createElement('img'), {
    alt: '',
    loading: 'lazy',
    decoding: 'async',
    width,
    height,
    src: belowBase(source, base),
  });
}

function pieceNode({ text, marked }: Piece): Node {
  if (!marked) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
