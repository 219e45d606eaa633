import { allowedTags, replacedTags } from '../html/html-tags.ts';

/** Advice for each element or attribute that does not do what its author means. */
type Advice = ReadonlyMap<string, string>;

const forAll = (names: readonly string[], advice: string) => names.map((name) => [name, advice] as const);

/** Advice on films, sounds and pages in frames. */
export const embedAdvice = 'write ::embed{url="…" title="…"} with the address of its page, or set a link';
const pictureAdvice = 'write ::figure{file="…" alt="…" credit="…"}';
const formAdvice = 'take it out, or set a link to the form';
const emphasisAdvice = 'take it out, or write **bold** or *italics*';
/** Advice on what belongs to the head of a page. */
export const headAdvice = 'take it out; the site sets the style and the head of the page';

/** Elements that do not pass, nor does what is in them. */
export const removedElements: Advice = new Map([
  ...forAll(['iframe', 'embed', 'object', 'param', 'applet', 'frame', 'frameset'], embedAdvice),
  ...forAll(['video', 'audio', 'source', 'track'], embedAdvice),
  ...forAll(['img', 'picture', 'svg', 'canvas', 'map', 'area'], pictureAdvice),
  ...forAll(['form', 'input', 'button', 'select', 'option', 'optgroup', 'datalist'], formAdvice),
  ...forAll(['textarea', 'output', 'label'], formAdvice),
  ['script', 'take it out; a film, a chart or a post is written as ::embed{url="…" title="…"}'],
  ...forAll(['noscript', 'template', 'dialog'], 'take it out'),
  ...forAll(['progress', 'meter'], 'write the figure in words'),
  ['math', 'write the formula in words or in signs, or show it as ::figure{…}'],
  ['title', 'take it out, or write a subhead with ##'],
  ...forAll(['xmp', 'plaintext'], 'put the words between backticks'),
]);

/** Elements that have no effect: the words in them are printed, those of a style sheet are not. */
export const idleElements: Advice = new Map([
  ...forAll(['u', 'font', 'big', 'tt', 'strike', 'nobr', 'acronym', 'blink', 'marquee'], emphasisAdvice),
  ...forAll(['data', 'basefont'], emphasisAdvice),
  ...forAll(['html', 'head', 'body', 'base', 'link', 'meta', 'style'], headAdvice),
]);

/** Attributes that do something elsewhere and do not pass. */
export const lostAttributes: Advice = new Map([
  ['style', 'the site sets the style: take it out, and write **bold** or *italics*'],
  ...forAll(['id', 'name'], 'ids belong to the site: take it out, and the links to it'),
  ...forAll(['color', 'bgcolor'], 'the site sets the style: take it out'),
]);

/** Elements that end by themselves. */
export const selfEnding = new Set([
  ...['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'colgroup', 'caption', 'option', 'optgroup'],
  ...['br', 'hr', 'wbr', 'col', 'img', 'input', 'embed', 'link', 'meta', 'base', 'area', 'param', 'source', 'track'],
  ...['rb', 'rp', 'rt', 'basefont', 'frame'],
]);

/** Elements that pass, or that are replaced by one that passes. */
export const passingElements = new Set([...allowedTags, ...Object.keys(replacedTags)]);
