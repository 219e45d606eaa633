import type { MdastNode } from 'satteri';
import { readValue } from '../body/attribute-source.ts';
import { suggest } from '../suggest.ts';

/** A block that authors write with colons: a container such as `:::pullquote`, or a leaf such as `::figure`. */
export type Directive = Extract<MdastNode, { type: 'containerDirective' | 'leafDirective' | 'textDirective' }>;

/** What an author wrote between the braces of a directive. */
export type Attributes = Readonly<Record<string, string>>;

/** How a directive is written. */
export interface DirectiveForm {
  readonly type: Directive['type'];
  readonly form: string;
  readonly attributes: readonly string[];
}

/** Boxes of text that are set apart from the story. */
export const boxKinds = ['keypoints', 'factbox', 'timeline', 'questions', 'callout'] as const;

export type BoxKind = (typeof boxKinds)[number];

export const isBoxKind = (name: string): name is BoxKind => boxKinds.some((kind) => kind === name);

/** The directives that a body may use, by name. */
export const directives: ReadonlyMap<string, DirectiveForm> = new Map<string, DirectiveForm>([
  ['pullquote', { type: 'containerDirective', form: ':::pullquote{by="…"}', attributes: ['by'] }],
  ['gallery', { type: 'containerDirective', form: '::::gallery with ::figure lines in it', attributes: ['label'] }],
  [
    'figure',
    {
      type: 'leafDirective',
      form: '::figure{file="…" alt="…" credit="…"}',
      attributes: ['file', 'alt', 'caption', 'credit', 'license', 'focus'],
    },
  ],
  [
    'table',
    {
      type: 'leafDirective',
      form: '::table{file="…" caption="…" source="…"}',
      attributes: ['file', 'caption', 'source'],
    },
  ],
  [
    'chart',
    {
      type: 'leafDirective',
      form: '::chart{type="…" file="…" x="…" y="…" title="…"}',
      attributes: ['type', 'file', 'x', 'y', 'title', 'unit', 'source'],
    },
  ],
  ['document', { type: 'leafDirective', form: '::document{file="…" title="…"}', attributes: ['file', 'title'] }],
  [
    'audio',
    {
      type: 'containerDirective',
      form: ':::audio{file="…" caption="…" credit="…"}',
      attributes: ['file', 'caption', 'credit'],
    },
  ],
  [
    'video',
    {
      type: 'leafDirective',
      form: '::video{file="…" captions="…" poster="…" caption="…" credit="…"}',
      attributes: ['file', 'captions', 'poster', 'caption', 'credit'],
    },
  ],
  ['related', { type: 'leafDirective', form: '::related{story="…"}', attributes: ['story'] }],
  ['embed', { type: 'leafDirective', form: '::embed{url="…" title="…"}', attributes: ['url', 'title'] }],
  ...boxKinds.map((name): [string, DirectiveForm] => [
    name,
    { type: 'containerDirective', form: `:::${name}{title="…"}`, attributes: ['title'] },
  ]),
]);

/** Lists the forms of all directives, for messages. */
export const forms = [...directives.values()].map(({ form }) => form).join(', ');

/** Returns the form of a directive, or `undefined` if there is none of this name. Case and hyphens do not count. */
export function formOf(name: string): string | undefined {
  return directives.get(name.toLowerCase().replaceAll('-', ''))?.form;
}

/** Returns the form of the directive whose name comes nearest to one that does not exist, or `undefined`. */
export function formMeant(name: string): string | undefined {
  return formOf(name) ?? formOf(suggest(name, [...directives.keys()]) ?? '');
}

/** Returns the line that opens a directive, from its colons on. */
export function openingOf(node: Directive, source: string): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset).split('\n', 1)[0] ?? '';
}

/** Returns whether the closing line of a container is missing, so that it runs to the end of the text. */
export function isUnclosed(node: Directive, source: string): boolean {
  if (node.type !== 'containerDirective') return false;
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  const colons = /^:+/.exec(written)?.[0].length ?? 3;
  const last = /\n[ \t>]*(:{3,})[ \t]*\n?$/.exec(written)?.[1] ?? '';
  return last.length < colons;
}

/** Returns the attributes of the pictures of a gallery, in their order. */
export function figuresIn(gallery: Directive): Attributes[] {
  const children: readonly MdastNode[] = gallery.children;
  return children.flatMap((child) =>
    child.type === 'leafDirective' && child.name === 'figure' ? [attributesOf(child)] : [],
  );
}

/** Returns the attributes of a directive, as their author means them. */
export function attributesOf(node: Directive): Attributes {
  const pairs = Object.entries(node.attributes ?? {}).map(([name, value]) => [name, readValue(value ?? '')] as const);
  return Object.fromEntries(pairs);
}

/** Returns the line on which a node begins, counted from 1. */
export function lineOfNode(node: Readonly<MdastNode>): number {
  return node.position?.start.line ?? 1;
}
