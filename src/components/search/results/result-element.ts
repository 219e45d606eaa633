import words from 'virtual:words/searching';
import { fill } from '../../../text/language/fill.ts';
import { belowBase } from '../../../text/site-url.ts';
import type { Card } from './card.ts';
import type { TextPiece } from './text-piece.ts';
import { requireElement } from '../require-element.ts';

const base = import.meta.env.BASE_URL;

/** Creates the element of a result from the template in the page. */
export function resultElement(template: HTMLTemplateElement, card: Card): HTMLElement {
  const copy = document.importNode(template.content, true);
  const { published, picture } = card;
  requireElement(copy, '.kicker', HTMLElement).textContent = card.label;
  const genre = requireElement(copy, '.genre', HTMLElement);
  genre.textContent = card.genreLabel;
  genre.hidden = card.genreLabel === '';
  genre.dataset['genre'] = card.genre;
  const sponsor = requireElement(copy, '.sponsor', HTMLElement);
  sponsor.textContent = card.sponsor;
  sponsor.hidden = card.sponsor === '';
  const link = requireElement(copy, 'a', HTMLAnchorElement);
  link.href = belowBase(card.href, base);
  link.replaceChildren(...card.headline.map(pieceNode));
  const date = requireElement(copy, 'time', HTMLTimeElement);
  date.dateTime = published.iso;
  date.textContent = published.date;
  requireElement(copy, '.byline', HTMLElement).textContent = card.byline && fill(words.by, { names: card.byline });
  requireElement(copy, '.excerpt', HTMLElement).replaceChildren(...card.standfirst.map(pieceNode));
  const frame = requireElement(copy, '.picture', HTMLElement);
  if (picture) frame.append(pictureElement(picture));
  else frame.remove();
  return requireElement(copy, '.result', HTMLElement);
}

/** Creates the picture of a result. Its `alt` is empty, since the headline names the result. */
function pictureElement({ path, width, height, focus = '' }: NonNullable<Card['picture']>): HTMLImageElement {
  const image = Object.assign(document.createElement('img'), {
    alt: '',
    loading: 'lazy',
    decoding: 'async',
    width,
    height,
    src: belowBase(path, base),
  });
  image.style.objectPosition = focus;
  return image;
}

/** Creates the node of a piece of text. */
export function pieceNode({ text, marked }: TextPiece): Node {
  if (!marked) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
