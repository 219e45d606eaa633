import { Parser } from 'htmlparser2';
import { allowedTags, replacedTags } from '../html/html.ts';
import { excerpt, lineAt } from './blank-out.ts';
import type { BodyMistake } from './body-mistake.ts';

const film = 'write ::embed{url="…" title="…"} with the address of its page, or set a link';
const picture = 'write ::figure{file="…" alt="…" credit="…"}';
const form = 'take it out, or set a link to the form';

/** Elements that do not pass, with what is in them. */
const removed: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['iframe', 'embed', 'object', 'param', 'applet', 'frame', 'frameset'].map((tag) => [tag, film]),
  ),
  ...Object.fromEntries(['video', 'audio', 'source', 'track'].map((tag) => [tag, film])),
  ...Object.fromEntries(['img', 'picture', 'svg', 'canvas', 'map', 'area'].map((tag) => [tag, picture])),
  ...Object.fromEntries(
    ['form', 'input', 'button', 'select', 'option', 'optgroup', 'datalist', 'textarea', 'output', 'label'].map(
      (tag) => [tag, form],
    ),
  ),
  script: 'take it out; a film, a chart or a post is written as ::embed{url="…" title="…"}',
  noscript: 'take it out',
  template: 'take it out',
  dialog: 'take it out',
  progress: 'write the figure in words',
  meter: 'write the figure in words',
  math: 'write the formula in words or in signs, or show it as ::figure{…}',
  title: 'take it out, or write a subhead with ##',
  xmp: 'put the words between backticks',
  plaintext: 'put the words between backticks',
};

const emphasis = 'take it out, or write **bold** or *italics*';
const notHere = 'take it out; the site sets the style and the head of the page';

/** Elements that have no effect: the words in them are printed, those of a style sheet are not. */
const withoutEffect: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['u', 'font', 'big', 'tt', 'strike', 'nobr', 'acronym', 'blink', 'marquee', 'data', 'basefont'].map((tag) => [
      tag,
      emphasis,
    ]),
  ),
  ...Object.fromEntries(['html', 'head', 'body', 'base', 'link', 'meta', 'style'].map((tag) => [tag, notHere])),
};

/** Attributes that do something, and do not pass. */
const lostAttributes: Readonly<Record<string, string>> = {
  style: 'the site sets the style: take it out, and write **bold** or *italics*',
  id: 'ids belong to the site: take it out, and the links to it',
  name: 'ids belong to the site: take it out, and the links to it',
  color: 'the site sets the style: take it out',
  bgcolor: 'the site sets the style: take it out',
};

/** Elements that end by themselves. */
const selfEnding = new Set([
  ...['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'colgroup', 'caption', 'option', 'optgroup'],
  ...['br', 'hr', 'wbr', 'col', 'img', 'input', 'embed', 'link', 'meta', 'base', 'area', 'param', 'source', 'track'],
  ...['rb', 'rp', 'rt', 'basefont', 'frame'],
]);
const allowed = new Set([...allowedTags, ...Object.keys(replacedTags)]);

/**
 * Finds what of an author's HTML is not printed as it was written.
 *
 * @param source the Markdown, with everything but HTML blanked out.
 */
export function findHtmlMistakes(source: string): BodyMistake[] {
  const mistakes: BodyMistake[] = [];
  const warned = new Set<string>();
  const open: { name: string; line: number; isRemoved: boolean }[] = [];
  const isInRemoved = () => open.some(({ isRemoved }) => isRemoved);
  const warn = (line: number, what: string, fix: string) => {
    if (!warned.has(what)) mistakes.push({ line, message: `${what} → ${fix}`, severity: 'warning' });
    warned.add(what);
  };
  const parser = new Parser(
    {
      onopentag(written, attributes) {
        const name = written.toLowerCase();
        const line = lineAt(source, parser.startIndex);
        const fix = removed[name];
        const idle = withoutEffect[name];
        const isUnknown = fix === undefined && idle === undefined && !allowed.has(name);
        if (!isInRemoved()) {
          if (fix !== undefined) mistakes.push({ line, message: removedMessage(name, attributes, fix) });
          else if (isUnknown) mistakes.push({ line, message: unknownMessage(written) });
          else if (idle !== undefined) warn(line, `<${name}> has no effect here`, idle);
          if ('hidden' in attributes || /display\s*:\s*none/.test(attributes['style'] ?? '')) {
            mistakes.push({ line, message: `<${name}> is hidden, but its words would be printed → take them out` });
          } else if (allowed.has(name)) warnOfAttributes(name, attributes, (what, why) => warn(line, what, why));
        }
        open.push({ name, line, isRemoved: fix !== undefined || isUnknown });
      },
      onprocessinginstruction(name, data) {
        const line = lineAt(source, parser.startIndex);
        if (name.toLowerCase() === '!doctype') warn(line, `<${data}> has no effect here`, notHere);
        else mistakes.push({ line, message: `"<${excerpt(data)}" does not pass into the page → take it out` });
      },
      onclosetag(_, isImplied) {
        const closed = open.pop();
        const isHarmless = !closed || closed.isRemoved || selfEnding.has(closed.name) || closed.name in withoutEffect;
        if (isHarmless || !isImplied || isInRemoved()) return;
        mistakes.push({
          line: closed.line,
          message: `<${closed.name}> is not closed → write </${closed.name}> where it ends`,
        });
      },
    },
    { lowerCaseTags: false, recognizeSelfClosing: true },
  );
  parser.end(source.replace(/<!--[^]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/<!--[^]*$/, ''));
  return [...mistakes, ...commentMistakes(source)];
}

function removedMessage(name: string, { src = '' }: Readonly<Record<string, string>>, fix: string): string {
  const isEmbed = fix === film && /^https?:\/\//.test(src);
  return `<${name}> does not pass into the page → ${isEmbed ? fix.replace('url="…"', `url="${src}"`) : fix}`;
}

function unknownMessage(name: string): string {
  return `<${name}> is no element of HTML and would vanish → take it out, or write &lt;${name}> to print it`;
}

function warnOfAttributes(
  name: string,
  attributes: Readonly<Record<string, string>>,
  warn: (what: string, fix: string) => void,
): void {
  for (const attribute of Object.keys(attributes)) {
    const isHandler = attribute.startsWith('on');
    const fix = isHandler ? 'take it out' : lostAttributes[attribute];
    if (fix !== undefined) warn(`the attribute ${attribute} of <${name}> has no effect here`, fix);
  }
}

function commentMistakes(source: string): BodyMistake[] {
  const mistakes: BodyMistake[] = [];
  const unclosed = /<!--(?![^]*-->)/.exec(source);
  if (unclosed) {
    const message = 'a comment begins here and is not closed, so the rest of the text would vanish → close it with -->';
    mistakes.push({ line: lineAt(source, unclosed.index), message });
  }
  const left = /<!--\s*(\/?wp:[^\s>]*|more|nextpage)[^]*?-->/.exec(source);
  if (left) {
    const message = `the comment "${left[1] ?? ''}" of another system does nothing here → take out all of its kind`;
    mistakes.push({ line: lineAt(source, left.index), message, severity: 'warning' });
  }
  return mistakes;
}
