import { openLettering } from '../map/lettering.ts';
import { slugOf } from '../../text/slug.ts';

const side = 32;
const letterSize = 22;
/** Height of capitals in the typeface, in parts of the size. */
const capitals = 0.66;

/** Words that begin names of papers and say nothing. */
const articles = /^(?:the|das|de|der|die|el|het|il|la|las|le|les|lo|los|o|al|ال)[\s-]+(?=\S)/iu;

/** Returns a logo until the outlet has another: its first letter on a square, as SVG without text. */
export async function drawLogo(name: string): Promise<string> {
  const letter =
    (await drawn(/\p{L}|\p{N}/u.exec(name.replace(articles, ''))?.[0] ?? '')) ?? (await drawn(latin(name)));
  const x = ((side - (letter?.width ?? 0)) / 2).toFixed(2);
  const y = ((side + letterSize * capitals) / 2).toFixed(2);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}">`,
    `  <rect width="${side}" height="${side}" rx="3" fill="#9b1c1f"/>`,
    ...(letter ? [`  <path transform="translate(${x} ${y})" fill="#fffdf8" d="${letter.path}"/>`] : []),
    '</svg>',
    '',
  ].join('\n');
}

const latin = (name: string): string => slugOf(name.replace(articles, '')).slice(0, 1);

/** Returns the outline of a letter; `undefined` if the typeface does not have it. */
async function drawn(letter: string) {
  if (letter === '') return undefined;
  const capital = letter.toUpperCase();
  const setIn = await openLettering(capital);
  try {
    return setIn(capital, 'name', letterSize);
  } catch {
    return undefined;
  }
}
