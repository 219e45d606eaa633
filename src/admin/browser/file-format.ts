import type { Field } from '@sveltia/cms';
import { parse, parseDocument, stringify } from 'yaml';
import { splitFrontMatter } from '../../text/markdown/front-matter.ts';
import { monthOf, type Address } from './address.ts';
import { keepSpelling, type Respell } from './body-edits.ts';
import { isGroup, toEditor, toFile, type Values } from './values.ts';
import { editYaml, isSame } from './yaml-edits.ts';

/** How the editor reads and writes the files of a kind. */
export interface FileFormat {
  readonly fromFile: (text: string) => Values;
  readonly toFile: (values: Values) => string;
}

interface FormatOptions {
  /** Whether Markdown follows the fields. */
  readonly hasBody: boolean;
  readonly timeZone: string;
  readonly respell: Respell;
}

/** What the editor keeps with an entry that is no field of its file. */
interface Helpers {
  /** The file as it was read. */
  readonly originalText?: string;
  readonly address?: Address;
  readonly body?: unknown;
}

/**
 * Returns the format of a kind. A file keeps its notes, its order and its spelling where its values stay the same, and
 * all fields that the form does not have; a file in which nothing has changed stays the same byte for byte.
 *
 * @param fields the fields of its front matter or its YAML, as the editor is configured.
 */
export function fileFormat(fields: readonly Field[], { hasBody, timeZone, respell }: FormatOptions): FileFormat {
  const read = (text: string) => {
    const { frontMatter, body } = hasBody ? splitFrontMatter(`${text}\n`) : { frontMatter: text, body: '' };
    const yaml = frontMatter ?? '';
    const data: unknown = parse(yaml);
    return { yaml, data: isGroup(data) ? data : {}, body: body.trim() };
  };
  const names = new Set(fields.map(({ name }) => name));
  // The editor would take the names of other fields apart at their dots.
  const known = (values: Values): Values =>
    Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
  return {
    fromFile(text) {
      const { data, body } = read(text);
      const { publishedAt } = data;
      return {
        ...toEditor(fields, known(data)),
        ...(hasBody && { body }),
        ...(typeof publishedAt === 'string' && { address: monthOf(publishedAt, timeZone) }),
        originalText: text,
      };
    },
    toFile(values) {
      const { originalText, body: written } = values as Values & Helpers;
      const after = toFile(fields, known(values));
      const edited = typeof written === 'string' ? written.trim() : '';
      if (originalText === undefined) return joined(stringify(after, { lineWidth: 0 }), edited, hasBody);
      const original = read(originalText);
      const body = keepSpelling(original.body, edited, respell);
      const before = toFile(fields, toEditor(fields, known(original.data)));
      if (isSame(before, after) && body === original.body) return originalText;
      const document = parseDocument(original.yaml);
      editYaml(document, before, after);
      const yaml = isSame(before, after)
        ? original.yaml
        : document.toString({ lineWidth: 0, flowCollectionPadding: false });
      return joined(yaml, body, hasBody);
    },
  };
}

function joined(yaml: string, body: string, hasBody: boolean): string {
  if (!hasBody) return yaml;
  const head = yaml.trim() === '{}' ? '' : `${yaml.trimEnd()}\n`;
  return `---\n${head}---\n${body === '' ? '' : `\n${body}\n`}`;
}
