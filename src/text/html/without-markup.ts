import { decodeHTML } from 'entities';

const names =
  'a|abbr|b|big|br|center|cite|code|del|div|em|font|h[1-6]|i|ins|li|mark|ol|p|q|s|small|span|strike|strong|sub|sup|u|ul';
const tag = new RegExp(`</?(${names})(?:\\s+[\\w-]+(?:\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s"'<>]+))?)*\\s*/?>`, 'gi');
const reference = /&(?:#\d{1,6}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;
const link = /!?\[([^[\]\n]+)\]\((?:https?:|mailto:|www\.|[/#])[^()\s]*\)/gi;
/** Marks around words, beside which no letter stands: neither `2*3*4` nor `snake_case_word` has any. */
const emphasis =
  /(?<![\p{L}\p{N}*_~`\\@/.])(\*{1,3}|_{1,3}|~~|`)(?![\s*_~`])((?:(?!\1)[^\n])*[^\s*_~`\\])\1(?![\p{L}\p{N}*_~`])/gu;

/** Returns a text without the marks of HTML and of Markdown in it, for a field that has neither. */
export function withoutMarkup(text: string): string {
  if (!/[<&*_~`[]/.test(text)) return text;
  const plain = text
    .replace(tag, (_, name: string) => (name.toLowerCase() === 'br' ? ' ' : ''))
    .replace(reference, (written) => decodeHTML(written))
    .replace(link, '$1')
    .replace(emphasis, '$2');
  return plain === text ? text : withoutMarkup(plain.replaceAll(/ {2,}/g, ' ').trim());
}
