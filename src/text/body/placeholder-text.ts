import { formOf } from '../markdown/directives.ts';
import { excerpt, startOf } from '../source-text.ts';

/** The text of a new draft, until its author writes another. */
export const placeholderText = 'Begin here.';

/** The standfirst of the first story of a new outlet, until its author writes another. */
export const placeholderStandfirst = 'One or two sentences under the headline.';

/** Returns the lines of a body that still say it, counted from 1. */
export function placeholdersIn(markdown: string): number[] {
  if (!markdown.includes(placeholderText)) return [];
  return markdown.split('\n').flatMap((line, index) => (line.trim() === placeholderText ? [index + 1] : []));
}

/** Words for what is to stand in a text, and the directives that show it. */
const wordsFor: readonly (readonly [words: string, directive: string])[] = [
  ['photos?|photographs?|pictures?|pics?|images?|img|illustrations?|graphics?|maps?|captions?|credits?', 'figure'],
  ['fotos?|bild(?:er)?|imagen|imagem|immagine|afbeelding|zdjęcie|фото|صورة|תמונה|写真|图片', 'figure'],
  ['gallery|slideshow', 'gallery'],
  ['charts?|graphs?|infographics?', 'chart'],
  ['tables?', 'table'],
  ['videos?|films?|clips?', 'video'],
  ['audio|recordings?', 'audio'],
  ['tweets?|posts?|embeds?', 'embed'],
  ['pull ?quotes?|quotes?', 'pullquote'],
];
const verb = String.raw`(?:insert|add|place|put|drop)[ \t]+(?:\S+[ \t]+){0,3}?`;
/** "Photo", "Photo: …", "Photo 2", "Photo here", and "Insert the photo of …", but no sentence about photos. */
const stands = String.raw`[ \t]*(?:$|[:#–—-]|\d|(?:here|goes here|tk|to come|by|courtesy)\b)`;
const meanings = wordsFor.map(([words, directive]) => ({
  pattern: new RegExp(`^(?:(?:${words})${stands}|${verb}(?:${words})(?![\\p{L}\\p{N}]))`, 'iu'),
  directive,
}));

const pictureFile = String.raw`[^\s:[\](){}<>"/|][^\n:[\](){}<>"/|]*\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|svg)`;
const inBrackets = /^[ \t>]*[*_]{0,3}\[[ \t]*([^[\]\n=]+?)[ \t]*\][*_]{0,3}[ \t]*$/gm;
const namesPicture = new RegExp(
  String.raw`^[ \t>]*[*_[({<]*(?:\p{L}+[ \t]*:[ \t]*)?(${pictureFile})[\])}>*_]*[ \t]*$`,
  'gimu',
);

/** A line that holds the place of a picture or of something else. */
interface HeldPlace {
  /** The offset of the line. */
  readonly at: number;
  readonly message: string;
}

/** Finds lines such as `[Photo: bridge.jpg]`, which documents have where a picture is to stand. */
export function findHeldPlaces(prose: string): HeldPlace[] {
  const pictures = [...prose.matchAll(namesPicture)]
    .filter(([, file = '']) => file.split(/\s+/).length <= 4)
    .map((match) => held(match, 'figure', match[1]));
  const others = [...prose.matchAll(inBrackets)].flatMap((match) => {
    const meaning = meanings.find(({ pattern }) => pattern.test(match[1] ?? ''));
    return meaning ? [held(match, meaning.directive)] : [];
  });
  return [...pictures, ...others];
}

function held(match: RegExpExecArray, directive: string, file = '…'): HeldPlace {
  const form = formOf(directive)?.replace('file="…"', `file="${file}"`) ?? '';
  const fix = form.includes('file=') ? `put the file beside this one, and write ${form}` : `write ${form}`;
  const message = `"${excerpt(match[0])}" holds the place of something that readers do not see → ${fix}`;
  return { at: startOf(match), message };
}
