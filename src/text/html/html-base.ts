import { Parser } from 'htmlparser2';
import { escapeHtml } from './escape-html.ts';
import { belowBase } from '../site-url.ts';

/** Attributes that hold one address. Those that begin with `data-` are read by scripts. */
const withAddress = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'data-href',
  'data-index',
  'data-live',
  'data-newest',
]);
/** Attributes that hold several addresses, each with its width. */
const withAddresses = new Set(['srcset', 'imagesrcset']);

/** What Astro itself prints below the base: files of the build, and those of the development server. */
const assets = /^(?:_astro|@[\w-]+|src|node_modules)\//;
/** What the development server has at the root of the host. */
const atRoot = /^\/@/;

/**
 * Moves the addresses of a page that start at the root of the site below the base of the site. The addresses of Astro's
 * assets are below it already.
 *
 * @param base path of the site on its host, with a slash at both ends.
 */
export function moveBelowBase(html: string, base: string): string {
  const pieces: string[] = [];
  let done = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const isRefresh = attributes['http-equiv']?.toLowerCase() === 'refresh';
        const entries = Object.entries(attributes);
        const values = entries.map(([attribute, value]) => moved(attribute, value, base, isRefresh));
        if (values.every((value, index) => value === entries[index]?.[1])) return;
        const end = /(?<=["'\s])\/?>$/.exec(html.slice(parser.startIndex, parser.endIndex + 1))?.[0] ?? '>';
        const written = entries.map(([attribute], index) => {
          const value = values[index] ?? '';
          return value === '' ? ` ${attribute}` : ` ${attribute}="${escapeHtml(value)}"`;
        });
        pieces.push(html.slice(done, parser.startIndex), `<${name}${written.join('')}${end}`);
        done = parser.endIndex + 1;
      },
    },
    // Elements of drawings have names in mixed case.
    { lowerCaseTags: false, lowerCaseAttributeNames: false },
  );
  parser.end(html);
  return pieces.join('') + html.slice(done);
}

function moved(attribute: string, value: string, base: string, isRefresh: boolean): string {
  const move = (address: string): string => {
    const isAsset = atRoot.test(address) || (address.startsWith(base) && assets.test(address.slice(base.length)));
    return isAsset ? address : belowBase(address, base);
  };
  if (withAddress.has(attribute)) return value.replace(/^\/(?!\/).*/s, move);
  if (withAddresses.has(attribute)) return value.replace(/(?<=^\s*|,\s+)\/(?!\/)\S*/g, move);
  if (isRefresh && attribute === 'content') return value.replace(/(?<=;\s*url=)\/(?!\/).*/is, move);
  return value;
}
