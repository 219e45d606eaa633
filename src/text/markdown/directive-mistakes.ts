import type { MdastNode } from 'satteri';
import { attributeMistake } from '../body/attribute-source.ts';
import type { BodyMistake } from '../body/body-mistake.ts';
import { renamingAdvice } from '../former-names.ts';
import {
  attributesOf,
  directives,
  figuresIn,
  formMeant,
  formOf,
  forms,
  isBoxKind,
  isUnclosed,
  lineOfNode,
  openingOf,
  type Directive,
} from './directives.ts';

/**
 * Finds what is wrong with a directive by itself; its attributes' values are judged where their meaning is known.
 *
 * @param source the Markdown, as the parser got it.
 */
export function directiveMistakes(
  node: Directive,
  parent: Readonly<MdastNode> | undefined,
  source: string,
): BodyMistake[] {
  const mistake = formMistake(node, source);
  // What else seems wrong with it follows from its form.
  if (mistake !== undefined) return [{ line: lineOfNode(node), message: mistake }];
  return [
    ...attributeNameMistakes(node),
    ...openMistakes(node),
    ...placeMistakes(node, parent),
    ...(node.name === 'gallery' ? galleryMistakes(node) : []),
    ...(node.name === 'pullquote' ? pullQuoteMistakes(node) : []),
    ...(isBoxKind(node.name) ? boxMistakes(node) : []),
    ...(node.name === 'audio' ? transcriptMistakes(node) : []),
  ];
}

/** Returns what is wrong with the characters of an opening line, or `undefined`. */
export function spellingMistake(node: Directive, opening: string): string | undefined {
  const form = formOf(node.name) ?? '';
  if (/^:+[\w-]+\[/.test(opening)) {
    return `the words in square brackets after ${node.name} are not printed → write ${form}`;
  }
  if (/^:+[\w-]+[ \t]+\S/.test(opening)) {
    return `a space stands after ${node.name}, so what follows is not read → write ${form}`;
  }
  if (/^:+[\w-]+\{[^}]*$/.test(opening)) return `the brace of ${node.name} is not closed → end the line with }`;
  return attributeMistake(opening);
}

/** Says that a directive begins with the colons of another type. */
export function colonsMistake(name: string, form: string): string {
  return `${name} begins with another number of colons → write ${form}`;
}

/** Returns why a directive cannot be read as its author meant it, or `undefined`. */
function formMistake(node: Directive, source: string): string | undefined {
  const directive = directives.get(node.name);
  if (!directive) {
    const form = formMeant(node.name);
    return `unknown directive "${node.name}" → ${form ? `write ${form}` : `use ${forms}`}`;
  }
  if (directive.type !== node.type) return colonsMistake(node.name, directive.form);
  const opening = openingOf(node, source);
  if (isUnclosed(node, source)) {
    const colons = /^:+/.exec(opening)?.[0] ?? ':::';
    return `${node.name} is not closed, so the rest of the text would stand in it → write ${colons} on a line of its own where it ends`;
  }
  return spellingMistake(node, opening);
}

function attributeNameMistakes(node: Directive): BodyMistake[] {
  const known = directives.get(node.name)?.attributes ?? [];
  const unknown = Object.keys(node.attributes ?? {}).filter((name) => !known.includes(name));
  return unknown.map((name) => {
    const renaming = renamingAdvice(name, known);
    const message = renaming
      ? `the attribute "${name}" of ${node.name} ${renaming}`
      : `unknown attribute "${name}" of ${node.name} → use ${known.join(', ')}`;
    return { line: lineOfNode(node), message };
  });
}

/** Advice and forms have an ellipsis for what the author is to write. */
function openMistakes(node: Directive): BodyMistake[] {
  const open = Object.entries(attributesOf(node)).filter(([, value]) => value === '…');
  return open.map(([name]) => ({
    line: lineOfNode(node),
    message: `the attribute "${name}" of ${node.name} still says "…" → write what belongs there`,
  }));
}

function placeMistakes(node: Directive, parent: Readonly<MdastNode> | undefined): BodyMistake[] {
  const isInGallery = node.name === 'figure' && parent?.type === 'containerDirective' && parent.name === 'gallery';
  if (parent?.type === 'root' || isInGallery) return [];
  const message = `the directive ${node.name} stands inside another block → set it at the margin, with empty lines around it`;
  return [{ line: lineOfNode(node), message }];
}

function galleryMistakes(gallery: Directive): BodyMistake[] {
  // A directive that does not belong here is reported by itself.
  const strays = gallery.children.filter(({ type }) => !type.endsWith('Directive'));
  if (strays.length > 0) {
    const message =
      'a gallery holds pictures alone → take this out, or write it as ::figure{file="…" alt="…" credit="…"}';
    return strays.map((stray) => ({ line: lineOfNode(stray), message }));
  }
  if (figuresIn(gallery).length >= 2) return [];
  const message = 'a gallery has at least two pictures → add ::figure lines, or write a single ::figure without it';
  return [{ line: lineOfNode(gallery), message }];
}

function pullQuoteMistakes(quote: Directive): BodyMistake[] {
  const children: readonly MdastNode[] = quote.children;
  if (children.length === 0) {
    return [{ line: lineOfNode(quote), message: 'a pull quote says nothing → write the words between its two lines' }];
  }
  const strays = children.filter(({ type }) => type !== 'paragraph' && !type.endsWith('Directive'));
  const message = 'a pull quote holds paragraphs alone → write this before or after it';
  return strays.map((stray) => ({ line: lineOfNode(stray), message }));
}

/** Readers who cannot hear need the words. */
function transcriptMistakes(audio: Directive): BodyMistake[] {
  if (audio.children.length > 0) return [];
  const message = 'audio has no transcript → write all that is said between its two lines, or what else can be heard';
  return [{ line: lineOfNode(audio), message }];
}

/** Key points and timelines are lists; readers take other text in them for part of the story. */
function boxMistakes(box: Directive): BodyMistake[] {
  const children: readonly MdastNode[] = box.children;
  if (children.length === 0) {
    return [{ line: lineOfNode(box), message: `${box.name} says nothing → write its text between its two lines` }];
  }
  if (box.name !== 'keypoints' && box.name !== 'timeline') return [];
  const strays = children.filter(({ type }) => type !== 'list' && !type.endsWith('Directive'));
  const message = `${box.name} holds a list alone → begin each line with a dash, or write this before or after it`;
  return strays.map((stray) => ({ line: lineOfNode(stray), message }));
}
