import { readValue } from '../../text/body/attribute-source.ts';
import type { Field } from '@sveltia/cms';
import type { DirectiveComponent } from '../config/components.ts';
import type { Values } from './values.ts';

/** How the editor finds a directive in a text, reads it, and writes it. */
export interface DirectiveSource {
  readonly pattern: RegExp;
  readonly fromBlock: (match: RegExpMatchArray) => Values;
  readonly toBlock: (values: Values) => string;
}

const pairs = /([\w-]+)[ \t]*=[ \t]*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[^\s"'}]+)/g;

/** Returns the source of a directive: a single line, or what stands between an opening and a closing line. */
export function directiveSource({
  id,
  isContainer,
  fields,
}: Pick<DirectiveComponent, 'id' | 'isContainer' | 'fields'>): DirectiveSource {
  const attributes = fields.map(({ name }) => name).filter((name) => name !== 'text' && name !== 'figures');
  const opening = `${id}(?:\\{(?<attributes>[^\\n]*)\\})?[ \\t]*$`;
  const figures = fields.find(({ name }) => name === 'figures');
  const ofFigure = figures && 'fields' in figures ? (figures.fields as readonly Field[]).map(({ name }) => name) : [];
  return {
    pattern: isContainer
      ? new RegExp(`^(?<colons>:{3,})${opening}(?<inside>[\\s\\S]*?)^\\k<colons>[ \\t]*$`, 'm')
      : new RegExp(`^::${opening}`, 'm'),
    fromBlock({ groups = {} }) {
      const own = attributesIn(groups['attributes'] ?? '');
      const inside = groups['inside']?.trim() ?? '';
      if (!isContainer) return own;
      return { ...own, ...(figures ? { figures: figuresIn(inside) } : { text: inside }) };
    },
    toBlock(values) {
      const line = `${id}${bracesOf(attributes, values)}`;
      if (!isContainer) return `::${line}`;
      const { text, figures: list } = values;
      const inside = Array.isArray(list)
        ? (list as Values[]).map((figure) => `::figure${bracesOf(ofFigure, figure)}`).join('\n\n')
        : typeof text === 'string'
          ? text.trim()
          : '';
      const colons = figures ? '::::' : ':::';
      return [`${colons}${line}`, inside, colons].join('\n');
    },
  };
}

/** Returns a block as these directives write it, if it is one of them; otherwise as it is. */
export function respelled(block: string, sources: readonly DirectiveSource[]): string {
  for (const { pattern, fromBlock, toBlock } of sources) {
    const match = pattern.exec(block);
    if (match?.[0] === block) return toBlock(fromBlock(match));
  }
  return block;
}

function attributesIn(source: string): Values {
  const found = [...source.matchAll(pairs)].map(([, name = '', value = '']): [string, string] => [
    name,
    valueOf(value),
  ]);
  return Object.fromEntries(found);
}

function valueOf(written: string): string {
  const isQuoted = /^["']/.test(written);
  return readValue(isQuoted ? written.slice(1, -1).replace(/\\(["'])/g, '$1') : written);
}

function figuresIn(inside: string): Values[] {
  return [...inside.matchAll(/^::figure\{([^\n]*)\}[ \t]*$/gm)].map(([, source = '']) => attributesIn(source));
}

/** Returns the attributes that have a value, between braces. */
function bracesOf(names: readonly string[], values: Values): string {
  const written = names.flatMap((name) => {
    const value = values[name];
    return typeof value === 'string' && value.trim() !== '' ? [`${name}="${escaped(value.trim())}"`] : [];
  });
  return written.length === 0 ? '' : `{${written.join(' ')}}`;
}

/** Escapes what would end a value, or be read as a reference to a character. */
function escaped(value: string): string {
  return value
    .replaceAll(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('\\', '&#92;')
    .replaceAll(/\s*\n\s*/g, ' ');
}
